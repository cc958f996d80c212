import { beforeEach, describe, expect, it } from 'vitest';
import { createHistory } from '../../../../electron/services/history.ts';
import { readAsks } from '../../../../electron/services/minuting/ask-rows.ts';
import { actionOfRow } from '../../../../electron/services/minuting/keep-actions.ts';
import { settlePrivateMinutes } from '../../../../electron/services/minuting/move-minute.ts';
import {
  type ARecord,
  type ARecordRoom,
  aRecord,
  aRecordRoom,
} from '../../../builders/a-record.ts';
import { withAgenda } from '../../../builders/an-agenda.ts';

let room: ARecordRoom;
let record: ARecord;
beforeEach(async () => {
  room = withAgenda(aRecordRoom());
  record = await aRecord(room).start();
});

const item = 'Winter service';
const closed = 'Sale of the ice house';
const open = () => room.council.rows('action');
const shut = () => room.privateBusiness.rows('action');
const history = () =>
  createHistory({ ...room, stepped: () => settlePrivateMinutes(room) } as never);

describe('asks and clauses of the desk', () => {
  it('make their row of the ledger in the same change, and Undo takes both', async () => {
    const id = await record.add('ask', item, {
      text: 'Grit the quay',
      toWhom: 'Highways',
      due: 'next meeting',
    });
    expect(open()).toEqual([
      expect.objectContaining({
        ...{ id: actionOfRow('ask', id), committee: 'c', kind: 'request', state: 'open' },
        ...{ title: item, text: 'Grit the quay', origin: 'ask', source: id, position: 1 },
        ...{ minute: await record.minute(item), saidOn: '2025-02-13', checked: 1 },
        ...{ owner: 'Highways', dueWords: 'next meeting', dueKind: 'nextMeeting', dueOn: null },
      }),
    ]);
    await history()['history.undo']({});
    expect([open(), room.council.rows('ask')]).toEqual([[], []]);
    await history()['history.redo']({});
    expect(open()).toMatchObject([{ text: 'Grit the quay', state: 'open' }]);
  });

  it('are of the kind that their words have, and what only notes is born closed', async () => {
    const kinds = ['agree', 'note', 'recommend', 'refer', 'exclude', 'request'] as const;
    for (const [position, kind] of kinds.entries())
      await record.add('clause', item, { text: kind, kind, position });
    const told = open().sort((one, other) => one.position - other.position);
    expect(told.map(({ kind, state, position }) => [kind, state, position])).toEqual([
      ['resolution', 'open', 1],
      ['resolution', 'noted', 2],
      ['recommendation', 'proposed', 3],
      ['referral', 'proposed', 4],
      ['resolution', 'noted', 5],
      ['resolution', 'open', 6],
    ]);
  });

  it('follow the typing, and what the ledger says of them is left alone', async () => {
    const first = await record.add('clause', item, { text: 'Grit', position: 0 });
    const second = await record.add('clause', item, { text: 'Sweep', position: 1, toWhom: 'Ash' });
    const of = (id: string) => room.council.row('action', actionOfRow('clause', id));
    room.council.change({ name: 'Chair' }, 'x', (tx) => {
      tx.set('action', actionOfRow('clause', second), { state: 'underWay', owner: 'Elm' });
      tx.set('actionUpdate', 'u', { action: actionOfRow('clause', second), state: 'underWay' });
    });
    await record.set('clause', second, { text: 'Sweep the quay', kind: 'note' });
    expect(of(second)).toMatchObject({ text: 'Sweep the quay', state: 'underWay', owner: 'Elm' });
    await record.set('clause', second, { toWhom: 'Oak' });
    await record.set('clause', first, { kind: 'note' });
    await record.set('recordedMinute', await record.minute(item), { title: 'Ice' });
    expect(of(second)).toMatchObject({ owner: 'Oak', title: 'Ice', position: 2 });
    expect(of(first)?.state).toBe('noted');
    await record.remove('clause', first);
    expect(of(second)?.position).toBe(1);
  });

  it('keep words, title and kind as somebody mended them in the ledger, until the desk says those anew', async () => {
    const id = await record.add('clause', item, { text: 'Sweep teh quay', position: 0 });
    const action = actionOfRow('clause', id);
    const mended = { text: 'Sweep the quay', title: 'Quay', kind: 'action' } as const;
    room.council.change({ name: 'Chair' }, 'x', (tx) => tx.set('action', action, mended));
    await record.add('clause', item, { text: 'Grit', position: 1 });
    await record.set('clause', id, { toWhom: 'Ash' });
    expect(room.council.row('action', action)).toMatchObject({ ...mended, owner: 'Ash' });
    await record.set('clause', id, { text: 'Sweep both quays' });
    await record.set('recordedMinute', await record.minute(item), { title: 'Winter' });
    expect(room.council.row('action', action)).toMatchObject({
      ...{ text: 'Sweep both quays', title: 'Winter', kind: 'action' },
    });
    await record.set('clause', id, { kind: 'recommend' });
    expect(room.council.row('action', action)).toMatchObject({
      ...{ kind: 'recommendation', state: 'proposed' },
    });
  });

  it('go with their row, but what was reported stays and is dropped', async () => {
    const quiet = await record.add('ask', item, { text: 'Grit' });
    const told = await record.add('ask', item, { text: 'Sweep' });
    const action = actionOfRow('ask', told);
    room.council.change({ name: 'Chair' }, 'x', (tx) =>
      tx.set('actionUpdate', 'u', { action, position: 1, text: 'Begun' }),
    );
    await record.remove('ask', quiet);
    await record.remove('ask', told);
    expect(open()).toMatchObject([{ id: action, state: 'dropped' }]);
    expect(room.council.rows('actionUpdate', { action }).map(({ state }) => state)).toEqual([
      null,
      'dropped',
    ]);
    await history()['history.undo']({});
    expect(room.council.row('action', action)?.state).toBe('open');
    expect(room.council.rows('actionUpdate', { action })).toHaveLength(1);
  });

  it('are none without words, and none of an item that is not minuted', async () => {
    const id = await record.add('ask', item, { text: ' ' });
    expect(open()).toEqual([]);
    await record.set('ask', id, { text: 'Grit' });
    expect(open()).toHaveLength(1);
    const minute = await record.minute(item);
    await record.set('recordedMinute', minute, { removed: 1 });
    expect(open()).toEqual([]);
    await record.set('recordedMinute', minute, { removed: 0 });
    expect(open()).toMatchObject([{ text: 'Grit', state: 'open' }]);
  });
});

it('clauses that change places between two minutes keep what was reported on them', async () => {
  const other = 'Harbour dredging';
  const [one, two] = [
    await record.add('clause', item, { text: 'Grit' }),
    await record.add('clause', other, { text: 'Dredge' }),
  ];
  room.council.change({ name: 'Chair' }, 'x', (tx) => {
    for (const id of [one, two]) {
      const action = actionOfRow('clause', id);
      tx.set('action', action, { state: 'underWay' });
      tx.set('actionUpdate', `u${id}`, { action, state: 'underWay' });
    }
  });
  await record.write([
    { noun: 'clause', id: one, fields: { minute: await record.minute(other) } },
    { noun: 'clause', id: two, fields: { minute: await record.minute(item) } },
  ]);
  const told = open().map(({ text, title, state }) => [text, title, state]);
  expect(told.toSorted(([one = ''], [other = '']) => one.localeCompare(other))).toEqual([
    ['Dredge', item, 'underWay'],
    ['Grit', other, 'underWay'],
  ]);
});

describe('asks of private minutes', () => {
  it('are in the private store alone', async () => {
    await record.add('ask', closed, { text: 'Name the price' });
    expect([open(), shut().map(({ text }) => text)]).toEqual([[], ['Name the price']]);
  });

  it('go over with their minute, reports, links and where they came back, and come back whole', async () => {
    const id = await record.add('ask', item, { text: 'Grit' });
    const action = actionOfRow('ask', id);
    const later = { record: 'r2', minute: 'm2' };
    room.council.change({ name: 'Chair' }, 'x', (tx) => {
      tx.set('actionUpdate', 'u', { action, text: 'Begun' });
      tx.set('lineage', 'l', { from: action, to: 'other' });
      tx.set('matterArising', 'a', { ...later, action, answer: 'Gritted' });
    });
    const nouns = ['action', 'actionUpdate', 'lineage', 'matterArising', 'ask'] as const;
    const counts = (store: 'council' | 'privateBusiness') =>
      nouns.map((noun) => readAsks(room[store] as typeof room.council).rows(noun).length);
    const minute = await record.minute(item);
    await record.set('recordedMinute', minute, { access: 'exempt' });
    expect([counts('council'), counts('privateBusiness')]).toEqual([
      [0, 0, 0, 0, 0],
      [1, 1, 1, 1, 1],
    ]);
    await record.set('recordedMinute', minute, { access: 'public' });
    expect([counts('council'), counts('privateBusiness')]).toEqual([
      [1, 1, 1, 1, 1],
      [0, 0, 0, 0, 0],
    ]);
  });

  it('go over with a clause that is put under a private minute', async () => {
    const id = await record.add('clause', item, { text: 'Sell' });
    const action = actionOfRow('clause', id);
    room.council.change({ name: 'Chair' }, 'x', (tx) =>
      tx.set('actionUpdate', 'u', { action, text: 'Sold' }),
    );
    await record.set('clause', id, { minute: await record.minute(closed) });
    expect([open(), room.council.rows('actionUpdate')]).toEqual([[], []]);
    expect(room.privateBusiness.rows('actionUpdate')).toMatchObject([{ text: 'Sold' }]);
    expect(shut()).toMatchObject([
      { id: action, minute: await record.minute(closed), title: closed },
    ]);
    await record.set('clause', id, { minute: await record.minute(item) });
    expect([shut(), room.privateBusiness.rows('actionUpdate')]).toEqual([[], []]);
    expect(open()).toMatchObject([{ id: action, title: item }]);
  });

  it('are not brought back into the open by Undo', async () => {
    const id = await record.add('ask', item, { text: 'Name the price' });
    await record.remove('ask', id);
    await record.set('recordedMinute', await record.minute(item), { access: 'exempt' });
    await history()['history.undo']({});
    expect(open()).toEqual([]);
    expect(room.council.rows('ask')).toEqual([]);
    expect(shut().map(({ text }) => text)).toEqual(['Name the price']);
  });

  it('are made of no row that a move which was cut off left behind', async () => {
    const minute = await record.minute(item);
    const id = await record.add('clause', item, { text: 'Sell' });
    const { record: of } = (await record.desk()).public.clauses[0] ?? { record: '' };
    room.privateBusiness.change({ name: 'x' }, 'x', (tx) =>
      tx.set('clause', 'left', { record: of, minute, text: 'left behind' }),
    );
    await record.set('clause', id, { minute: await record.minute(closed) });
    expect(shut().map(({ text }) => text)).toEqual(['Sell']);
  });

  it('that become public leave behind what another private minute says of them', async () => {
    await record.add('ask', closed, { text: 'Name the price' });
    const [action] = shut();
    const minute = await record.minute('Harbour dredging');
    await record.set('recordedMinute', minute, { access: 'exempt' });
    await record.calls['record.bring']({ meeting: 'm', actions: [action?.id ?? ''], minute });
    const [row] = (await record.desk()).private.mattersArising;
    await record.set('matterArising', row?.id ?? '', { answer: 'Zephyrine', outcome: 'answered' });
    await record.set('recordedMinute', await record.minute(closed), { access: 'public' });
    expect(open()).toMatchObject([{ text: 'Name the price' }]);
    expect([room.council.rows('matterArising'), room.council.rows('actionUpdate')]).toEqual([
      [],
      [],
    ]);
    expect(room.privateBusiness.rows('matterArising')).toMatchObject([{ answer: 'Zephyrine' }]);
  });

  it('leave nothing in the open that Undo brings back of them under another minute', async () => {
    const id = await record.add('ask', item, { text: 'Name the price' });
    const minute = await record.minute('Harbour dredging');
    const action = actionOfRow('ask', id);
    await record.calls['record.bring']({ meeting: 'm', actions: [action], minute });
    const [row] = (await record.desk()).public.mattersArising;
    await record.set('matterArising', row?.id ?? '', { answer: 'Zephyrine', outcome: 'underWay' });
    await record.remove('matterArising', row?.id ?? '');
    await record.set('recordedMinute', await record.minute(item), { access: 'exempt' });
    await history()['history.undo']({});
    const left = (['matterArising', 'actionUpdate', 'action'] as const).map((noun) =>
      room.council.rows(noun),
    );
    expect(left).toEqual([[], [], []]);
  });
});
