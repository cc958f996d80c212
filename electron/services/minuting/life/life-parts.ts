import { CallError } from '../../../../shared/contract/call-error.ts';
import type { DeskRecord } from '../../../../shared/contract/record.ts';
import type { MeetingRecord, RecordState } from '../../../../shared/domain/meeting-record.ts';
import type {
  personalNouns,
  privateBusinessNouns,
  sharedNouns,
} from '../../../../shared/domain/nouns.ts';
import type { MinutesTree } from '../../../../shared/minutes/minutes-tree.ts';
import type { Ledger, Reader } from '../../../ledger/ledger.ts';
import { derivedId } from '../../derived-id.ts';

export interface LifeParts {
  council: Ledger<typeof sharedNouns>;
  privateBusiness: Ledger<typeof privateBusinessNouns>;
  personal: Reader<typeof personalNouns>;
  clock: () => Date;
  newId: () => string;
  /** The whole record as the desk has it. */
  desk: (meeting: string) => DeskRecord | null;
  /** The document as it would be now. */
  tree: (meeting: string, isPrivate: boolean) => MinutesTree;
  /** Throws a refusal where a public document holds exempt words. */
  refuseExemptWords: (meeting: string, tree: MinutesTree) => void;
}

/** What is done to minutes in law is no slip of the keys: it is taken back by a further act, never by Undo. */
export const deliberate = { undoable: false };

/** @throws CallError('notFound') where nobody has begun minutes of that meeting */
export function recordOf({ council }: Pick<LifeParts, 'council'>, meeting: string): MeetingRecord {
  const record = council.row('meetingRecord', derivedId('meetingRecord', meeting));
  if (record === null) throw new CallError('notFound', 'no minutes of this meeting');
  return record;
}

/** @throws CallError('invalidInput') where the minutes are at another point of their life */
export function requireState(record: MeetingRecord, ...states: RecordState[]): void {
  if (!states.includes(record.state)) throw new CallError('invalidInput', record.state);
}
