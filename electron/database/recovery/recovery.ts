import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { backUp, backupName, syncFile } from '../backup.ts';
import {
  copiedFiles,
  copiesOf,
  copyFolder,
  copyStem,
  type KeptCopy,
} from '../copies/kept-copies.ts';
import { connect, type DriverOptions } from '../driver.ts';
import { type FileName, migrationsOf } from '../migrations/lists.ts';
import { examine, examineCopy } from '../open.ts';
import { refuseUnsafePlace } from '../place.ts';
import { lockProfile } from '../profile-lock.ts';
import { ProfileRefusal, refusalFor } from '../profile-refusal.ts';
import { endsOf, finishReplacement, replace } from './replacement.ts';
import { asideName, asidesOf, type SetAside } from './set-aside.ts';

export interface RecoveryOptions extends DriverOptions {
  now: Date;
}

/** How one file of a profile is, and what could be put in its place. */
export interface FileState {
  of: FileName;
  /** 'missing' is said only of a file that there must have been, since there are copies of it. */
  state: 'sound' | 'damaged' | 'missing';
  /** Newest first, whether they check out or not. */
  copies: KeptCopy[];
  aside: SetAside[];
}

/** What stands in the folder cannot be put in that place, or is not there; said in words by whoever asked. */
export class NoSuchCopy extends Error {}

/**
 * Looks at every file of a profile that is not open, and checks all of it. Changes nothing.
 * @throws ProfileRefusal where the folder is in use, or a file cannot be read: that is no damage (reliability R6)
 */
export function lookOver(folder: string, options: RecoveryOptions): FileState[] {
  return holding(folder, options, () =>
    (Object.keys(migrationsOf) as FileName[]).map((of) => ({
      of,
      state: stateOf(folder, of, options),
      copies: copiedFiles.includes(of) ? copiesOf(folder, of) : [],
      aside: asidesOf(folder, of),
    })),
  );
}

/** The newest copy that opens, checks out and is of a version that this app knows; null where there is none. */
export function newestGood(
  folder: string,
  copies: readonly KeptCopy[],
  options: RecoveryOptions,
): KeptCopy | null {
  return (
    copies.find((copy) => isGood(join(copyFolder(folder), copy.fileName), copy.of, options)) ?? null
  );
}

/**
 * Puts a copy in its file's place, or brings back what was set aside: the name says which. What stands there now
 * is set aside with its journals, and can be brought back by its new name. Answers that name; null where there
 * was nothing.
 * @throws NoSuchCopy, ProfileRefusal; nothing is changed then
 */
export function bringBack(
  folder: string,
  fileName: string,
  options: RecoveryOptions,
): string | null {
  return holding(folder, options, () => {
    const of = ownerOf(folder, fileName);
    const state = stateOf(folder, of, options);
    const isCopy = fileName.endsWith('.db');
    const bring = isCopy ? draftOf(folder, of, fileName, options) : fileName;
    if (state === 'sound') keepCopy(folder, of, options);
    const aside = asideName(folder, of, state === 'sound' ? 'replaced' : 'damaged', options.now);
    const had = endsOf(folder, of);
    replace(folder, { of, aside, had, bring, brings: endsOf(folder, bring) });
    return had.length === 0 ? null : aside;
  });
}

/**
 * Sets a damaged papers.db aside, so that the app starts with an empty one: its PDFs can be imported again, and no
 * word of anybody's is in it. Answers its new name.
 */
export function setPapersAside(folder: string, options: RecoveryOptions): string {
  return holding(folder, options, () => {
    const of = 'papers.db';
    if (stateOf(folder, of, options) !== 'damaged') throw new NoSuchCopy();
    const aside = asideName(folder, of, 'damaged', options.now);
    replace(folder, { of, aside, had: endsOf(folder, of), bring: null, brings: [] });
    return aside;
  });
}

/** Holds the profile while `work` is done; a replacement that was cut off is gone on with first. */
function holding<T>(folder: string, options: RecoveryOptions, work: () => T): T {
  if (!existsSync(folder)) throw new NoSuchCopy();
  let unlock = (): void => {};
  try {
    refuseUnsafePlace(folder);
    unlock = lockProfile(folder, options.now, options);
    finishReplacement(folder);
    return work();
  } catch (error) {
    throw refusalFor(error, '');
  } finally {
    unlock();
  }
}

function stateOf(folder: string, of: FileName, options: RecoveryOptions): FileState['state'] {
  try {
    examine(folder, of, options);
    return 'sound';
  } catch (error) {
    if (!(error instanceof ProfileRefusal)) throw error;
    // what cannot be read is not damaged, and what is another's or newer is not ours to replace
    if (error.code !== 'damaged' && error.code !== 'missing') throw error;
    return error.code;
  }
}

function ownerOf(folder: string, fileName: string): FileName {
  const known = (Object.keys(migrationsOf) as FileName[]).find((of) =>
    [...copiesOf(folder, of), ...asidesOf(folder, of)].some((one) => one.fileName === fileName),
  );
  if (known === undefined) throw new NoSuchCopy();
  return known;
}

function isGood(file: string, of: FileName, options: RecoveryOptions): boolean {
  try {
    examineCopy(file, of, options);
    return true;
  } catch (error) {
    if (error instanceof ProfileRefusal && ['unreadable', 'diskFull'].includes(error.code))
      throw error;
    return false;
  }
}

/** The copy itself stays: what comes into the folder is a copy of it, checked once more and on the disk. */
function draftOf(folder: string, of: FileName, fileName: string, options: RecoveryOptions): string {
  const draft = `${of}.restoring`;
  rmSync(join(folder, draft), { force: true });
  copyFileSync(join(copyFolder(folder), fileName), join(folder, draft));
  if (!isGood(join(folder, draft), of, options)) {
    rmSync(join(folder, draft), { force: true });
    throw new ProfileRefusal('damaged', fileName);
  }
  syncFile(join(folder, draft));
  return draft;
}

/** Before a sound file is replaced (reliability §6). */
function keepCopy(folder: string, of: FileName, options: RecoveryOptions): void {
  if (!copiedFiles.includes(of) || endsOf(folder, of).length === 0) return;
  const source = connect(join(folder, of), { ...options, readonly: true });
  try {
    backUp(source, backupName(folder, copyStem(of, 'restore'), options.now), options);
  } finally {
    source.close();
  }
}
