/** Words that a key of a few letters stands for: ";res" and a blank. */
export interface Phrase {
  key: string;
  text: string;
}

/** What is there before a council writes its own list; a council's phrase of the same key comes in its place. */
export const shippedPhrases: readonly Phrase[] = [
  { key: 'res', text: 'RESOLVED that ' },
  { key: 'noted', text: 'The Board noted the report.' },
  { key: 'agreed', text: 'The Board agreed the recommendations in the report.' },
  { key: 'req', text: 'The Board requested that ' },
  { key: 'cons', text: 'The Board considered a report of ' },
  { key: 'rec', text: 'The Board received a presentation on ' },
  { key: 'q', text: 'In answer to questions, the officers said that ' },
  { key: 'none', text: 'There were no declarations of interest.' },
  { key: 'nob', text: 'There were no other items of business.' },
];

/** A phrase that is asked for by the letters before the caret, and how many of those it takes the place of. */
export interface PhraseAsked {
  phrase: Phrase;
  typed: number;
}

/** The council's own phrases and the shipped ones it has no own for. */
export function phrasesOf(own: readonly Phrase[]): Phrase[] {
  const keys = new Set(own.map(({ key }) => keyOf(key)));
  return [...own, ...shippedPhrases.filter(({ key }) => !keys.has(keyOf(key)))];
}

/** The phrase whose key, with the semicolon, ends the words before the caret; null where none does. */
export function phraseBefore(words: string, phrases: readonly Phrase[]): PhraseAsked | null {
  const key = /(?:^|[\s("'“‘]);([\p{L}\p{N}]{1,20})$/u.exec(words)?.[1];
  if (key === undefined) return null;
  const phrase = phrases.find((one) => keyOf(one.key) === key.toLowerCase());
  return phrase ? { phrase, typed: key.length + 1 } : null;
}

/** Councils write ";res" or "res" into their list. */
const keyOf = (key: string): string => key.trim().replace(/^;/, '').toLowerCase();
