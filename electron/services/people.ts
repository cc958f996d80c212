import type { HandlersOf } from '../../shared/contract/contract.ts';
import type { PersonWithMeetings, peopleCalls } from '../../shared/contract/people.ts';
import type { sharedNouns } from '../../shared/domain/nouns.ts';
import type { Reader } from '../ledger/ledger.ts';
import { meetingLabel } from './meeting-label.ts';

interface Seat {
  date: string;
  meeting: PersonWithMeetings['meetings'][number];
}

/** The seats of every person, newest meeting first; a meeting without a date stands last. */
function seatsByPerson(council: Reader<typeof sharedNouns>): Map<string, Seat[]> {
  const labels = new Map(council.rows('meeting').map((row) => [row.id, row]));
  const seats = new Map<string, Seat[]>();
  for (const { person, meeting, role, post } of council.rows('membership')) {
    const row = labels.get(meeting);
    if (row === undefined) continue;
    const label = meetingLabel(council, meeting);
    const seat = { date: row.date ?? '', meeting: { meeting, label, role, post } };
    seats.set(person, [...(seats.get(person) ?? []), seat]);
  }
  for (const list of seats.values())
    list.sort((one, other) => other.date.localeCompare(one.date, 'en'));
  return seats;
}

/** Everybody whom a front sheet has named, by surname, with the meetings they sat in. */
export function createPeople(council: Reader<typeof sharedNouns>): HandlersOf<typeof peopleCalls> {
  return {
    'people.list'() {
      const seats = seatsByPerson(council);
      const surname = (name: string) => name.split(' ').at(-1) ?? name;
      return council
        .rows('person')
        .map((person) => ({
          ...person,
          meetings: (seats.get(person.id) ?? []).map((seat) => seat.meeting),
        }))
        .sort((one, other) => surname(one.name).localeCompare(surname(other.name), 'en'));
    },
  };
}
