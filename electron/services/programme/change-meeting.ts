import { CallError } from '../../../shared/contract/call-error.ts';
import type { Evidence, EvidenceByField } from '../../../shared/domain/evidence.ts';
import type { ProgrammeSlot } from '../../../shared/domain/programme-slot.ts';
import type { IsoDate, IsoTime } from '../../../shared/domain/when.ts';
import { meetingOfSlot } from './meeting-of-slot.ts';
import type { OwnProgramme } from './own-programme.ts';

/** A day set here stays when the same papers are taken in again: what a person said wins over a file. */
function confirmed(evidence: EvidenceByField, fields: readonly string[]): EvidenceByField {
  const why = (pdfPage: number | null): Evidence => ({
    level: 'confirmed',
    sentence: 'The meeting was moved in the work programme.',
    pdfPage,
  });
  const fresh = fields.map((field) => [field, why(evidence[field]?.pdfPage ?? null)]);
  return { ...evidence, ...Object.fromEntries(fresh) };
}

/**
 * Another day or time for the same meeting: the slot stays, and so does the meeting with all its papers.
 * @throws CallError('invalidInput') where the slot is no meeting
 */
export function moveMeeting(
  { tx, setSlot }: OwnProgramme,
  slot: ProgrammeSlot,
  date: IsoDate,
  time: IsoTime | null,
): void {
  if (slot.kind !== 'meeting' || slot.date === null)
    throw new CallError('invalidInput', 'no meeting');
  const meeting = meetingOfSlot(tx, slot);
  const isOtherDay = date !== slot.date;
  setSlot(slot.id, {
    date,
    time,
    asPrinted: isOtherDay || time !== slot.time ? '' : slot.asPrinted,
    movedFrom: isOtherDay ? slot.date : slot.movedFrom,
    meeting: meeting?.id ?? null,
  });
  if (meeting === null) return;
  const newTime = time ?? meeting.time;
  tx.set('meeting', meeting.id, {
    date,
    time: newTime,
    movedFrom: isOtherDay ? slot.date : meeting.movedFrom,
    evidence: confirmed(meeting.evidence, newTime === meeting.time ? ['date'] : ['date', 'time']),
  });
}

/** The meeting does not take place, or does after all. What is planned for it stays. @throws CallError('invalidInput') */
export function cancelMeeting(
  { tx, setSlot }: OwnProgramme,
  slot: ProgrammeSlot,
  cancelled: boolean,
): void {
  if (slot.kind !== 'meeting') throw new CallError('invalidInput', 'no meeting');
  if ((slot.cancelled === 1) === cancelled) return;
  const meeting = meetingOfSlot(tx, slot);
  setSlot(slot.id, {
    cancelled: cancelled ? 1 : 0,
    asPrinted: '',
    meeting: meeting?.id ?? null,
  });
  if (meeting !== null)
    tx.set('meeting', meeting.id, { status: cancelled ? 'cancelled' : 'planned' });
}
