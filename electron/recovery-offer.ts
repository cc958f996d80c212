import { londonClock, londonDate } from '../shared/domain/days-to-go.ts';
import { formatDate, formatTime } from '../shared/domain/format-date.ts';
import type { FileName } from './database/migrations/lists.ts';
import { ProfileRefusal } from './database/profile-refusal.ts';
import {
  bringBack,
  type FileState,
  lookOver,
  newestGood,
  type RecoveryOptions,
  setPapersAside,
} from './database/recovery/recovery.ts';

/** What is told of a damaged or missing file, and what can be done about it if the person says so. */
export interface RecoveryOffer {
  /** What happened, in one sentence. */
  message: string;
  /** What is safe, what the choice would do. */
  detail: string;
  /** In the words of a button; null where there is nothing to choose. */
  choice: string | null;
  /** Does what the choice says. @throws ProfileRefusal; nothing is changed then */
  accept(): void;
}

/** The files of a profile in the words of the people whose work is in them. */
export const wordsOf: Record<FileName, string> = {
  'council.db': 'The file with the meetings and minutes',
  'private-business.db': 'The file with the private minutes',
  'personal.db': 'The file with your own notes',
  'papers.db': 'The file with the PDFs',
  'exchange.db': 'The file of what travels through the shared folder',
};

/** "Monday 2 March 2026, 8.30 pm", as clocks in London show it. */
export function spokenTime(at: string): string {
  const moment = new Date(at);
  return `${formatDate(londonDate(moment))}, ${formatTime(londonClock(moment))}`;
}

/** Whether there may be something to offer after a profile was refused for this. */
export const isRecoverable = (error: unknown): boolean =>
  error instanceof ProfileRefusal && (error.code === 'damaged' || error.code === 'missing');

/**
 * What can be done about the first file that is damaged or missing; null where all are sound, or where a file
 * cannot be read, which is no damage. Looking changes nothing.
 */
export function recoveryOffer(folder: string, options: RecoveryOptions): RecoveryOffer | null {
  try {
    const ill = lookOver(folder, options).find(({ state }) => state !== 'sound');
    return ill === undefined ? null : offerFor(folder, ill, options);
  } catch (error) {
    if (error instanceof ProfileRefusal) return null;
    throw error;
  }
}

function offerFor(folder: string, ill: FileState, options: RecoveryOptions): RecoveryOffer {
  const { of, state, copies } = ill;
  const message = `${wordsOf[of]} is ${state === 'damaged' ? 'damaged' : 'not where it was'}.`;
  if (of === 'papers.db')
    return {
      message,
      detail:
        'Meetings, minutes and notes are safe. Moothall can start without the PDFs, and you can import the packs again. The damaged file is kept beside it.',
      choice: 'Start without the PDFs',
      accept: () => void setPapersAside(folder, options),
    };
  const copy = newestGood(folder, copies, options);
  if (copy === null)
    return {
      message,
      detail: `There is no good copy of it on this computer. Nothing was changed. Do not delete anything in ${folder}: somebody may still be able to read it.`,
      choice: null,
      accept: () => {},
    };
  const time = spokenTime(copy.at);
  const kept =
    state === 'damaged' ? 'The damaged file is kept beside it, so this can be undone.' : '';
  return {
    message,
    detail:
      `The newest good copy is from ${time}. It can be used instead; what was changed after that is not in it. ${kept}`.trim(),
    choice: `Use the copy from ${time}`,
    accept: () => void bringBack(folder, copy.fileName, options),
  };
}
