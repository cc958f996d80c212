import type { Meeting } from '../../../shared/domain/meeting.ts';
import type { ProgrammeSlot } from '../../../shared/domain/programme-slot.ts';
import type { CouncilReader } from './programme-parts.ts';

/**
 * The meeting whose papers are here: the one it is linked to, or the committee's on that day. Of two on one day the one
 * of that time; where the slot gives no time nobody can tell, and there is no link.
 */
export function meetingOfSlot(
  council: CouncilReader,
  { committee, kind, date, time, meeting }: ProgrammeSlot,
): Meeting | null {
  const linked = meeting === null ? null : council.row('meeting', meeting);
  if (linked !== null) return linked;
  if (kind !== 'meeting' || date === null) return null;
  const sameDay = council.rows('meeting', { committee, date });
  const [only, second] = sameDay;
  if (second === undefined) return only ?? null;
  return sameDay.find((one) => time !== null && one.time === time) ?? null;
}
