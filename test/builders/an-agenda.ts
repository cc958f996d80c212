import type { Profile } from '../../electron/ledger/profile.ts';

/** Items of the agenda by kind and title; the exempt one stands under a closed heading of its pack. */
const items = [
  ['apologies', 'Apologies and Substitutions', 'public'],
  ['declarations', 'Declarations of Interests', 'public'],
  ['minutes', 'Minutes', 'public'],
  ['report', 'Winter service', 'public'],
  ['report', 'Harbour dredging', 'public'],
  ['workProgramme', 'Work Programme', 'public'],
  ['aob', 'Any Other Business', 'public'],
  ['exempt', 'Sale of the ice house', 'exempt'],
] as const;

const people = [
  ['B Zeal', 'chair', 'Councillor'],
  ['Z Ames', 'viceChair', 'Councillor'],
  ['C Lugg', 'member', 'Councillor'],
  ['D Pryce', 'member', 'Councillor'],
  ['E Roe', 'coOpted', 'Mrs'],
  ['F Salt', 'byInvitation', 'Councillor'],
] as const;

export const recommendations = [
  'To note the report',
  'To approve the depot plan',
  'That a further report comes in June',
];
export const privateRecommendation = 'To approve the price of Zephyrine Holdings';

/**
 * A meeting 'm' on 13 February 2025 of an invented board with an agenda of every usual kind (ids 'i0' to 'i7'), its
 * members, a note with three recommendations on 'Winter service' and one on the exempt item, and the minutes of 16
 * January, which end with number 63.
 */
export function withAgenda<P extends Pick<Profile, 'council'>>(profile: P): P {
  profile.council.change({ name: 'Import' }, 'Import', (tx) => {
    tx.set('committee', 'c', { name: 'Harbour Scrutiny Board', organisation: 'Abermôr Council' });
    const meeting = { committee: 'c', date: '2025-02-13', time: '10:00', place: 'Custom House' };
    tx.set('meeting', 'm', meeting);
    for (const [position, [kind, title, access]] of items.entries()) {
      const printedNumber = String(position + 1);
      const row = { meeting: 'm', printedNumber, position, kind, title, access };
      tx.set('agendaItem', `i${position}`, row);
    }
    for (const [position, [name, role, title]] of people.entries()) {
      const person = `p${position}`;
      tx.set('person', person, { organisation: 'Abermôr Council', name, title });
      tx.set('membership', `mb${position}`, { meeting: 'm', person, role, position });
    }
    tx.set('briefingNote', 'note', { item: 'i3', pack: 'k', recommendations });
    const closed = { item: 'i7', pack: 'k', recommendations: [privateRecommendation] };
    tx.set('briefingNote', 'closed note', closed);
    tx.set('minutes', 'n', {
      pack: 'k',
      item: 'i2',
      foundAt: 'm',
      committee: 'Harbour Scrutiny Board',
      date: '2025-01-16',
    });
    for (const number of [58, 59, 60, 61, 62, 63])
      tx.set('minute', `n${number}`, { minutes: 'n', number: String(number), title: 'Ferries' });
  });
  return profile;
}
