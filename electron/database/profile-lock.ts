import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect, type DriverOptions } from './driver.ts';
import { ProfileRefusal } from './profile-refusal.ts';
import { isBusy } from './sqlite-error.ts';

/** Who holds a profile, for the words of a refusal. Decides nothing: the lock itself does. */
interface Holder {
  pid: number;
  /** ISO 8601. */
  since: string;
}

/**
 * Holds a profile folder for this process until the function it answers is called. The lock is the
 * operating system's, on the file profile.lock, taken through SQLite because Node has no file locks: it
 * goes when its process goes, however that ends, so a dead process never shuts anybody out. Who holds it
 * stands in profile.lock.json beside it.
 * @throws ProfileRefusal('inUse') naming the holder
 */
export function lockProfile(folder: string, now: Date, driver: DriverOptions = {}): () => void {
  const note = join(folder, 'profile.lock.json');
  const lock = connect(join(folder, 'profile.lock'), driver);
  try {
    lock.pragma('busy_timeout = 0');
    lock.pragma('journal_mode = MEMORY'); // nothing is ever written: no journal beside it
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (!isBusy(error)) throw error;
    throw new ProfileRefusal('inUse', wordsFor(note));
  }
  const holder: Holder = { pid: process.pid, since: now.toISOString() };
  writeFileSync(note, JSON.stringify(holder));
  return () => {
    if (!lock.open) return;
    rmSync(note, { force: true });
    lock.close();
  };
}

function wordsFor(note: string): string {
  try {
    const holder: Partial<Holder> = JSON.parse(readFileSync(note, 'utf8'));
    return `process ${holder.pid}, since ${holder.since}`;
  } catch {
    // The note is for people only: without it the refusal stands all the same.
    return '';
  }
}
