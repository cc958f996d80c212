const small = new Set('a an and at by for from in of on or the to with'.split(' '));
/** Short words in capitals that are names, not shouting. */
const initials = /^(?:[A-Z]{1,3}\d*|[IVX]+|LGA|SEND|NHS)$/;
const shortWords = new Set('ALL AND ARE FOR NEW NOT OF OLD ONE THE TO TWO'.split(' '));

/** "COLDWICK TOWN COUNCIL" as "Coldwick Town Council". Words that are not all in capitals stay as printed. */
export function calmCapitals(text: string): string {
  if (text !== text.toUpperCase() || !/\p{Lu}{4}/u.test(text)) return text;
  return text
    .split(' ')
    .map((word, index) => calmWord(word, index))
    .join(' ');
}

function calmWord(word: string, index: number): string {
  const lower = word.toLowerCase();
  if (index > 0 && small.has(lower)) return lower;
  if (initials.test(word) && !shortWords.has(word)) return word;
  return lower.replace(/(^|[-/(&])(\p{Ll})/gu, (_, before: string, letter: string) => {
    return before + letter.toUpperCase();
  });
}
