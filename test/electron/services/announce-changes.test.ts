import { afterEach, beforeEach, expect, it } from 'vitest';
import { announceChanges } from '../../../electron/services/announce-changes.ts';
import { type ACouncil, aCouncil, packHash, withMeeting } from '../../builders/a-council.ts';

let council: ACouncil;
let told: unknown[];
beforeEach(() => {
  council = withMeeting(aCouncil());
  told = [];
  announceChanges(council.council, council.personal, (name, event) => told.push([name, event]));
});
afterEach(() => council.remove());

const me = { name: 'Me' };
const changed = (meeting: string | null) => [
  ['meetings.changed', { meeting }],
  ['history.changed', {}],
];

it('names the meeting that a change is about', () => {
  council.council.change(me, 'Mend', (tx) => tx.set('agendaItem', 'i2', { title: 'New' }));
  council.council.change(me, 'Mend', (tx) => tx.set('paper', 'p', { title: 'New' }));
  expect(told).toEqual([...changed('m'), ...changed('m')]);
});

it('names none where it is about several, or about what belongs to no meeting', () => {
  council.council.change(me, 'Mend', (tx) => {
    tx.set('agendaItem', 'i2', { title: 'New' });
    tx.set('meeting', 'other', { place: 'Elsewhere' });
  });
  council.council.change(me, 'Mend', (tx) => tx.set('person', 'a', { name: 'B Zeale' }));
  // a meeting has a place in the plan of work
  expect(told).toEqual([...changed(null), ['programme.changed', {}], ...changed(null)]);
});

it('tells of the plan of work by itself: lists and pages of meetings say nothing of it', () => {
  council.council.change(me, 'Item added', (tx) => {
    tx.set('programmeSlot', 's', { committee: 'c', yearKey: '24' });
    tx.set('plannedItem', 'i', { committee: 'c', slot: 's' });
  });
  expect(told).toEqual([
    ['history.changed', {}],
    ['programme.changed', {}],
  ]);
});

it('tells of an undo as of any change', () => {
  council.council.change(me, 'Mend', (tx) => tx.set('agendaItem', 'i2', { title: 'New' }));
  told = [];
  council.council.undo(me);
  expect(told).toEqual(changed('m'));
});

it('tells of a tick, with its meeting, and keeps quiet about every turn of the wheel', () => {
  const quiet = { undoable: false };
  council.personal.change(me, 'Read', (tx) => tx.set('paperRead', 'p', { textHash: 'w' }), quiet);
  council.personal.change(
    me,
    'Place',
    (tx) => tx.set('readingPosition', packHash, { pdfPage: 2 }),
    quiet,
  );
  council.personal.change(
    me,
    'Past papers',
    (tx) => tx.set('pastPapersFile', 'f', { state: 'done' }),
    quiet,
  );
  expect(told).toEqual([
    ['reading.changed', { paper: 'p' }],
    ['meetings.changed', { meeting: 'm' }],
  ]);
});
