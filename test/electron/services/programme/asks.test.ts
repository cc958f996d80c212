import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FieldsOf } from '../../../../electron/ledger/ledger.ts';
import { derivedId } from '../../../../electron/services/derived-id.ts';
import type { action } from '../../../../shared/domain/action.ts';
import { aProgrammeDesk } from '../../../builders/a-printed-programme.ts';

type Desk = ReturnType<typeof aProgrammeDesk>;
let desk: Desk;
beforeEach(() => {
  desk = aProgrammeDesk();
});
afterEach(() => desk.council.remove());

const me = { name: 'Me' };
const ask = (id: string, fields: Partial<FieldsOf<typeof action>>) =>
  desk.council.council.change(me, 'Ask', (tx) =>
    tx.set('action', id, { committee: 'c', saidOn: '2025-01-16', kind: 'agreed', ...fields }),
  );
const sentences = (kind: string) =>
  desk
    .get()
    .findings.filter((one) => one.kind === kind)
    .map(({ sentence }) => sentence);

describe('an ask that becomes a planned item', () => {
  beforeEach(() =>
    ask('a', {
      title: 'Ferry timetable',
      text: 'officers bring a report on Sunday ferries',
      owner: 'B Mooring',
    }),
  );
  const plan = (action = 'a') =>
    desk.calls['programme.fromAction']({ ...desk.which, action, slot: desk.slot('17th April') });

  it('is offered until it is one, says where it came from, and is linked; Undo takes all of it', () => {
    expect(desk.get().asks.map(({ id }) => id)).toEqual(['a']);
    void plan();
    const item = desk
      .get()
      .slots.flatMap(({ items }) => items)
      .find(({ origin }) => origin === 'action');
    expect(item).toMatchObject({
      title: 'Ferry timetable',
      detail: 'Following the meeting on 16 January 2025: officers bring a report on Sunday ferries',
      leadOfficers: ['B Mooring'],
      cabinetMembers: [],
      ask: { id: 'a', saidOn: '2025-01-16', isOpen: true },
    });
    expect(desk.council.council.rows('lineage', { from: 'a' })).toMatchObject([
      { to: item?.id, toNoun: 'plannedItem', type: 'movedTo', standing: 'confirmed' },
    ]);
    expect(desk.get().asks).toEqual([]);
    desk.council.council.undo(me);
    expect(desk.get().isOwn).toBe(false);
    expect(desk.council.council.rows('lineage', {})).toEqual([]);
  });

  it('stays one when it is planned twice, and comes back when it had been dropped', () => {
    void plan();
    const before = desk.get();
    void plan();
    expect(desk.get()).toEqual(before);
    const item = desk.item('Ferry timetable');
    void desk.calls['programme.drop']({ ...desk.which, item, because: 'Done in writing' });
    expect(sentences('droppedWithOpenAsk')).toEqual([
      '“Ferry timetable” was dropped (Done in writing), and the ask it came from is still open.',
    ]);
    ask('a', { state: 'done' });
    expect(sentences('droppedWithOpenAsk')).toEqual([]);
    void plan();
    expect(desk.table()[4]).toEqual(['17th April 2025', 'Gritting', 'Ferry timetable']);
  });

  it('is refused where it was made in private, and none of its words reach the public file', () => {
    const secret = 'settle with the Zanzibar contractor';
    desk.council.privateBusiness.change(me, 'Private ask', (tx) =>
      tx.set('action', 'p', { committee: 'c', text: secret, saidOn: '2025-01-16' }),
    );
    expect(() => plan('p')).toThrow('privateAsk');
    expect(desk.get().isOwn).toBe(false);
    expect(JSON.stringify(desk.get())).not.toContain('Zanzibar');
    expect(desk.council.council.rows('plannedItem', {})).toEqual([]);
  });

  it('is refused where it is of another committee', () => {
    ask('b', { committee: 'other', text: 'x' });
    expect(() => plan('b')).toThrow('notFound');
  });
});

describe('where an item came from', () => {
  const gritting = () =>
    desk
      .get()
      .slots.flatMap(({ items }) => items)
      .find(({ title }) => title === 'Gritting');

  it('is suggested by the day that its detail names and the matter, and by nothing else', () => {
    ask('same', { title: 'Winter', text: 'a report on gritting of side roads' });
    ask('otherMatter', { title: 'Ferries', text: 'a report on ferries' });
    ask('otherDay', { title: 'Winter', text: 'a report on gritting', saidOn: '2025-01-09' });
    expect(gritting()?.maybeFrom.map(({ id }) => id)).toEqual(['same']);
    expect(gritting()?.ask).toBeNull();
  });

  it('is told once a person has confirmed it, and asked no more once one has refused', () => {
    ask('same', { title: 'Winter', text: 'a report on gritting of side roads' });
    const to = gritting()?.id ?? '';
    const link = (standing: 'confirmed' | 'refused') =>
      desk.council.council.change(me, 'Link', (tx) =>
        tx.set('lineage', derivedId('lineage', 'same', to, 'movedTo'), {
          ...{ from: 'same', to, toNoun: 'plannedItem', type: 'movedTo', standing },
        }),
      );
    link('refused');
    expect([gritting()?.ask, gritting()?.maybeFrom]).toEqual([null, []]);
    link('confirmed');
    expect([gritting()?.ask?.id, gritting()?.maybeFrom]).toEqual(['same', []]);
  });
});

describe('what the chair is told', () => {
  const asks = { title: 'Work Programme 2024-25' };

  it('V46, V47: what was to be put into the programme and is in no row of it, or on another day', () => {
    ask('none', { ...asks, text: 'an item on Horizon fuel be added' });
    ask('day', {
      ...asks,
      text: 'dredging be brought on 17 April',
      dueKind: 'meeting',
      dueOn: '2025-04-17',
    });
    ask('both', {
      ...asks,
      text: 'The Board agreed to add signs to the programme, and agreed they would discuss dredging',
    });
    ask('there', { ...asks, text: 'signs be discussed' });
    ask('elsewhere', { title: 'Ferries', text: 'an answer on Horizon fuel' });
    ask('closed', { ...asks, text: 'an item on kelp', state: 'done' });
    ask('lastYear', { ...asks, text: 'an item on kelp', saidOn: '2024-01-16' });
    expect(sentences('noRow')).toEqual([
      '“an item on Horizon fuel be added” was said on 16 January 2025: no item of the work programme speaks of it.',
    ]);
    expect(sentences('otherDay')).toEqual([
      '“dredging be brought on 17 April” was said on 16 January 2025 for 17 April 2025: its item has no day yet.',
    ]);
  });

  it('names the minute of an ask that a pack printed, and where a click shows it', () => {
    desk.council.council.change(me, 'Import', (tx) => {
      tx.set('minutes', 'n', { foundAt: 'm-2025-02-13', date: '2025-01-16' });
      tx.set('minute', 'n62', { minutes: 'n', number: '62', title: 'Work Programme' });
    });
    ask('none', { ...asks, text: 'an item on Horizon', origin: 'printed', minute: 'n62' });
    expect(desk.get().findings).toMatchObject([
      {
        action: 'none',
        meeting: 'm-2025-02-13',
        sentence:
          '“an item on Horizon” was said on 16 January 2025 (minute 62/24): no item of the work programme speaks of it.',
      },
    ]);
  });

  it('names the row of an ask by its own words where its minute is one for asks of every kind', () => {
    ask('none', { ...asks, text: 'an item on Horizon fuel be added' });
    void desk.calls['programme.fromAction']({
      ...desk.which,
      action: 'none',
      slot: desk.slot('17th April'),
    });
    expect(desk.item('an item on Horizon fuel be added')).not.toBe('');
    expect(desk.item(asks.title)).toBe('');
  });

  it('is silent about an ask that is linked to an item, whatever its words', () => {
    ask('none', { ...asks, text: 'an item on Horizon fuel be added' });
    const slot = desk.slot('17th April');
    void desk.calls['programme.fromAction']({ ...desk.which, action: 'none', slot });
    void desk.calls['programme.write']({
      ...desk.which,
      label: 'Item changed',
      slots: [],
      items: [
        {
          id: desk.item('an item on Horizon fuel be added'),
          fields: { title: 'Fuel', detail: '' },
        },
      ],
      typing: null,
    });
    expect(sentences('noRow')).toEqual([]);
  });

  it('V48: days that minutes and programme give differently, and no meeting is made of either', () => {
    const meetings = desk.council.council.rows('meeting', {}).length;
    desk.council.council.change(me, 'Import', (tx) => {
      tx.set('minutes', 'n', { foundAt: 'm-2025-02-13', date: '2025-02-20' });
      tx.set('minutes', 'right', { foundAt: 'm-2025-02-13', date: '2024-07-11' });
    });
    expect(sentences('doubtfulDay')).toEqual([
      'There are minutes of 20 February 2025, and the work programme has 13 February 2025 instead. Please check which day is right.',
    ]);
    expect(desk.council.council.rows('meeting', {})).toHaveLength(meetings);
  });

  it('V23: papers for the day that a meeting was moved from are asked about', () => {
    desk.council.council.change(me, 'Import', (tx) =>
      tx.set('meeting', 'old', { committee: 'c', date: '2025-03-27' }),
    );
    expect(sentences('doubtfulDay')).toEqual([
      'The work programme moved the meeting of 27 March 2025 to 13 March 2025, and there are papers for 27 March 2025. Please check which day is right.',
    ]);
  });
});
