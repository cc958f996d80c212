import { londonClock, londonDate } from '../../../shared/domain/days-to-go.ts';

const letters = 'abcdefghjkmnpqrstvwxyz';

/** Four letters that tell the files of one laptop from those of another in the same folder. */
export const newMark = (random: (bytes: number) => Uint8Array): string =>
  Array.from(random(4), (byte) => letters.charAt(byte % letters.length)).join('');

/** "Moothall notes 2026-03-02 18.30 (kfma).age", so that a folder lists them by date. */
export function backupName(now: Date, mark: string, copy = 1): string {
  const time = londonClock(now).replace(':', '.');
  return `Moothall notes ${londonDate(now)} ${time} (${mark})${copy === 1 ? '' : ` ${copy}`}.age`;
}

/** The name of a file that is not whole yet. */
export const draftName = (mark: string): string => `Moothall notes being written (${mark}).part`;

const pattern = /^Moothall notes \d{4}-\d{2}-\d{2} \d{2}\.\d{2} \(([a-z]{4})\)(?: \d{1,3})?\.age$/;

/**
 * Which of a folder's files may go, so that `kept` of this laptop's stay. Files of other laptops and of other
 * names are never among them, nor is the one just made: a clock that was put back may give it an early date.
 */
export function outdated(
  names: readonly string[],
  mark: string,
  just: string,
  kept: number,
): string[] {
  const mine = names
    .filter((name) => pattern.exec(name)?.[1] === mark && name !== just)
    .sort((one, other) => (one < other ? 1 : -1));
  return mine.slice(Math.max(0, kept - 1));
}
