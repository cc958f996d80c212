import type { HandlersOf } from '../../../shared/contract/contract.ts';
import type { recordCalls } from '../../../shared/contract/record.ts';
import { bringAsks } from './bring-asks.ts';
import {
  adjournMeeting,
  closeMeeting,
  openMeeting,
  reopenMeeting,
  resumeMeeting,
  takeMinute,
} from './conduct.ts';
import { excludePublic, readmitPublic } from './exclude-public.ts';
import type { MinutingParts } from './minuting-parts.ts';
import { readRecord } from './read-record.ts';
import { startRecord } from './start-record.ts';
import { writeRecord } from './write-record.ts';

export interface RecordParts extends MinutingParts {
  /** Told when a meeting was closed, which is when a copy of the files is made. */
  closed: () => void;
}

/** The record of a meeting, from its skeleton to the draft. */
export function createRecord(parts: RecordParts): HandlersOf<typeof recordCalls> {
  return {
    'record.get': ({ meeting }) => readRecord(parts, meeting),
    'record.start': ({ meeting }) => ({ record: startRecord(parts, meeting) }),
    'record.write': done((input) => writeRecord(parts, input)),
    'record.bring': done((input) => bringAsks(parts, input)),
    'record.open': done((input) => openMeeting(parts, input)),
    'record.take': done((input) => takeMinute(parts, input)),
    'record.adjourn': done((input) => adjournMeeting(parts, input)),
    'record.resume': done((input) => resumeMeeting(parts, input)),
    'record.close': done((input) => {
      closeMeeting(parts, input);
      parts.closed();
    }),
    'record.reopen': done((input) => reopenMeeting(parts, input)),
    'record.exclude': done((input) => excludePublic(parts, input)),
    'record.readmit': done((input) => readmitPublic(parts, input)),
  };
}

/** A deed that answers nothing, as the contract has it: null. */
const done =
  <Input>(deed: (input: Input) => void) =>
  (input: Input): null => {
    deed(input);
    return null;
  };
