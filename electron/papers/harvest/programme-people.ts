const councillor = /^(?:cllrs?|councillors?|cynghorydd)\b/i;
const twoNames =
  /^(?<one>(?:(?:cllrs?|councillors?)\s+)?\p{Lu}[\p{L}'’-]*(?:\s+\p{Lu}[\p{L}'’-]*)?)\s+(?:and|&)\s+(?<other>(?:(?:cllrs?|councillors?)\s+)?\p{Lu}[\p{L}'’-]*(?:\s+\p{Lu}[\p{L}'’-]*)?)$/iu;

const heldPost =
  /,\s*(?:head|director|manager|officer|lead|chief|executive|deputy|assistant|principal|senior|interim|service)\b/i;

/**
 * Who answers for a row, from the lines of its last column: "Cllr" marks a cabinet member, all others (officers and
 * bodies outside) are lead officers. They stand in either order, one a line or parted by commas.
 */
export function programmePeople(lines: readonly string[]): {
  cabinetMembers: string[];
  leadOfficers: string[];
} {
  const named = withoutAddresses(lines);
  const whole = joinOpen(named).join(' ');
  // "Ann Ash, Head of Parks and Quays": a person with a post is one, however the cell breaks it
  if (heldPost.test(whole) && !/\bcllr|councillor/i.test(whole)) {
    return { cabinetMembers: [], leadOfficers: [whole] };
  }
  const people = joinOpen(named)
    .flatMap((line) => line.split(/\s*[,;]\s*|\s+\/\s+/))
    .flatMap((part) => {
      const pair = twoNames.exec(part.trim())?.groups;
      return pair ? [pair['one'] ?? '', pair['other'] ?? ''] : [part.trim()];
    })
    .filter((part) => part !== '');
  return {
    cabinetMembers: people.filter((person) => councillor.test(person)),
    leadOfficers: people.filter((person) => !councillor.test(person)),
  };
}

/** Addresses are not kept; a long one leaves its first or last letters on a line of their own. */
function withoutAddresses(lines: readonly string[]): string[] {
  return lines.filter((line, index) => {
    const above = lines[index - 1] ?? '';
    const isHead = /@/.test(lines[index + 1] ?? '') && /^[a-z]+[.\w]*[-.]$/.test(line);
    return !/@/.test(line) && !isHead && !(/@/.test(above) && /^[a-z.]{1,12}$/.test(line));
  });
}

/** A line that ends open ("Pardy-", "and", "Cllr") goes on in the next. */
function joinOpen(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    if (before !== undefined && /(?:-|&|\band|\bof|\bfor|cllrs?|councillors?)$/i.test(before)) {
      joined[joined.length - 1] = before.endsWith('-') ? before + line : `${before} ${line}`;
    } else joined.push(line);
  }
  return joined;
}
