const small = new Set(['of', 'and', 'the', 'for', 'in', 'on', 'with']);

/** "OAKSHIRE COUNTY COUNCIL" as a name is written: "Oakshire County Council". Mixed case stays as printed. */
export function properName(printed: string): string {
  const text = printed.replace(/\s+/g, ' ').trim();
  if (/\p{Ll}/u.test(text)) return text;
  return text
    .toLowerCase()
    .split(' ')
    .map((word, index) => (index > 0 && small.has(word) ? word : capital(word)))
    .join(' ');
}

function capital(word: string): string {
  return word.replace(/(^|[-(’'])(\p{L})(?=\p{L}{2})/gu, (_, before: string, letter: string) => {
    return before + letter.toUpperCase();
  });
}
