import type { RecordState } from './meeting-record.ts';

/**
 * The life of minutes (LGA 1972 Sch 12 para 41; domain rules, section 6). A meeting closed by mistake is live again;
 * minutes that were not approved are a draft again, and issuing them makes a new version. Signed is for ever.
 */
const following: Record<RecordState, readonly RecordState[]> = {
  skeleton: ['live'],
  live: ['draft'],
  draft: ['live', 'issued'],
  issued: ['draft', 'approved'],
  approved: ['signed'],
  signed: [],
};

/** Whether minutes may go from one state to another by one act. */
export const mayFollow = (from: RecordState, to: RecordState): boolean =>
  following[from].includes(to);

/** Whether the words may still be changed: an issued text changes by corrections and new versions alone. */
export const isBeingWritten = (state: RecordState): boolean =>
  state === 'skeleton' || state === 'live' || state === 'draft';

/** What stands in the way of a state, as a sentence; null where nothing does. */
export function whyNot(from: RecordState, to: RecordState): string | null {
  if (mayFollow(from, to)) return null;
  if (from === to) return 'The minutes are in this state already.';
  if (from === 'signed')
    return 'These minutes are signed. Record any change in a later meeting’s minutes.';
  const before = (Object.keys(following) as RecordState[]).filter((state) => mayFollow(state, to));
  return `This needs minutes that are ${before.map((state) => stateWords[state]).join(' or ')}. These are ${stateWords[from]}.`;
}

/** A state as the screens name it, behind "The minutes are". */
export const stateWords: Record<RecordState, string> = {
  skeleton: 'prepared',
  live: 'being taken',
  draft: 'a draft',
  issued: 'issued',
  approved: 'approved',
  signed: 'signed',
};
