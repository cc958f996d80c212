import type { Attendance } from '../../../shared/domain/attendance.ts';
import { attendeeName } from '../../../shared/domain/attendee-name.ts';
import type { NameOffer } from '../../ui/name-offers.ts';

const stateWords: Record<Attendance['state'], string> = {
  expected: 'not marked here',
  present: '',
  apologies: 'apologies',
  absent: 'absent',
};

const rankOf = ({ class: kind, state }: Attendance): number => {
  const away = state === 'present' ? 0 : state === 'expected' ? 1 : 10;
  const classes = { members: 0, coOpted: 0, employees: 2, otherMembers: 4, others: 4 };
  return away + classes[kind];
};

/** Everybody of the meeting: members who are here, then officers, then the others, then who is away. */
export function nameOffers(attendances: readonly Attendance[]): NameOffer[] {
  return [...attendances]
    .sort((one, other) => rankOf(one) - rankOf(other) || one.position - other.position)
    .map((one) => {
      const note = [one.post, stateWords[one.state]].filter(Boolean).join(', ');
      return { id: one.id, words: attendeeName(one), ...(note !== '' && { note }) };
    });
}
