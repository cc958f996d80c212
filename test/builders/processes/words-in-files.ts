import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { canaryMark } from '../canaries.ts';

const marked = new RegExp(`${canaryMark}[a-z]*`, 'g');

/** The mark in base64, behind none, one or two other bytes; signs that hold bytes beside it are left out. */
const inBase64 = [0, 1, 2].map((before) => {
  const text = Buffer.from(`${' '.repeat(before)}${canaryMark}`).toString('base64');
  const end = Math.floor(((before + canaryMark.length) * 8) / 6);
  return text.slice(Math.ceil((before * 8) / 6), end);
});
const longestWord = 60;

/** All canaries in some bytes, in small letters: as text of one or two bytes a sign, in capitals or not, or in base64. */
export function markedWords(bytes: Buffer): Set<string> {
  const text = bytes.toString('latin1');
  const found = new Set(text.toLowerCase().match(marked));
  for (let at = bytes.indexOf(canaryMark, 0, 'utf16le'); at >= 0; ) {
    const some = bytes.toString('utf16le', at, at + longestWord * 2).toLowerCase();
    for (const words of some.match(marked) ?? []) found.add(words);
    at = bytes.indexOf(canaryMark, at + 1, 'utf16le');
  }
  for (const form of inBase64)
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1))
      for (const shift of [0, 1, 2, 3]) {
        const some = Buffer.from(text.slice(at - shift, at + longestWord), 'base64');
        for (const words of some.toString('latin1').toLowerCase().match(marked) ?? [])
          found.add(words);
      }
  return found;
}

/** The canaries in each file below a folder, its name among them, by its path in it. */
export function wordsBelow(folder: string): Map<string, Set<string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    files
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => {
        const name = Buffer.from(relative(folder, path));
        return [relative(folder, path), markedWords(Buffer.concat([name, readFileSync(path)]))];
      }),
  );
}

/** Paths of the files below a folder whose bytes hold some words as they are. */
export const filesWith = (folder: string, words: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => path.includes(words) || readFileSync(path).includes(words));
