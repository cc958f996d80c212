import { beforeEach, describe, expect, it } from 'vitest';
import { createHistory } from '../../../../electron/services/history.ts';
import { mostBrought } from '../../../../electron/services/minuting/falling-asks.ts';
import { actionOfRow } from '../../../../electron/services/minuting/keep-actions.ts';
import { settlePrivateMinutes } from '../../../../electron/services/minuting/move-minute.ts';
import { privateTree, publicTree } from '../../../../electron/services/minuting/preview.ts';
import type { Action } from '../../../../shared/domain/action.ts';
import {
  type ARecord,
  type ARecordRoom,
  aRecord,
  aRecordRoom,
} from '../../../builders/a-record.ts';
import { withAgenda } from '../../../builders/an-agenda.ts';

let room: ARecordRoom;
beforeEach(() => {
  room = withAgenda(aRecordRoom());
});

const item = 'Winter service';
const closed = 'Sale of the ice house';

/** Asks of 16 January, in either store. */
function asked(
  rows: Record<string, Partial<Action>>,
  store: 'council' | 'privateBusiness' = 'council',
) {
  const said = { committee: 'c', saidOn: '2025-01-16', minute: 'n60', title: 'Ferries' };
  room[store].change({ name: 'Import' }, 'x', (tx: { set: (...all: never[]) => void }) => {
    for (const [id, fields] of Object.entries(rows))
      (tx.set as (...all: unknown[]) => void)('action', id, { ...said, text: id, ...fields });
  });
}

/** The next meeting, on 13 March, with an item of each sort that asks come back under. */
function march(kinds: readonly (readonly [kind: string, access?: string])[] = []): void {
  room.council.change({ name: 'Import' }, 'x', (tx) => {
    tx.set('meeting', 'm2', { committee: 'c', date: '2025-03-13', time: '10:00' });
    for (const [position, [kind, access = 'public']] of kinds.entries()) {
      const fields = { meeting: 'm2', position, title: `${kind} ${access}`, kind, access };
      tx.set('agendaItem', `j${position}`, fields as never);
    }
  });
}
const started = (meeting = 'm') => aRecord(room, meeting).start();
async function arising(record: ARecord) {
  const desk = await record.desk();
  const titles = new Map(desk.public.minutes.map(({ id, title }) => [id, title]));
  const of = (rows: typeof desk.public.mattersArising) =>
    rows.map(({ minute, action }) => [titles.get(minute), action]);
  return { open: of(desk.public.mattersArising), shut: of(desk.private.mattersArising), desk };
}
const state = (id: string) => room.council.row('action', id)?.state;
const history = () =>
  createHistory({ ...room, stepped: () => settlePrivateMinutes(room) } as never);

describe('what comes back to a meeting', () => {
  it('is what the last meeting asked and what is due, where the minutes are agreed', async () => {
    asked({
      fresh: {},
      later: { dueKind: 'meeting', dueOn: '2025-04-17' },
      due: { saidOn: '2024-11-28', dueKind: 'day', dueOn: '2025-02-01' },
      done: { state: 'done' },
      old: { saidOn: '2024-06-13' },
      theirs: { committee: 'other' },
    });
    room.council.change({ name: 'Import' }, 'x', (tx) =>
      tx.set('meeting', 'm0', { committee: 'c', date: '2025-01-16' }),
    );
    const { open, desk } = await arising(await started());
    expect(open).toEqual([
      ['Minutes', 'due'],
      ['Minutes', 'fresh'],
    ]);
    expect(desk.arising).toMatchObject({ falling: [], elsewhere: 1 });
    expect(desk.arising.asks.find(({ id }) => id === 'fresh')).toEqual({
      ...{ id: 'fresh', kind: 'action', state: 'open', title: 'Ferries', text: 'fresh', owner: '' },
      ...{
        dueWords: '',
        saidOn: '2025-01-16',
        minuteName: '60/24',
        lastReport: null,
        private: false,
      },
    });
  });

  it('stands under matters arising and outstanding issues where the agenda has them', async () => {
    march([['minutes'], ['mattersArising'], ['outstandingIssues']]);
    asked({ old: {}, fresh: { saidOn: '2025-02-13' } });
    expect((await arising(await started('m2'))).open).toEqual([
      ['mattersArising public', 'fresh'],
      ['outstandingIssues public', 'old'],
    ]);
  });

  it('takes up no more old ones than can be read: the newest, and counts the others', async () => {
    march([['outstandingIssues']]);
    const names = Array.from({ length: mostBrought + 5 }, (_, at) => `a${100 + at}`);
    asked(
      Object.fromEntries(
        names.map((name, at) => [
          name,
          { saidOn: `20${10 + Math.floor(at / 12)}-0${1 + (at % 9)}-01` },
        ]),
      ),
    );
    const { open, desk } = await arising(await started('m2'));
    expect([open.length, desk.arising.elsewhere, desk.arising.falling]).toEqual([
      mostBrought,
      5,
      [],
    ]);
    expect(open.map(([, id]) => id)).not.toContain('a100');
  });

  it('stands below the item whose agenda has a line for it', async () => {
    march([['minutes'], ['minutes']]);
    room.council.change({ name: 'Import' }, 'x', (tx) =>
      tx.set('agendaItem', 'j1', {
        subItems: [{ label: 'b)', title: 'Matters Arising' }],
        title: 'Minutes of the Panel',
      }),
    );
    asked({ fresh: { saidOn: '2025-02-13' } });
    expect((await arising(await started('m2'))).open).toEqual([['Minutes of the Panel', 'fresh']]);
  });

  it('comes to the same rows on two laptops, and asks that came since are added by one act', async () => {
    asked({ one: { dueKind: 'nextMeeting' } });
    const record = await started();
    asked({ two: { dueKind: 'nextMeeting' } });
    const { desk } = await arising(record);
    const minute = await record.minute('Minutes');
    expect(desk.arising.falling).toEqual([{ action: 'two', minute }]);
    const bring = record.calls['record.bring'];
    await bring({
      meeting: 'm',
      actions: desk.arising.falling.map(({ action }) => action),
      minute: null,
    });
    await bring({ meeting: 'm', actions: ['one', 'two'], minute: null });
    const after = await arising(record);
    expect(after.open.map(([, id]) => id)).toEqual(['one', 'two']);
    expect(after.desk.arising.falling).toEqual([]);
    await history()['history.undo']({});
    expect((await arising(record)).open.map(([, id]) => id)).toEqual(['one']);
  });

  it('is brought in by hand under any minute, and taken out again', async () => {
    asked({ old: { saidOn: '2024-06-13' } });
    const record = await started();
    const minute = await record.minute(item);
    await record.calls['record.bring']({ meeting: 'm', actions: ['old'], minute });
    const { open, desk } = await arising(record);
    expect(open).toEqual([[item, 'old']]);
    await record.remove('matterArising', desk.public.mattersArising[0]?.id ?? '');
    expect((await arising(record)).open).toEqual([]);
    const unknown = { meeting: 'm', actions: ['nobody'], minute };
    await expect(async () => record.calls['record.bring'](unknown)).rejects.toThrow('notFound');
  });

  it('is of the store of its minute: nothing of a private ask stands in the open', async () => {
    march([['minutes'], ['minutes', 'exempt']]);
    asked({ open: { saidOn: '2025-02-13' } });
    asked({ shut: { saidOn: '2025-02-13', text: 'The price' } }, 'privateBusiness');
    const record = await started('m2');
    const { open, shut, desk } = await arising(record);
    expect([open, shut]).toEqual([[['minutes public', 'open']], [['minutes exempt', 'shut']]]);
    expect(desk.arising.asks.map((ask) => [ask.id, ask.private])).toEqual([
      ['open', false],
      ['shut', true],
    ]);
    const publicMinute = await record.minute('minutes public');
    const wrong = { meeting: 'm2', actions: ['shut'], minute: publicMinute };
    await expect(async () => record.calls['record.bring'](wrong)).rejects.toThrow('invalidInput');
    await expect(
      record.set('matterArising', 'x', { minute: publicMinute, action: 'shut' }),
    ).rejects.toThrow('invalidInput');
  });
});

describe('an answer', () => {
  let record: ARecord;
  const row = async (action = 'one') => {
    const { public: open, private: shut } = await record.desk();
    const all = [...open.mattersArising, ...shut.mattersArising];
    return all.find((one) => one.action === action)?.id ?? '';
  };
  const answer = async (fields: { answer?: string; outcome?: string }) =>
    record.set('matterArising', await row(), fields);
  const reports = () => room.council.rows('actionUpdate', { action: 'one' });
  beforeEach(async () => {
    asked({ one: { kind: 'request', dueKind: 'nextMeeting', dueWords: 'the next meeting' } });
    record = await started();
  });

  it('with an outcome is reported on the ask with its minute, once, and Undo takes it back', async () => {
    await answer({ answer: 'The ferry was painted' });
    expect([reports(), state('one')]).toEqual([[], 'open']);
    await answer({ outcome: 'answered' });
    await answer({ answer: 'The ferry was painted.' });
    expect(state('one')).toBe('done');
    expect(reports()).toEqual([
      expect.objectContaining({
        ...{ text: 'The ferry was painted.', state: 'done', on: '2025-02-13', position: 1 },
        ...{ minute: await record.minute('Minutes'), author: 'Me' },
      }),
    ]);
    await history()['history.undo']({});
    await history()['history.undo']({});
    expect([reports(), state('one')]).toEqual([[], 'open']);
    await history()['history.redo']({});
    expect([reports().length, state('one')]).toEqual([1, 'done']);
  });

  it('that is emptied takes report and state back; what was said since stands', async () => {
    await answer({ answer: 'Painted', outcome: 'answered' });
    await answer({ answer: ' ' });
    expect([reports(), state('one')]).toEqual([[], 'open']);
    await answer({ answer: 'Painted' });
    room.council.change({ name: 'Chair' }, 'x', (tx) =>
      tx.set('action', 'one', { state: 'evidenceSeen' }),
    );
    await answer({ answer: '' });
    expect([reports(), state('one')]).toEqual([[], 'evidenceSeen']);
  });

  it('taken out with its row is taken back too', async () => {
    await answer({ answer: 'Painted', outcome: 'answered' });
    await record.remove('matterArising', await row());
    expect([reports(), state('one')]).toEqual([[], 'open']);
  });

  it('carries an ask to the meeting after, where it comes back, and back when it is put otherwise', async () => {
    march([['minutes']]);
    await answer({ answer: 'Not yet', outcome: 'carried' });
    expect(room.council.row('action', 'one')).toMatchObject({
      ...{ state: 'open', dueKind: 'meeting', dueOn: '2025-03-13', dueWords: 'the next meeting' },
    });
    expect((await arising(await started('m2'))).open).toEqual([['minutes public', 'one']]);
    await answer({ outcome: 'underWay' });
    expect(room.council.row('action', 'one')).toMatchObject({
      ...{ state: 'underWay', dueKind: 'nextMeeting', dueOn: null },
    });
    await answer({ outcome: 'dropped' });
    expect(state('one')).toBe('dropped');
  });

  it('leaves a recommendation that is with the Cabinet where it is', async () => {
    room.council.change({ name: 'Chair' }, 'x', (tx) =>
      tx.set('action', 'one', { kind: 'recommendation', state: 'sent' }),
    );
    await answer({ answer: 'It is considered', outcome: 'underWay' });
    expect([state('one'), reports().map((one) => one.state)]).toEqual(['sent', [null]]);
  });

  it('is printed with the minute that asked, and nothing is printed of what nobody answered', async () => {
    asked({ two: { dueKind: 'nextMeeting' } });
    await record.calls['record.bring']({ meeting: 'm', actions: ['two'], minute: null });
    await answer({ answer: 'The ferry was painted.', outcome: 'answered' });
    const minutes = publicTree(room, 'm').blocks.find(
      (block) => block.kind === 'minute' && block.title === 'Minutes',
    );
    expect(minutes).toMatchObject({
      content: [
        { kind: 'paragraph', text: 'Further to Minute 60/24 – Ferries: The ferry was painted.' },
      ],
    });
  });

  it('given in private stays there: the public record keeps neither words nor report', async () => {
    await answer({ answer: 'Zephyrine will pay', outcome: 'answered' });
    await record.set('recordedMinute', await record.minute('Minutes'), { access: 'exempt' });
    expect([room.council.rows('matterArising'), reports()]).toEqual([[], []]);
    expect(JSON.stringify(publicTree(room, 'm'))).not.toContain('Zephyrine');
    await answer({ answer: 'Zephyrine will pay it all' });
    expect(reports()).toEqual([]);
    expect(room.privateBusiness.rows('actionUpdate').map(({ text }) => text)).toEqual([
      'Zephyrine will pay it all',
    ]);
  });
});

it('a private ask that is answered under a private minute is printed in the private edition alone', async () => {
  march([['minutes', 'exempt']]);
  asked({ shut: { saidOn: '2025-02-13', title: closed } }, 'privateBusiness');
  const record = await started('m2');
  const id = (await record.desk()).private.mattersArising[0]?.id ?? '';
  await record.set('matterArising', id, { answer: 'Zephyrine paid', outcome: 'answered' });
  expect(room.privateBusiness.row('action', 'shut')?.state).toBe('done');
  expect(JSON.stringify(publicTree(room, 'm2'))).not.toContain('Zephyrine');
  expect(JSON.stringify(privateTree(room, 'm2'))).toContain('Zephyrine paid');
});

it('asks of a meeting come back at the next one with the number that their minute has there', async () => {
  const first = await started();
  const id = await first.add('clause', item, { text: 'Grit the quay' });
  march([['minutes']]);
  const second = await started('m2');
  const { desk } = await arising(second);
  expect(desk.arising.asks).toMatchObject([
    { id: actionOfRow('clause', id), minuteName: expect.stringMatching(/^6\d\/24$/) },
  ]);
});
