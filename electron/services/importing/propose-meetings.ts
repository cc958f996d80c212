import type { ImportQuestion } from '../../../shared/contract/imports.ts';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import type { PackReading } from '../../../shared/domain/pack-reading.ts';
import { meetingLabel } from '../meeting-label.ts';
import { findCommittee, findMeeting, type MeetingHead } from './find-meeting.ts';
import type { CouncilLedger } from './keep-mended.ts';

type Proposals = Extract<ImportQuestion, { kind: 'whichMeeting' }>['proposals'];

const most = 5;

/** The meeting that a file names, if need be by the minutes in it. */
export function namedMeeting(reading: PackReading): MeetingHead {
  const minutes = reading.previousMinutes[0];
  return {
    organisation: reading.organisation ?? minutes?.organisation ?? null,
    committee: reading.committee ?? minutes?.committee ?? null,
    date: reading.date ?? minutes?.date ?? null,
    time: reading.time ?? minutes?.time ?? null,
  };
}

/** Meetings that a file without an agenda may belong to, best first, each with its reason. */
export function proposeMeetings(council: CouncilLedger, head: MeetingHead): Proposals {
  const exact = findMeeting(council, head);
  const committee = findCommittee(council, head);
  const ofCommittee =
    committee === null ? [] : council.rows('meeting', { committee: committee.id });
  const newest = council.rows('meeting', {});
  const proposals: Proposals = [];
  const add = (rows: Meeting[], because: string) => {
    for (const row of rows)
      if (proposals.length < most && !proposals.some((one) => one.meeting === row.id))
        proposals.push({ meeting: row.id, label: meetingLabel(council, row.id), because });
  };
  if (exact !== null) add([exact], 'The file names this committee and this day.');
  add(byDate(ofCommittee), 'The file names this committee.');
  add(byDate(newest), 'One of the latest meetings here.');
  return proposals;
}

function byDate(rows: Meeting[]): Meeting[] {
  return [...rows].sort((one, other) => (other.date ?? '').localeCompare(one.date ?? ''));
}
