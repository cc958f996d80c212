import type { MeetingDetail } from '../../../shared/contract/meetings.ts';
import type { PersonWithMeetings } from '../../../shared/contract/people.ts';
import { fold } from '../../../shared/domain/fold.ts';
import { personName, roleWords } from '../../app/person-words.ts';
import type { QuestionedKind } from './question-words.ts';

/** Somebody who may be asked, as the papers name them. */
export interface PersonToAsk {
  name: string;
  kind: QuestionedKind;
  /** Why they are offered: their post, or their role in the meeting. */
  note: string;
}

/**
 * Everybody whom the papers of a meeting name, those of the item first: authors of its notes, cabinet members
 * and lead officers of the work programme, those at the table; then people known from other meetings.
 */
export function peopleToAsk(
  meeting: MeetingDetail,
  item: string | null,
  known: readonly PersonWithMeetings[],
): PersonToAsk[] {
  const own = meeting.items.filter(({ id }) => id === item);
  const others = meeting.items.filter(({ id }) => id !== item);
  const all = [
    ...own.flatMap(authors),
    ...meeting.items.flatMap(ofProgramme),
    ...meeting.membership.map(({ person, role, post }) => ({
      name: personName(person),
      kind: role === 'chair' ? ('chair' as const) : ('other' as const),
      note: post ?? roleWords[role],
    })),
    ...others.flatMap(authors),
    ...known.map((person) => ({
      name: personName(person),
      kind: 'other' as const,
      note: person.organisation,
    })),
  ];
  const byName = new Map<string, PersonToAsk>();
  for (const person of all)
    if (!byName.has(fold(person.name))) byName.set(fold(person.name), person);
  return [...byName.values()];
}

type Item = MeetingDetail['items'][number];

const authors = (item: Item): PersonToAsk[] =>
  item.briefingNotes.flatMap((note) =>
    note.authors.map(({ name, post }) => ({ name, kind: 'officer', note: post ?? 'Author' })),
  );

const ofProgramme = (item: Item): PersonToAsk[] =>
  (item.workProgramme?.rows ?? []).flatMap((row) => [
    ...row.cabinetMembers.map((name) => ({
      name,
      kind: 'cabinetMember' as const,
      note: 'Cabinet member',
    })),
    ...row.leadOfficers.map((name) => ({ name, kind: 'officer' as const, note: 'Lead officer' })),
  ]);
