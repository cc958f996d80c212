import { formatShortDate } from '../../shared/domain/format-date.ts';
import type { sharedNouns } from '../../shared/domain/nouns.ts';
import type { Reader } from '../ledger/ledger.ts';

/** What people call a meeting: "Scrutiny Board, 13 February 2025"; what is not known is left out. */
export function meetingLabel(council: Reader<typeof sharedNouns>, id: string): string {
  const meeting = council.row('meeting', id);
  const committee = meeting === null ? null : council.row('committee', meeting.committee);
  const name = committee?.name ?? '';
  const parts = [name, meeting?.date == null ? '' : formatShortDate(meeting.date)];
  return parts.filter((part) => part !== '').join(', ') || 'A meeting without a date';
}
