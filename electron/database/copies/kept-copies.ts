import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type FileName, migrationsOf } from '../migrations/lists.ts';

/** Why a copy was made: on its time, at the close of a meeting, before an update, before a restore. */
export type CopyReason = 'timed' | 'closed' | 'migration' | 'restore';

/** A finished and checked copy of one file, in the folder `backups` of the profile. */
export interface KeptCopy {
  of: FileName;
  fileName: string;
  reason: CopyReason;
  /** When it was made, ISO 8601: a claim of this computer's clock. */
  at: string;
}

/** What has no other home: the PDFs of papers.db can be imported again, and are too large to be kept 30 times. */
export const copiedFiles: readonly FileName[] = (Object.keys(migrationsOf) as FileName[]).filter(
  (name) => name !== 'papers.db',
);

export const copyFolder = (folder: string): string => join(folder, 'backups');

/** "council.db" as the names of its copies begin. */
export const stemOf = (name: FileName): string => name.replace('.db', '');

/** What stands between the file's name and the date, by reason. A migration's says from where to where. */
const infix: Record<Exclude<CopyReason, 'migration'>, string> = {
  timed: '',
  closed: '-closed',
  restore: '-before-restore',
};

/** How the name of a new copy begins, for `backupName`. */
export const copyStem = (name: FileName, reason: Exclude<CopyReason, 'migration'>): string =>
  `${stemOf(name)}${infix[reason]}`;

const pattern =
  /^(?:-(closed|before-restore|\d+-to-\d+))?-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(?:-\d+)?\.db$/;

function reasonOf(word: string | undefined): CopyReason {
  if (word === undefined) return 'timed';
  if (word === 'closed') return 'closed';
  return word === 'before-restore' ? 'restore' : 'migration';
}

/** The copy that a file of this name is; null where it is something else, as one that is half written. */
export function copyOf(name: FileName, fileName: string): KeptCopy | null {
  const stem = stemOf(name);
  if (!fileName.startsWith(stem)) return null;
  const found = pattern.exec(fileName.slice(stem.length));
  if (found === null) return null;
  const [, word, year, month, day, hour, minute, second] = found;
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`);
  if (Number.isNaN(at.getTime())) return null;
  return { of: name, fileName, reason: reasonOf(word), at: at.toISOString() };
}

/** Every finished copy of one file in a profile folder, newest first by its date. */
export function copiesOf(folder: string, name: FileName): KeptCopy[] {
  const backups = copyFolder(folder);
  if (!existsSync(backups)) return [];
  return readdirSync(backups)
    .map((fileName) => copyOf(name, fileName))
    .filter((copy) => copy !== null)
    .sort(newestFirst);
}

/** Two of one second are told apart by the number at the end: "…-2.db" was made after "….db". */
function newestFirst(one: KeptCopy, other: KeptCopy): number {
  if (one.at !== other.at) return one.at < other.at ? 1 : -1;
  return other.fileName.localeCompare(one.fileName, 'en', { numeric: true });
}
