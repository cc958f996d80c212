import { readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { backUp, backupName } from '../backup.ts';
import { connect, type Database, type DriverOptions } from '../driver.ts';
import { userVersion } from '../migrate.ts';
import type { FileName } from '../migrations/lists.ts';
import { ProfileRefusal } from '../profile-refusal.ts';
import { refusalOf } from '../read-whole.ts';
import { suspect } from '../suspicion.ts';
import { copiedFiles, copiesOf, copyFolder, copyStem, type KeptCopy } from './kept-copies.ts';
import { outdatedCopies } from './outdated-copies.ts';

/** What the copying thread is started with. */
export interface CopyTask {
  folder: string;
  /** ISO 8601. */
  now: string;
  reason: 'timed' | 'closed';
  nativeBinding?: string | undefined;
}

/** Why no copy was made: states of the world, what the file holds, or a bug. */
export type CopyProblem = 'diskFull' | 'damaged' | 'unreadable' | 'unexpected';

export type CopyOutcome = { of: FileName } & (
  | { kind: 'made'; fileName: string }
  /** The newest copy holds the same, or nothing was ever written. */
  | { kind: 'unchanged' }
  | { kind: 'failed'; why: CopyProblem; error: unknown }
);

/**
 * Makes a copy of every file that changed since its last one, and takes away those that are outdated then. A
 * file that does not check out is not copied, and nothing is taken away for it. Blocks for as long as that
 * takes: for a thread of its own. Never throws.
 */
export function makeCopies(task: CopyTask): CopyOutcome[] {
  sweepDrafts(task.folder);
  return copiedFiles.map((name) => {
    try {
      return makeCopy(name, task);
    } catch (error) {
      const why = problemOf(error, join(task.folder, name), name);
      if (why === 'damaged') suspect(join(task.folder, name));
      return { of: name, kind: 'failed', why, error };
    }
  });
}

function makeCopy(name: FileName, task: CopyTask): CopyOutcome {
  const { folder, nativeBinding } = task;
  const driver = { nativeBinding };
  const now = new Date(task.now);
  const source = connect(join(folder, name), { ...driver, readonly: true });
  try {
    const [newest] = copiesOf(folder, name);
    const stand = standOf(source, name);
    if (stand === null || (newest && stand === standOfCopy(folder, newest, driver)))
      return { of: name, kind: 'unchanged' };
    if (source.pragma('quick_check(1)', { simple: true }) !== 'ok')
      throw new ProfileRefusal('damaged', name);
    const target = backupName(folder, copyStem(name, task.reason), now);
    backUp(source, target, driver);
    const fileName = basename(target);
    for (const old of outdatedCopies(copiesOf(folder, name), fileName, now))
      rmSync(join(copyFolder(folder), old.fileName), { force: true });
    return { of: name, kind: 'made', fileName };
  } finally {
    source.close();
  }
}

/** What tells one state of a ledger's file from another without reading all of it; null before the first change. */
function standOf(database: Database, name: FileName): string | null {
  const query = name === 'exchange.db' ? standOfExchange : standOfLedger;
  const last = database.prepare<[], string>(query).pluck().get();
  return last === undefined ? null : `${userVersion(database)} ${last}`;
}

const standOfLedger = `SELECT "position" || ' ' || "run" || ':' || "last" || ' ' ||
  coalesce((SELECT "value" FROM "meta" WHERE "key" = 'lamport'), '')
  FROM "change" ORDER BY "position" DESC LIMIT 1`;
/** Its keys make a file worth copying; segments and records are only ever added. */
const standOfExchange = `SELECT hex("value") || ' ' || (SELECT count(*) FROM "keyRecord") || ' ' ||
  (SELECT coalesce(max("number"), 0) FROM "segment") FROM "meta" WHERE "key" = 'deviceKeys'`;

function standOfCopy(
  folder: string,
  { of, fileName }: Pick<KeptCopy, 'of' | 'fileName'>,
  driver: DriverOptions,
): string | null {
  try {
    const copy = connect(join(copyFolder(folder), fileName), { ...driver, readonly: true });
    try {
      return standOf(copy, of);
    } finally {
      copy.close();
    }
  } catch {
    // a copy that cannot be read is no copy: another one is made
    return null;
  }
}

/** What a process that was killed left half written. Nobody else writes here: the profile is locked. */
function sweepDrafts(folder: string): void {
  try {
    const drafts = readdirSync(copyFolder(folder)).filter((name) =>
      /\.db\.part(-\w+)?$/.test(name),
    );
    for (const draft of drafts) rmSync(join(copyFolder(folder), draft), { force: true });
  } catch {
    // no folder yet, or one that cannot be read, which the copy itself will say
  }
}

function problemOf(error: unknown, file: string, name: FileName): CopyProblem {
  const refusal = refusalOf(error, file, name);
  if (!(refusal instanceof ProfileRefusal)) return 'unexpected';
  const { code } = refusal;
  return code === 'diskFull' || code === 'damaged' ? code : 'unreadable';
}
