import { beforeEach, expect, it } from 'vitest';
import { numbersOf } from '../../../../shared/domain/minute-numbers.ts';
import {
  type ARecord,
  type ARecordRoom,
  aRecord,
  aRecordRoom,
} from '../../../builders/a-record.ts';
import { withAgenda } from '../../../builders/an-agenda.ts';

let council: ARecordRoom;
let record: ARecord;
beforeEach(async () => {
  council = withAgenda(aRecordRoom());
  record = await aRecord(council).start();
});

const meeting = 'm';
const undo = () => council.council.undo({ name: 'Me' });
const state = async () => (await record.desk()).record.state;

it('opens with whoever presides, who is then present', async () => {
  await record.open('10:02', 'Z Ames');
  const desk = await record.desk();
  expect(desk.record).toMatchObject({ state: 'live', openedAt: '2025-02-13T10:02' });
  expect(desk.presidings).toEqual([
    expect.objectContaining({
      attendance: await record.person('Z Ames'),
      from: record.at('10:02'),
    }),
  ]);
  expect(desk.attendances.filter((one) => one.state === 'present').map(({ name }) => name)).toEqual(
    ['Z Ames'],
  );
});

it('goes from state to state in order only', async () => {
  const at = record.at('11:00');
  const refused = async (...names: ('open' | 'close' | 'reopen' | 'adjourn' | 'resume')[]) => {
    const presiding = await record.person('B Zeal');
    const deeds = {
      open: () => record.calls['record.open']({ meeting, at, presiding, by: 'chair' }),
      close: () => record.calls['record.close']({ meeting, at }),
      reopen: () => record.calls['record.reopen']({ meeting }),
      adjourn: () => record.calls['record.adjourn']({ meeting, at, reason: '' }),
      resume: () => record.calls['record.resume']({ meeting, at }),
    };
    for (const name of names)
      await expect((async () => deeds[name]())(), name).rejects.toThrow('invalidInput');
  };
  await refused('close', 'reopen', 'adjourn', 'resume');
  await record.open();
  await refused('open', 'reopen', 'resume');
  await record.close('12:01');
  await refused('open', 'close', 'adjourn', 'resume');
  expect((await record.desk()).record).toMatchObject({
    state: 'draft',
    closedAt: record.at('12:01'),
  });
  await record.calls['record.reopen']({ meeting });
  expect((await record.desk()).record).toMatchObject({ state: 'live', closedAt: null });
});

it('is presided over by nobody from another meeting', async () => {
  const call = async () =>
    record.calls['record.open']({ meeting, at: record.at('10:00'), presiding: 'x', by: 'chair' });
  await expect(call()).rejects.toThrow('invalidInput');
});

it('a meeting closed by mistake is live again, by its button or by Undo', async () => {
  await record.open();
  await record.close();
  undo();
  expect(await state()).toBe('live');
});

it('V15: numbers follow the order in which items are taken, the items keep theirs', async () => {
  await record.open();
  await record.take('Declarations of Interests', '10:01');
  await record.take('Minutes', '10:05');
  await record.take('Harbour dredging', '10:10');
  await record.take('Winter service', '10:40');
  await record.take('Harbour dredging', '10:55');
  const { public: rows, firstNumber, record: row } = await record.desk();
  const numbers = numbersOf(rows.minutes, firstNumber, 'year');
  const of = (title: string) => {
    const minute = rows.minutes.find((one) => one.title === title);
    return [numbers.get(minute?.id ?? ''), minute?.takenOrder, minute?.startedAt, minute?.item];
  };
  expect(of('Minutes')).toEqual(['65', 2, '2025-02-13T10:05', 'i2']);
  expect(of('Harbour dredging')).toEqual(['66', 3, '2025-02-13T10:10', 'i4']);
  expect(of('Winter service')).toEqual(['67', 4, '2025-02-13T10:40', 'i3']);
  expect(row.inHand).toBe(await record.minute('Harbour dredging'));
});

it('leafing through a skeleton takes nothing', async () => {
  await record.take('Winter service', '09:00');
  const { public: rows, record: row } = await record.desk();
  expect(rows.minutes.map(({ takenOrder }) => takenOrder)).toEqual(rows.minutes.map(() => null));
  expect(row.inHand).toBe(await record.minute('Winter service'));
});

it('adjourns once at a time and keeps what was in hand', async () => {
  await record.open();
  await record.take('Winter service', '10:05');
  const adjourn = async (time: string) =>
    record.calls['record.adjourn']({ meeting, at: record.at(time), reason: 'A fire alarm' });
  await adjourn('10:30');
  await expect(adjourn('10:31')).rejects.toThrow('invalidInput');
  await record.calls['record.resume']({ meeting, at: record.at('10:45') });
  await adjourn('11:30');
  expect(
    (await record.desk()).adjournments.map(({ from, to, reason }) => [from, to, reason]),
  ).toEqual(
    expect.arrayContaining([
      [record.at('10:30'), record.at('10:45'), 'A fire alarm'],
      [record.at('11:30'), null, 'A fire alarm'],
    ]),
  );
});

it('tells of the close once it has happened', async () => {
  const told: string[] = [];
  const watched = aRecord(council, 'm', { closed: () => told.push('closed') });
  await expect(watched.close()).rejects.toThrow('invalidInput');
  await watched.open();
  await watched.close();
  expect(told).toEqual(['closed']);
});
