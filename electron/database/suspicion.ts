import { existsSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Beside a file that was found damaged while it was open. It is closed in order all the same, and the next start
 * would not look: this has it checked then, before anybody types (reliability R7).
 */
const markOf = (file: string): string => `${file}.check`;

export function suspect(file: string): void {
  try {
    writeFileSync(markOf(file), '');
  } catch {
    // a full disk: the check comes with the week then
  }
}

export const isSuspect = (file: string): boolean => existsSync(markOf(file));

/** It was checked and is whole. */
export function clear(file: string): void {
  rmSync(markOf(file), { force: true });
}
