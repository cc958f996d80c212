import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aProgrammeDesk, harbourEntries } from '../../../builders/a-printed-programme.ts';

type Desk = ReturnType<typeof aProgrammeDesk>;
let desk: Desk;
beforeEach(() => {
  desk = aProgrammeDesk();
});
afterEach(() => desk.council.remove());

const me = { name: 'Me' };
const uuid = '0192f000-0000-7000-8000-000000000001';
/** One act that is one step of Undo: it changes what is shown, and Undo takes all of it back. */
function undoes(act: () => unknown): void {
  const before = desk.get();
  act();
  const after = desk.get();
  expect(after).not.toEqual(before);
  desk.council.council.undo(me);
  expect(desk.get()).toEqual(before);
  desk.council.council.redo(me);
  expect(desk.get()).toEqual(after);
}

describe('a programme that is only printed', () => {
  it('is shown as the pack prints it, and nothing is kept for that', () => {
    expect(desk.table()).toEqual(
      harbourEntries.map(([when, ...rows]) => [when, ...rows.map((row) => row.split(' | ')[0])]),
    );
    const { isOwn, lastUpdated, printed, newer, yearLabel } = desk.get();
    expect([isOwn, lastUpdated, printed?.id, newer, yearLabel]).toEqual([
      false,
      '2025-02-04',
      'w',
      null,
      '2024/25',
    ]);
    expect(desk.council.council.rows('programmeSlot', {})).toEqual([]);
  });

  it('knows moved and cancelled meetings, the time or words beside a day, and the kinds of the others', () => {
    const of = (words: string) => desk.get().slots.find((slot) => slot.words.startsWith(words));
    expect(of('13th March')).toMatchObject({ movedFrom: '2025-03-27', label: 'PM', cancelled: 0 });
    expect(of('12th September')).toMatchObject({ cancelled: 1, label: '', items: [] });
    expect(desk.get().slots.map(({ kind }) => kind)).toEqual([
      ...Array<string>(5).fill('meeting'),
      'undetermined',
      'year',
      'standing',
    ]);
  });

  it('is taken over by the first change, in the same step of Undo and with the ids it was shown with', () => {
    const ids = desk.get().slots.flatMap(({ id, items }) => [id, ...items.map((item) => item.id)]);
    const item = desk.item('Lights');
    undoes(() => desk.calls['programme.drop']({ ...desk.which, item, because: 'No officer' }));
    expect(desk.get().isOwn).toBe(true);
    const own = desk.get().slots.flatMap(({ id, items }) => [id, ...items.map((one) => one.id)]);
    expect(own.toSorted()).toEqual(ids.toSorted());
  });

  it('is one on two laptops that both take it over', () => {
    const other = aProgrammeDesk();
    void desk.calls['programme.adopt']({ programme: 'w' });
    void other.calls['programme.moveItem']({
      ...other.which,
      item: other.item('Signs'),
      slot: other.slot('13th February'),
      before: null,
    });
    const rows = ({ council: { council } }: Desk) => [
      council.rows('programmeSlot', {}).map(({ id }) => id),
      council
        .rows('plannedItem', {})
        .map(({ id }) => id)
        .toSorted(),
    ];
    expect(rows(other)).toEqual(rows(desk));
    other.council.remove();
  });

  it('is not taken over twice', () => {
    void desk.calls['programme.adopt']({ programme: 'w' });
    expect(() => desk.calls['programme.adopt']({ programme: 'w' })).toThrow('invalidInput');
  });
});

describe('changing it', () => {
  it('adds and changes slots and items as one step', () => {
    undoes(() =>
      desk.calls['programme.write']({
        ...desk.which,
        label: 'Item added',
        slots: [{ id: 'new', fields: { kind: 'meeting', date: '2025-03-20', time: '14:00' } }],
        items: [
          { id: uuid, slot: 'new', fields: { title: 'Buoys', reason: 'Two of them drifted' } },
          { id: desk.item('Signs'), fields: { detail: 'In two languages' } },
        ],
        typing: null,
      }),
    );
    expect(desk.table()).toContainEqual(['20th March 2025 2.00 pm', 'Buoys']);
    expect(desk.get().lastUpdated).toBe('2025-02-10');
  });

  it('refuses a meeting without a day, a day that moves unsaid, and what is of another programme', () => {
    const write = (slots: object[], items: object[] = []) =>
      desk.calls['programme.write']({
        ...desk.which,
        label: 'x',
        slots: slots as never,
        items: items as never,
        typing: null,
      });
    const moved = { id: desk.slot('13th February'), fields: { date: '2025-02-20' } };
    expect(() => write([{ id: 'n', fields: { kind: 'meeting' } }])).toThrow('invalidInput');
    expect(() => write([moved])).toThrow('invalidInput');
    expect(() => write([], [{ id: 'n', slot: 'x', fields: { title: 'x' } }])).toThrow('notFound');
    const elsewhere = { committee: 'c', yearKey: '25', slot: desk.slot('13th February') };
    expect(() => desk.calls['programme.removeSlot'](elsewhere)).toThrow('notFound');
    expect(desk.get().isOwn).toBe(false);
  });

  it('refuses slots and items of another year or committee, also once they are ours', () => {
    void desk.calls['programme.adopt']({ programme: 'w' });
    desk.council.council.change(me, 'Committee', (tx) => tx.set('committee', 'd', { name: 'D' }));
    const [slot, item] = [desk.slot('12th September'), desk.item('Signs')];
    for (const which of [
      { committee: 'c', yearKey: '25' },
      { committee: 'd', yearKey: '24' },
    ]) {
      expect(() => desk.calls['programme.removeSlot']({ ...which, slot })).toThrow('notFound');
      expect(() => desk.calls['programme.restore']({ ...which, item })).toThrow('notFound');
    }
  });

  it('takes only empty slots away', () => {
    undoes(() =>
      desk.calls['programme.removeSlot']({ ...desk.which, slot: desk.slot('12th September') }),
    );
    expect(() =>
      desk.calls['programme.removeSlot']({ ...desk.which, slot: desk.slot('13th February') }),
    ).toThrow('invalidInput');
  });

  it('moves an item into another slot, before another item or last', () => {
    const slot = desk.slot('13th February');
    const move = (title: string, before: string | null) =>
      desk.calls['programme.moveItem']({
        ...desk.which,
        item: desk.item(title),
        slot,
        before: before === null ? null : desk.item(before),
      });
    undoes(() => move('Moorings', 'Lights'));
    expect(desk.table()[2]).toEqual(['13th February 25', 'Winter service', 'Moorings', 'Lights']);
    void move('Winter service', null);
    expect(desk.table()[2]).toEqual(['13th February 25', 'Moorings', 'Lights', 'Winter service']);
    expect(() => move('Signs', 'Dredging')).toThrow('notFound');
  });

  it('drops an item with the reason, which stays to be read, and brings it back', () => {
    const item = desk.item('Lights');
    undoes(() => desk.calls['programme.drop']({ ...desk.which, item, because: 'No officer' }));
    expect(desk.table()[2]).toEqual(['13th February 25', 'Winter service', '(Lights)']);
    undoes(() => desk.calls['programme.restore']({ ...desk.which, item }));
    expect(desk.table()[2]).toEqual(['13th February 25', 'Winter service', 'Lights']);
  });
});

describe('meetings', () => {
  const meeting = () => desk.council.council.row('meeting', 'm-2025-02-13');

  it('are linked by committee and day, also when the papers come later', () => {
    expect(desk.get().slots[2]?.meeting).toBe('m-2025-02-13');
    expect(desk.get().slots[4]?.meeting).toBeNull();
    desk.council.council.change(me, 'Import', (tx) =>
      tx.set('meeting', 'm2', { committee: 'c', date: '2025-04-17' }),
    );
    expect(desk.get().slots[4]?.meeting).toBe('m2');
  });

  it('move as the same slot and the same meeting, and say from where', () => {
    const slot = desk.slot('13th February');
    undoes(() =>
      desk.calls['programme.moveMeeting']({
        ...desk.which,
        slot,
        date: '2025-02-20',
        time: '14:00',
      }),
    );
    expect(meeting()).toMatchObject({
      date: '2025-02-20',
      time: '14:00',
      movedFrom: '2025-02-13',
      evidence: { date: { level: 'confirmed' } },
    });
    expect(desk.get().slots[2]).toMatchObject({
      id: slot,
      meeting: 'm-2025-02-13',
      movedFrom: '2025-02-13',
      words: '20th February 2025 2.00 pm (moved from 13th February 25)',
    });
  });

  it('are cancelled with what was planned for them, which then needs a new place', () => {
    const slot = desk.slot('13th February');
    undoes(() => desk.calls['programme.cancelMeeting']({ ...desk.which, slot, cancelled: true }));
    expect(meeting()?.status).toBe('cancelled');
    expect(desk.table()[2]).toEqual(['13th February 25 - cancelled', 'Winter service', 'Lights']);
    const needed = desk.get().findings.filter(({ kind }) => kind === 'needsNewPlace');
    expect(needed.map(({ sentence }) => sentence)).toEqual([
      '“Winter service” needs a new place: the meeting of 13 February 2025 is cancelled.',
      '“Lights” needs a new place: the meeting of 13 February 2025 is cancelled.',
    ]);
    void desk.calls['programme.cancelMeeting']({ ...desk.which, slot, cancelled: false });
    expect([meeting()?.status, desk.get().findings]).toEqual(['planned', []]);
    // linked for good: another day, mended in its papers, takes no meeting from its slot
    desk.council.council.change(me, 'Mend', (tx) =>
      tx.set('meeting', 'm-2025-02-13', { date: '2025-02-14' }),
    );
    expect(desk.get().slots[2]?.meeting).toBe('m-2025-02-13');
  });

  it('are what moves: standing items have no day', () => {
    const slot = desk.slot('Standing');
    expect(() =>
      desk.calls['programme.moveMeeting']({ ...desk.which, slot, date: '2025-02-20', time: null }),
    ).toThrow('invalidInput');
  });
});
