import { open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { backupsKept } from '../../../shared/domain/backup-plan.ts';
import type { ChangeOfOps } from '../../../shared/sync/op.ts';
import { openBackup, type SealOptions, sealBackup } from './backup-format.ts';
import { backupName, draftName, outdated } from './backup-name.ts';
import { BackupRefused, refusalOfSystem } from './backup-refused.ts';

export interface WriteOptions extends SealOptions {
  folder: string;
  /** Tells this laptop's files from those of others. */
  mark: string;
}

/**
 * Writes a backup whole or not at all: sealed, on the disk, read back and opened again before it gets its
 * name; then this laptop's oldest ones beyond those that are kept are taken away.
 * @throws BackupRefused with nothing changed in the folder
 */
export async function writeBackup(
  changes: readonly ChangeOfOps[],
  options: WriteOptions,
): Promise<{ fileName: string; bytes: number }> {
  const { folder, mark } = options;
  try {
    if (!(await stat(folder)).isDirectory()) throw new BackupRefused('folderGone');
    const ops = changes.reduce((sum, change) => sum + change.ops.length, 0);
    const sealed = await sealBackup(changes.map(lineOf), ops, options);
    const draft = join(folder, draftName(mark));
    try {
      await writeThrough(draft, sealed);
      await check(draft, options.passphrase, changes.length, ops);
      const fileName = await nameInto(draft, options);
      await tidy(folder, mark, fileName);
      return { fileName, bytes: sealed.length };
    } finally {
      // a stick that was pulled out takes its draft with it; the next backup there begins anew
      await rm(draft, { force: true }).catch(() => {});
    }
  } catch (error) {
    const why = refusalOfSystem(error);
    throw why === null ? error : new BackupRefused(why);
  }
}

/** Its fields in a fixed order, whatever object it comes in. */
function lineOf({ run, first, author, label, at, ops }: ChangeOfOps): string {
  return JSON.stringify({ run, first, author, label, at, ops });
}

/** On the disk when this resolves. */
async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  await rm(path, { force: true });
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** What was written is what will be read: only then does it count as a backup. */
async function check(draft: string, passphrase: string, changes: number, ops: number) {
  const { header } = await openBackup(await readFile(draft), passphrase);
  if (header.counts.changes !== changes || header.counts.ops !== ops)
    throw new BackupRefused('damaged');
}

async function nameInto(draft: string, { folder, mark, madeAt }: WriteOptions): Promise<string> {
  const taken = new Set(await readdir(folder));
  for (let copy = 1; ; copy += 1) {
    const fileName = backupName(new Date(madeAt), mark, copy);
    if (taken.has(fileName)) continue;
    await renamePatiently(draft, join(folder, fileName));
    await syncFolder(folder);
    return fileName;
  }
}

/** A virus scanner may hold a new file for a moment on Windows. */
async function renamePatiently(from: string, to: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await rename(from, to);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      if (!['EPERM', 'EACCES', 'EBUSY'].includes(code) || tries === 20) throw error;
      await wait(100);
    }
  }
}

/** The new name too is on the disk. Windows and some drives know no such wish. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => {});
  await handle?.close();
}

/** The backup is made by now: an old one that cannot be taken away spoils nothing. */
async function tidy(folder: string, mark: string, just: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of outdated(names, mark, just, backupsKept))
    await rm(join(folder, name), { force: true }).catch(() => {});
}
