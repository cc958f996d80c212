import { useEffect, useState } from 'react';
import type { MeetingSummary } from '../../../shared/contract/meetings.ts';
import type { DeskRecord } from '../../../shared/contract/record.ts';
import { useApp } from '../../app/app-context.ts';

/** A later meeting of the committee whose minutes are begun. */
export interface LaterMeeting {
  meeting: MeetingSummary;
  /** Its minute about earlier minutes; null where it has none. */
  minutesItem: string | null;
  /** Names of those who presided there, in turn. */
  presiders: string[];
}

const isLater = (one: MeetingSummary, { meeting }: DeskRecord): boolean =>
  one.id !== meeting.id &&
  one.committee === meeting.committeeName &&
  one.organisation === meeting.organisation &&
  (one.date ?? '') >= (meeting.date ?? '');

/** Later meetings with minutes, the next one first: where these minutes may be approved and signed. */
export function useLaterMeetings(desk: DeskRecord): LaterMeeting[] {
  const { client } = useApp();
  const [later, setLater] = useState<LaterMeeting[]>([]);
  useEffect(() => {
    let isHere = true;
    const ask = async () => {
      const meetings = (await client.call('meetings.list', {})).filter((one) => isLater(one, desk));
      const records = await Promise.all(
        meetings.map((one) => client.call('record.get', { meeting: one.id })),
      );
      const known = meetings.flatMap((meeting, index) => {
        const record = records[index] ?? null;
        return record === null ? [] : [laterMeeting(meeting, record)];
      });
      const byDate = (one: LaterMeeting, other: LaterMeeting) =>
        (one.meeting.date ?? '').localeCompare(other.meeting.date ?? '');
      if (isHere) setLater(known.sort(byDate));
    };
    // with no answer the list stays empty, and the form says what is missing
    ask().catch(() => undefined);
    return () => {
      isHere = false;
    };
  }, [client, desk]);
  return later;
}

function laterMeeting(meeting: MeetingSummary, record: DeskRecord): LaterMeeting {
  const item = record.public.minutes.find(({ kind, removed }) => kind === 'minutes' && !removed);
  const names = new Map(record.attendances.map(({ id, name }) => [id, name]));
  return {
    meeting,
    minutesItem: item?.id ?? null,
    presiders: record.presidings.flatMap(({ attendance }) => names.get(attendance) ?? []),
  };
}
