import { beforeEach, describe, expect, it } from 'vitest';
import { createHistory } from '../../../../electron/services/history.ts';
import { mostBrought } from '../../../../electron/services/minuting/falling-asks.ts';
import { actionOfRow } from '../../../../electron/services/minuting/keep-actions.ts';
import { settlePrivateMinutes } from '../../../../electron/services/minuting/move-minute.ts';
import {
  type ARecord,
  type ARecordRoom,
  aRecord,
  aRecordRoom,
} from '../../../builders/a-record.ts';
import { withAgenda } from '../../../builders/an-agenda.ts';
import { askedBefore, meetingOfMarch } from '../../../builders/earlier-asks.ts';

let room: ARecordRoom;
beforeEach(() => {
  room = withAgenda(aRecordRoom());
});

const item = 'Winter service';

const asked = (rows: Parameters<typeof askedBefore>[1], store?: 'privateBusiness') =>
  askedBefore(room, rows, store);
const march = (items: Parameters<typeof meetingOfMarch>[1]) => meetingOfMarch(room, items);
const started = (meeting = 'm') => aRecord(room, meeting).start();
async function arising(record: ARecord) {
  const desk = await record.desk();
  const known = [...desk.public.minutes, ...desk.private.minutes];
  const titles = new Map(known.map(({ id, title }) => [id, title]));
  const of = (rows: typeof desk.public.mattersArising) =>
    rows.map(({ minute, action }) => [titles.get(minute), action]);
  return { open: of(desk.public.mattersArising), shut: of(desk.private.mattersArising), desk };
}
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
