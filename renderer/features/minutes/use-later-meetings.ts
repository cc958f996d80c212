import { useEffect, useState } from 'react';
import type { MeetingSummary } from '../../../shared/contract/meetings.ts';
import type { DeskRecord } from '../../../shared/contract/record.ts';
import type { Approval } from '../../../shared/domain/approval.ts';
import { attendeeName } from '../../../shared/domain/attendee-name.ts';
import type { RecordState } from '../../../shared/domain/meeting-record.ts';
import { useApp } from '../../app/app-context.ts';

/** A later meeting of the committee whose minutes are begun. */
export interface LaterMeeting {
  meeting: MeetingSummary;
  state: RecordState;
  /** Its minute about earlier minutes; null where it has none. */
  minutesItem: string | null;
  /** Those who presided there, in turn: the name as it is kept, and as it is said. */
  presiders: { name: string; label: string }[];
  /** What its own minutes say of these: the desk was asked already. */
  approval: Approval | null;
}

export interface LaterMeetings {
  /** The next one first; null until they are known. */
  begun: LaterMeeting[] | null;
  /** Those whose minutes nobody has begun. */
  others: MeetingSummary[];
}

const isLater = (one: MeetingSummary, { meeting }: DeskRecord): boolean =>
  one.id !== meeting.id &&
  one.committee === meeting.committeeName &&
  one.organisation === meeting.organisation &&
  (one.date ?? '') >= (meeting.date ?? '');

const byDate = (one: MeetingSummary, other: MeetingSummary): number =>
  (one.date ?? '').localeCompare(other.date ?? '', 'en');

/** Later meetings of the same committee: where these minutes may be approved and signed. */
export function useLaterMeetings(desk: DeskRecord): LaterMeetings {
  const { client } = useApp();
  const [later, setLater] = useState<LaterMeetings>({ begun: null, others: [] });
  useEffect(() => {
    let isHere = true;
    const ask = async () => {
      const meetings = (await client.call('meetings.list', {}))
        .filter((one) => isLater(one, desk))
        .sort(byDate);
      const begun = await Promise.all(
        meetings
          .filter(({ record }) => record !== null)
          .map(async (meeting) => {
            const record = await client.call('record.get', { meeting: meeting.id });
            return record === null ? [] : [laterMeeting(meeting, record, desk.record.id)];
          }),
      );
      if (isHere)
        setLater({ begun: begun.flat(), others: meetings.filter(({ record }) => record === null) });
    };
    // with no answer there is none to choose, and the dialog says so
    ask().catch(() => isHere && setLater({ begun: [], others: [] }));
    return () => {
      isHere = false;
    };
  }, [client, desk]);
  return later;
}

function laterMeeting(meeting: MeetingSummary, record: DeskRecord, approves: string): LaterMeeting {
  const item = record.public.minutes.find(({ kind, removed }) => kind === 'minutes' && !removed);
  const approval = record.approvals.find((one) => one.approves === approves) ?? null;
  const people = new Map(record.attendances.map((one) => [one.id, one]));
  const presiders = record.presidings.flatMap(({ attendance }) => people.get(attendance) ?? []);
  return {
    meeting,
    state: record.record.state,
    minutesItem: approval?.minute ?? item?.id ?? null,
    presiders: [...new Map(presiders.map((one) => [one.name, one])).values()].map((one) => ({
      name: one.name,
      label: attendeeName(one),
    })),
    approval,
  };
}

/** The meeting whose own minutes say most of these: that they were decided, that they wait; else the next one. */
export function likeliest(begun: readonly LaterMeeting[]): LaterMeeting | undefined {
  const decided = begun.find(({ approval }) => approval !== null && approval.outcome !== 'open');
  return decided ?? begun.find(({ approval }) => approval !== null) ?? begun[0];
}
