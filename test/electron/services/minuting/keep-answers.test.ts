import { beforeEach, describe, expect, it } from 'vitest';
import { createHistory } from '../../../../electron/services/history.ts';
import { settlePrivateMinutes } from '../../../../electron/services/minuting/move-minute.ts';
import { privateTree, publicTree } from '../../../../electron/services/minuting/preview.ts';
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

const closed = 'Sale of the ice house';

const asked = (rows: Parameters<typeof askedBefore>[1], store?: 'privateBusiness') =>
  askedBefore(room, rows, store);
const march = (items: Parameters<typeof meetingOfMarch>[1]) => meetingOfMarch(room, items);
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

  it('counts by its outcome alone, prints only with words, and is taken back when it was not heard', async () => {
    await answer({ outcome: 'dropped' });
    expect([reports().map(({ text }) => text), state('one')]).toEqual([['Dropped.'], 'dropped']);
    expect(JSON.stringify(publicTree(room, 'm'))).not.toContain('Dropped.');
    await answer({ answer: 'Nobody wants it' });
    expect(reports().map(({ text }) => text)).toEqual(['Nobody wants it']);
    await answer({ outcome: 'none' });
    expect([reports(), state('one')]).toEqual([[], 'open']);
  });

  it('that was not heard takes report and state back; what was said since stands', async () => {
    await answer({ answer: 'Painted', outcome: 'answered' });
    await answer({ outcome: 'none' });
    expect([reports(), state('one')]).toEqual([[], 'open']);
    await answer({ outcome: 'answered' });
    room.council.change({ name: 'Chair' }, 'x', (tx) =>
      tx.set('action', 'one', { state: 'evidenceSeen' }),
    );
    await answer({ outcome: 'none' });
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
