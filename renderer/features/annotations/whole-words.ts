/** As many characters of context as the backend asks for, blanks not counted. */
const contextLetters = 48;
/** The most that a passage may carry as context. */
const longestContext = 400;

const isLetter = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{N}\p{M}]/u.test(character);
/** Inside words and figures: "council's", "63.3", "1,200", "re-issued". */
const joins = /['’.,\-–/]/;

/** A stretch widened to whole words and figures, without blanks at its ends; null where nothing is left. */
export function wholeWords(
  text: string,
  from: number,
  to: number,
): { from: number; to: number } | null {
  let start = Math.max(0, from);
  let end = Math.min(text.length, to);
  while (start < end && /\s/.test(text.charAt(start))) start += 1;
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1;
  if (start >= end) return null;
  if (isLetter(text[start])) while (isInWord(text, start - 1)) start -= 1;
  if (isLetter(text[end - 1])) while (isInWord(text, end)) end += 1;
  return { from: start, to: end };
}

function isInWord(text: string, at: number): boolean {
  if (isLetter(text[at])) return true;
  return joins.test(text[at] ?? ' ') && isLetter(text[at - 1]) && isLetter(text[at + 1]);
}

/** What stands before a place: the last 48 characters that are no blanks, or as many as there are. */
export function contextBefore(text: string): string {
  let start = text.length;
  for (let letters = 0; start > 0 && letters < contextLetters; start -= 1)
    if (/\S/.test(text.charAt(start - 1))) letters += 1;
  return text.slice(Math.max(start, text.length - longestContext));
}

/** What stands behind a place: the first 48 characters that are no blanks, or as many as there are. */
export function contextAfter(text: string): string {
  let end = 0;
  for (let letters = 0; end < text.length && letters < contextLetters; end += 1)
    if (/\S/.test(text.charAt(end))) letters += 1;
  return text.slice(0, Math.min(end, longestContext));
}

/** Words as they are quoted: one blank for many. */
export const quoted = (text: string): string =>
  text.replaceAll('\0', '').replace(/\s+/gu, ' ').trim();
