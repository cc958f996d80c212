import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ActionFields } from '../../../../shared/contract/actions.ts';
import { type AskDesk, anAskDesk } from '../../../builders/an-ask-desk.ts';

let desk: AskDesk;
beforeEach(() => {
  desk = anAskDesk();
});
afterEach(() => desk.remove());

const get = (id: string) => desk.call('actions.get', { id });
const change = (ids: string[], fields: ActionFields) => desk.change(ids, fields);

describe('changing asks', () => {
  it('gives many the same owner in one step of Undo', async () => {
    await change(['a1', 'a2'], { owner: 'Harbour Master' });
    expect(await desk.owners('a1', 'a2')).toEqual(['Harbour Master', 'Harbour Master']);
    desk.council.undo({ name: 'Ada' });
    expect(await desk.owners('a1', 'a2')).toEqual(['', '']);
  });

  it('refuses a state that the kind of one of them has not, and changes none', async () => {
    await change(['a2'], { kind: 'recommendation' });
    await expect(change(['a1', 'a2'], { state: 'underWay', owner: 'X' })).rejects.toThrow(
      'invalidInput',
    );
    await expect(
      desk.call('actions.report', {
        ids: ['a1'],
        on: '2025-02-10',
        text: '',
        state: 'accepted',
        paper: null,
      }),
    ).rejects.toThrow('invalidInput');
    expect(await desk.owners('a1', 'a2')).toEqual(['', '']);
    expect((await get('a1')).action.state).toBe('open');
  });

  it('refuses what is not there before it changes anything', async () => {
    await expect(change(['a1', 'nobody'], { owner: 'X' })).rejects.toThrow('notFound');
    expect(await desk.owners('a1')).toEqual(['']);
  });

  it('reads the day from the words, no finer than they say it, and the next meeting where it is known', async () => {
    await change(['a1'], { dueWords: 'in March 2025' });
    await change(['a2'], { dueWords: 'at the next meeting' });
    expect((await get('a1')).action).toMatchObject({
      dueKind: 'month',
      dueOn: '2025-03',
      lastDay: '2025-03-31',
    });
    expect((await get('a2')).action).toMatchObject({ dueKind: 'meeting', dueOn: '2025-02-13' });
    await change(['a1'], { dueWords: '' });
    expect((await get('a1')).action).toMatchObject({ dueKind: 'none', dueOn: null, lastDay: null });
  });

  it('sends a recommendation on the day given, to be answered within two months', async () => {
    await change(['a1'], { kind: 'recommendation' });
    expect((await get('a1')).action.state).toBe('proposed');
    await change(['a1'], { sentOn: '2024-12-31' });
    const { action, updates } = await get('a1');
    expect(action).toMatchObject({ state: 'sent', lastDay: '2025-02-28', isPastDue: false });
    expect(updates.at(-1)).toMatchObject({ state: 'sent', on: '2024-12-31' });
  });

  it('adds an entry for every change of state, so that its history can be told by days', async () => {
    await change(['a1'], { state: 'underWay' });
    await change(['a1'], { owner: 'Harbour Master' });
    const { updates } = await get('a1');
    expect(updates.map(({ state, on }) => [state, on])).toEqual([['underWay', '2025-02-10']]);
  });

  it('tells what each field has been, newest first, with who wrote it', async () => {
    desk.personal.change({ name: 'Me' }, 'Name', (tx) =>
      tx.set('profile', 'me', { name: 'B Zeal' }),
    );
    await change(['a1'], { owner: 'Harbour Master' });
    const owners = (await get('a1')).history.filter(({ field }) => field === 'owner');
    expect(owners).toMatchObject([{ value: 'Harbour Master', author: 'B Zeal' }]);
  });
});

describe('reporting', () => {
  it('adds a report behind those that are there, with its state and the paper that shows it', async () => {
    const report = {
      on: '2025-02-11',
      text: ' Printed and put up. ',
      state: 'done',
      paper: 'p',
    } as const;
    await desk.call('actions.report', { ids: ['a1', 'a2'], ...report });
    await desk.call('actions.report', {
      ids: ['a1'],
      ...report,
      text: 'Seen by the chair',
      state: 'evidenceSeen',
    });
    const { action, updates, papers } = await get('a1');
    expect(updates.map(({ position, text }) => [position, text])).toEqual([
      [1, 'Printed and put up.'],
      [2, 'Seen by the chair'],
    ]);
    expect(action).toMatchObject({ state: 'evidenceSeen', isOpen: false, updates: 2 });
    expect(papers).toMatchObject([{ title: 'Gritting report', meeting: 'm', pdfPage: 3 }]);
  });

  it('adds a report or a putting off once, though its button is pressed twice', async () => {
    const ids = ['a1'];
    const report = { ids, on: '2025-02-10', text: 'Ordered', state: null, paper: null };
    for (const _press of [1, 2]) await desk.call('actions.report', report);
    for (const _press of [1, 2]) await desk.call('actions.carry', { ids, on: '2025-02-10' });
    await desk.call('actions.report', report);
    const texts = desk.council.rows('actionUpdate', { action: 'a1' }).map(({ text }) => text);
    expect(texts.map((text) => text.split(' ')[0])).toEqual(['Ordered', 'Put', 'Ordered']);
  });

  it('refuses a report that says nothing', async () => {
    const nothing = { ids: ['a1'], on: '2025-02-11', text: '  ', state: null, paper: null };
    await expect(desk.call('actions.report', nothing)).rejects.toThrow('invalidInput');
  });

  it('takes nothing away: what is given up is dropped, and stays with its history', async () => {
    await change(['a1'], { state: 'dropped' });
    expect(await desk.ids({ standing: 'closed' })).toEqual(expect.arrayContaining(['a1', 'a3']));
    expect((await get('a1')).updates).toHaveLength(1);
  });

  it('puts off to the next meeting that is known, and to the next one where none is', async () => {
    await desk.call('actions.carry', { ids: ['a1'], on: '2025-02-10' });
    expect((await get('a1')).action).toMatchObject({ dueKind: 'meeting', dueOn: '2025-02-13' });
    await desk.call('actions.carry', { ids: ['a1'], on: '2025-02-13' });
    const { action, updates } = await get('a1');
    expect(action).toMatchObject({ dueKind: 'nextMeeting', dueOn: null, state: 'open' });
    expect(updates.map(({ text }) => text)).toEqual([
      'Put off to the next meeting, 13 February 2025.',
      'Put off to the next meeting.',
    ]);
  });
});

describe('typed asks', () => {
  const typed = { id: 't1', committee: 'c', saidOn: '2025-01-16', minute: 'n1', fields: {} };

  it('are open, checked, and named after their minute', async () => {
    await desk.call('actions.add', { ...typed, fields: { text: 'Ask the harbour master' } });
    expect((await get('t1')).action).toMatchObject({
      ...{ title: 'Ferry timetable', minuteName: '58/24', state: 'open', checked: 1, meeting: 'm' },
      ...{ origin: 'typed', committeeName: 'Harbour Scrutiny Board' },
    });
  });

  it('sent twice are there once, and the second changes nothing', async () => {
    await desk.call('actions.add', { ...typed, fields: { text: 'First' } });
    await desk.call('actions.add', { ...typed, fields: { text: 'Second' } });
    expect((await get('t1')).action.text).toBe('First');
  });

  it('need words, a committee that is here and a state of their kind', async () => {
    const add = (given: object) => desk.call('actions.add', { ...typed, ...given });
    await expect(add({ minute: null })).rejects.toThrow('invalidInput');
    await expect(add({ committee: 'nobody', fields: { text: 'x' } })).rejects.toThrow('notFound');
    await expect(add({ fields: { text: 'x', state: 'sent' } })).rejects.toThrow('invalidInput');
  });
});
