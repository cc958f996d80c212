import { expect, it } from 'vitest';
import { peopleToAsk } from '../../../../renderer/features/questions/people-to-ask.ts';
import { aMeetingDetail } from '../../../builders/a-meeting-detail.ts';

const known = [
  { id: 'p', organisation: 'Elsewhere Council', name: 'T Tern', title: 'Dr', meetings: [] },
  {
    id: 'q',
    organisation: 'Elsewhere Council',
    name: 'A Hartley',
    title: 'Councillor',
    meetings: [],
  },
];

it('offers first who wrote the item’s notes, then who the papers name, then people known elsewhere', () => {
  const people = peopleToAsk(aMeetingDetail(), 'item-2', known);
  expect(people.map(({ name, kind }) => [name, kind])).toEqual([
    ['Robin Ferry', 'officer'],
    ['Cllr P Quill', 'cabinetMember'],
    ['Councillor A Hartley', 'chair'],
    ['Mrs J Okafor', 'other'],
    ['Dr T Tern', 'other'],
  ]);
});

it('offers nobody twice, however the papers spell the accents', () => {
  const names = peopleToAsk(aMeetingDetail(), null, known).map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});
