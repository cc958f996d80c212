import { CallError } from '../../shared/contract/call-error.ts';
import type { HandlersOf } from '../../shared/contract/contract.ts';
import type { readingCalls } from '../../shared/contract/reading.ts';
import type { personalNouns, sharedNouns } from '../../shared/domain/nouns.ts';
import type { ReadingLook } from '../../shared/domain/reading-look.ts';
import type { Ledger, Reader } from '../ledger/ledger.ts';
import { authorOf } from './author-of.ts';
import { latestReading, placeIn } from './reading-place.ts';
import { lookOf, sinceLooked } from './since-looked.ts';

export interface ReadingParts {
  council: Reader<typeof sharedNouns>;
  personal: Ledger<typeof personalNouns>;
  clock: () => Date;
}

const usualLook: ReadingLook = {
  id: 'me',
  paper: 'white',
  twoPages: 0,
  voiceSpeed: 100,
  letterKeys: 1,
};

/** The words that a paper has in its newest version, as their hash. */
function newestWords(council: Reader<typeof sharedNouns>, paper: string): string {
  const versions = council.rows('paperVersion', { paper });
  const newest = versions.sort((one, other) => other.number - one.number)[0];
  if (newest === undefined) throw new CallError('notFound', 'no such paper');
  return newest.textHash;
}

/** Where I left off and what I have read: mine alone, and never worth an undo. */
export function createReading({
  council,
  personal,
  clock,
}: ReadingParts): HandlersOf<typeof readingCalls> {
  const change: (label: string, work: Parameters<typeof personal.change>[2]) => void = (
    label,
    work,
  ) => personal.change(authorOf(personal), label, work, { undoable: false });
  return {
    'reading.position': ({ hash }) => placeIn(council, personal, hash),
    'reading.latest': () => latestReading(council, personal),
    'reading.remember'({ hash, textView, ...position }) {
      const fields = { ...position, textView: textView ? 1 : 0, readAt: clock().toISOString() };
      change('Reading position', (tx) => tx.set('readingPosition', hash, fields));
      return null;
    },
    'reading.sinceLooked': ({ meeting }) => sinceLooked(council, personal, meeting),
    'reading.looked'({ meeting }) {
      if (council.row('meeting', meeting) === null) throw new CallError('notFound');
      const look = lookOf(council, meeting, clock());
      change('Looked at', (tx) => tx.set('meetingLook', meeting, look));
      return null;
    },
    'reading.look': () => personal.row('readingLook', 'me') ?? usualLook,
    'reading.setLook'({ twoPages, letterKeys, ...look }) {
      const fields = {
        ...look,
        ...(twoPages === undefined ? {} : { twoPages: twoPages ? 1 : 0 }),
        ...(letterKeys === undefined ? {} : { letterKeys: letterKeys ? 1 : 0 }),
      };
      change('How I read', (tx) => tx.set('readingLook', 'me', fields));
      return null;
    },
    'reading.markRead'({ paper, read }) {
      const textHash = newestWords(council, paper);
      change(read ? 'Read' : 'Not read', (tx) => {
        if (read) tx.set('paperRead', paper, { textHash });
        else tx.delete('paperRead', paper);
      });
      return null;
    },
  };
}
