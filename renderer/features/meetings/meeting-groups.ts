import type { MeetingSummary } from '../../../shared/contract/meetings.ts';
import { municipalYear } from '../../../shared/domain/municipal-year.ts';
import type { IsoDate } from '../../../shared/domain/when.ts';

export interface MeetingGroups {
  next: MeetingSummary | null;
  /** Besides the next one, soonest first. */
  later: MeetingSummary[];
  undated: MeetingSummary[];
  /** Newest year first, and within it the newest meeting first. */
  past: { year: string; meetings: MeetingSummary[] }[];
}

/**
 * The list as people look for it: what is next on top, the past by municipal year. Today's meeting is next; one that
 * was cancelled never is.
 */
export function groupMeetings(meetings: readonly MeetingSummary[], today: IsoDate): MeetingGroups {
  const dated = meetings.flatMap((meeting) =>
    meeting.date === null ? [] : [{ meeting, at: `${meeting.date} ${meeting.time ?? ''}` }],
  );
  dated.sort((one, other) => one.at.localeCompare(other.at));
  const toCome = dated.filter(({ at }) => at >= today).map((one) => one.meeting);
  const next = toCome.find(({ status }) => status !== 'cancelled') ?? null;
  const later = toCome.filter((meeting) => meeting !== next);
  const years = new Map<string, MeetingSummary[]>();
  for (const { meeting } of dated.filter(({ at }) => at < today).reverse()) {
    const year = municipalYear(meeting.date ?? '').label;
    years.set(year, [...(years.get(year) ?? []), meeting]);
  }
  return {
    next,
    later,
    undated: meetings.filter((meeting) => meeting.date === null),
    past: [...years].map(([year, ofYear]) => ({ year, meetings: ofYear })),
  };
}
