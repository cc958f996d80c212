import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aProgrammeDesk, printProgramme } from '../../../builders/a-printed-programme.ts';

type Desk = ReturnType<typeof aProgrammeDesk>;
let desk: Desk;
beforeEach(() => {
  desk = aProgrammeDesk();
});
afterEach(() => desk.council.remove());

const me = { name: 'Me' };

describe('a newer printed programme', () => {
  const later = () =>
    printProgramme(desk.council, {
      id: 'w2',
      date: '2025-03-13',
      lastUpdated: '2025-03-05',
      entries: [
        ['11th July 24', 'Ferries | Yearly report'],
        ['12th September 24 - cancelled'],
        ['13th February 25', 'Winter service'],
        ['13th March 25 PM (moved from 27th March 25)', 'Moorings', 'Signs'],
        ['24th April 2025 (moved from 17th April 2025)', 'Gritting | With costs'],
        ['Date to be determined'],
        ['Items for 2025-26', 'Dredging', 'Buoys'],
        ['Standing Items'],
      ],
    });

  it('is shown at once where nothing of ours is there, and told of where there is', () => {
    later();
    expect([desk.get().printed?.id, desk.get().newer]).toEqual(['w2', null]);
    void desk.calls['programme.adopt']({ programme: 'w' });
    expect(desk.get().newer).toMatchObject({ id: 'w2', changes: 6 });
  });

  it('is compared by title and slot, and only what is picked is taken over', () => {
    void desk.calls['programme.adopt']({ programme: 'w' });
    later();
    const changes = desk.calls['programme.compare']({ programme: 'w2' });
    if (changes instanceof Promise) throw new Error('it answers at once');
    expect(changes.map(({ kind, title, ours, theirs }) => [kind, title, ours, theirs])).toEqual([
      [
        'slotMoved',
        '17th April 2025',
        '17th April 2025',
        '24th April 2025 (moved from 17th April 2025)',
      ],
      ['moved', 'Signs', 'Date to be determined', '13th March 25 PM (moved from 27th March 25)'],
      [
        'changed',
        'Gritting',
        'Following the meeting on 16th January Members requested a report — Cllr Quay, B Mooring',
        'With costs — Cllr Quay, B Mooring',
      ],
      ['added', 'Buoys', null, 'Items for 2025-26'],
      ['done', 'Lights', '13th February 25', null],
      ['dropped', 'Accidents', 'Standing Items', null],
    ]);
    const picked = changes.filter(({ kind }) => kind !== 'dropped').map(({ key }) => key);
    const before = desk.get();
    void desk.calls['programme.takeOver']({ programme: 'w2', picked });
    desk.council.council.undo(me);
    expect(desk.get()).toEqual(before);
    desk.council.council.redo(me);
    expect(desk.table()).toEqual([
      ['11th July 24', 'Ferries'],
      ['12th September 24 - cancelled'],
      ['13th February 25', 'Winter service', 'Lights'],
      ['13th March 25 PM (moved from 27th March 25)', 'Moorings', 'Signs'],
      ['24th April 25 (moved from 17th April 25)', 'Gritting'],
      ['Date to be determined'],
      ['Items for 2025-26', 'Dredging', 'Buoys'],
      ['Standing Items', 'Accidents'],
    ]);
    expect(desk.get().newer).toBeNull();
    const left = desk.calls['programme.compare']({ programme: 'w2' });
    expect(left).toMatchObject([{ kind: 'dropped', title: 'Accidents' }]);
  });
});

it('takes standing items, what was put off and what is named into the next year, once', () => {
  const items = [desk.item('Signs')];
  const carry = () => desk.calls['programme.carryOver']({ ...desk.which, items });
  undoesYear(carry);
  const first = desk.table('25');
  expect(first).toEqual([
    ['Date to be determined', 'Signs', 'Dredging'],
    ['Standing Items', 'Accidents'],
  ]);
  void carry();
  expect(desk.table('25')).toEqual(first);
  const next = { committee: 'c', yearKey: '25' };
  const [place, standing] = desk.get('25').slots;
  const moved = { item: place?.items[0]?.id ?? '', slot: standing?.id ?? '', before: null };
  void desk.calls['programme.moveItem']({ ...next, ...moved });
  void carry();
  // it stays where it was put since
  expect(desk.table('25')[1]).toEqual(['Standing Items', 'Accidents', 'Signs']);
  void desk.calls['programme.moveItem']({ ...next, ...moved, slot: place?.id ?? '' });
  expect(desk.get('25').slots[0]?.items.map(({ origin }) => origin)).toEqual([
    'lastYear',
    'lastYear',
  ]);
});

function undoesYear(act: () => unknown): void {
  act();
  desk.council.council.undo(me);
  expect(desk.table('25')).toEqual([]);
  desk.council.council.redo(me);
}
