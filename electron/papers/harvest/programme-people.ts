const councillor = /^(?:cllrs?|councillors?|cynghorydd)\b/i;
const twoNames =
  /^(?<one>(?:(?:cllrs?|councillors?)\s+)?\p{Lu}[\p{L}'’-]*(?:\s+\p{Lu}[\p{L}'’-]*)?)\s+(?:and|&)\s+(?<other>(?:(?:cllrs?|councillors?)\s+)?\p{Lu}[\p{L}'’-]*(?:\s+\p{Lu}[\p{L}'’-]*)?)$/iu;

/**
 * Who answers for a row, from the lines of its last column: "Cllr" marks a cabinet member, all others (officers and
 * bodies outside) are lead officers. They stand in either order, one a line or parted by commas.
 */
export function programmePeople(lines: readonly string[]): {
  cabinetMembers: string[];
  leadOfficers: string[];
} {
  const people = joinOpen(lines)
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
