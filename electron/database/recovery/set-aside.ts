import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FileName } from '../migrations/lists.ts';

/** A file with its journals. Whoever moves one without the others makes stale pages of an old log come back. */
export const ends = ['', '-wal', '-shm', '-journal'] as const;

/**
 * What stood where something else was put: kept with its journals, never taken away by the app. 'damaged' did not
 * check out, 'replaced' did.
 */
export interface SetAside {
  of: FileName;
  fileName: string;
  kind: 'damaged' | 'replaced';
  /** ISO 8601. */
  at: string;
}

const pattern = /^(.+\.db)\.(damaged|replaced)-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(?:\.\d+)?$/;

/** A name for a file that is set aside now: "council.db.damaged-20260302T183000", and never one that is taken. */
export function asideName(folder: string, name: FileName, kind: SetAside['kind'], now: Date) {
  const stamp = now.toISOString().replace(/[-:]|\.\d+Z/g, '');
  for (let copy = 1; ; copy += 1) {
    const fileName = `${name}.${kind}-${stamp}${copy === 1 ? '' : `.${copy}`}`;
    if (!ends.some((end) => existsSync(join(folder, `${fileName}${end}`)))) return fileName;
  }
}

/** What was set aside of one file, newest first. */
export function asidesOf(folder: string, name: FileName): SetAside[] {
  return readdirSync(folder)
    .map((fileName): SetAside | null => {
      const [, of, kind, year, month, day, hour, minute, second] = pattern.exec(fileName) ?? [];
      if (of !== name) return null;
      const at = `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
      return { of: name, fileName, kind: kind === 'damaged' ? 'damaged' : 'replaced', at };
    })
    .filter((aside) => aside !== null)
    .sort((one, other) => (one.fileName < other.fileName ? 1 : -1));
}
