import { statSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * The files and folders that a command line hands over ("Open with", `Moothall pack.pdf`), as whole paths.
 * Switches are left out, and so is what is neither a PDF by its name nor a folder.
 * `skip` is how many words before them are the program's own.
 */
export function fileArguments(words: string[], folder: string, skip: number): string[] {
  return words
    .filter((word) => !word.startsWith('-'))
    .slice(skip)
    .map((word) => resolve(folder, word))
    .filter((path) => /\.pdf$/i.test(path) || isFolder(path));
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
