import type { Attendance } from '../../../shared/domain/attendance.ts';
import { attendeeName } from '../../../shared/domain/attendee-name.ts';
import { fold } from '../../../shared/domain/fold.ts';

/** Somebody who may be meant. */
export interface NameOffer {
  /** Attendance, or "new" for somebody who is on no list yet. */
  id: string;
  words: string;
  /** Why the choice is not like any other: sent apologies, an officer. */
  note?: string;
  /** Somebody who is not on the list; the words are what was typed. */
  isNew?: boolean;
}

const mostOffered = 7;

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

/** Those whose name fits what was typed: each word typed begins a word of the name. */
export function offersFor(offers: readonly NameOffer[], typed: string): NameOffer[] {
  const begun = fold(typed).split(' ');
  const fits = ({ words, isNew }: NameOffer) => {
    const name = ` ${fold(words)}`;
    return isNew || begun.every((word) => name.includes(` ${word}`));
  };
  return offers.filter(fits).slice(0, mostOffered);
}
