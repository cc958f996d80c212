import { createHash } from 'node:crypto';

/** Signs that differ between two makers of one text: quotes, dashes, bullets, invisible marks. */
const alike: [RegExp, string][] = [
  [/[‘’‚‛′]/g, "'"],
  [/[“”„‟″]/g, '"'],
  [/[‐‑‒–—―−]/g, '-'],
  [/[\s\u{AD}\u{200B}-\u{200D}\u{FEFF}•●▪◦‣⁃\u{F0A7}\u{F0B7}\u{F0D8}]/gu, ''],
];

/** Words as they are compared between versions: NFKC, one sort of quotes and dashes, no blanks; case kept. */
export function comparable(text: string): string {
  return alike.reduce((plain, [sign, by]) => plain.replace(sign, by), text.normalize('NFKC'));
}

/** SHA-256, in hex, of a page's words: the same for the same words however they are set and spaced. */
export function textHash(text: string): string {
  return createHash('sha256').update(comparable(text), 'utf8').digest('hex');
}
