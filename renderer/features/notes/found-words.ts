import type { FoundNote, FoundNotes, FoundState } from '../../../shared/contract/adopting.ts';
import { counted } from '../../app/meeting-words.ts';

/** "12 notes are inside this file" */
export function foundSentence({ notes, isOurCopy }: FoundNotes): string {
  const inFile = notes.filter(({ state }) => state !== 'missing').length;
  if (inFile === 0) return `${counted(notes.length, 'note')} of mine not in this copy`;
  const are = inFile === 1 ? 'is' : 'are';
  return isOurCopy
    ? `${counted(inFile, 'note')} in this copy ${are} not in your notes as they stand there`
    : `${counted(inFile, 'note')} ${are} inside this file`;
}

/** Those that taking over changes nothing of mine in. */
export const harmless = (notes: readonly FoundNote[]): FoundNote[] =>
  notes.filter(({ state }) => state === 'new' || state === 'unplaced');

/** What a button does with a note of that state. */
export const adoptWords: Readonly<Record<FoundState, string>> = {
  new: 'Take over',
  changed: 'Use what this file says',
  unplaced: 'Place mine here',
  missing: 'Delete mine as well',
};
