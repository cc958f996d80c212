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
