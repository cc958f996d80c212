import type { Attendance } from './attendance.ts';

/** A meeting as attendance counts it: one that was moved is one meeting, whichever day it was first called for. */
export interface CountedMeeting {
  id: string;
  isCancelled: boolean;
  attendances: readonly { person: string | null; state: Attendance['state'] }[];
}

export interface AttendanceCount {
  /** Meetings that took place and that the person was expected at. */
  possible: number;
  present: number;
  apologies: number;
}

/** How often each person came. Cancelled meetings count for nobody (V23); people without a row are left out. */
export function attendanceStatistics(
  meetings: readonly CountedMeeting[],
): Map<string, AttendanceCount> {
  const counts = new Map<string, AttendanceCount>();
  const held = new Map(
    meetings.filter(({ isCancelled }) => !isCancelled).map((one) => [one.id, one]),
  );
  for (const { attendances } of held.values())
    for (const { person, state } of attendances) {
      if (person === null || state === 'expected') continue;
      const count = counts.get(person) ?? { possible: 0, present: 0, apologies: 0 };
      count.possible += 1;
      if (state === 'present') count.present += 1;
      if (state === 'apologies') count.apologies += 1;
      counts.set(person, count);
    }
  return counts;
}
