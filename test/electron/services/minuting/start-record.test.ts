import { beforeEach, expect, it } from 'vitest';
import {
  type ARecord,
  type ARecordRoom,
  aRecord,
  aRecordRoom,
} from '../../../builders/a-record.ts';
import { privateRecommendation, recommendations, withAgenda } from '../../../builders/an-agenda.ts';

let council: ARecordRoom;
let record: ARecord;
beforeEach(async () => {
  council = withAgenda(aRecordRoom());
  record = await aRecord(council).start();
});

const importing = { name: 'Import' };

it('answers nothing before somebody begins, and refuses a meeting that is not there', async () => {
  const other = aRecord(council, 'nowhere');
  await expect(other.start()).rejects.toThrow('notFound');
  await expect(other.desk()).rejects.toThrow('notFound');
  council.council.change(importing, 'Import', (tx) => tx.set('meeting', 'm2', { committee: 'c' }));
  expect(await aRecord(council, 'm2').calls['record.get']({ meeting: 'm2' })).toBeNull();
});

it('makes a minute of each item, and none of apologies until a person says so', async () => {
  const { minutes } = (await record.desk()).public;
  expect(minutes.map(({ kind, title, access, removed }) => [kind, title, access, removed])).toEqual(
    [
      ['apologies', 'Apologies and Substitutions', 'public', 1],
      ['declarations', 'Declarations of Interests', 'public', 0],
      ['minutes', 'Minutes', 'public', 0],
      ['report', 'Winter service', 'public', 0],
      ['report', 'Harbour dredging', 'public', 0],
      ['workProgramme', 'Work Programme', 'public', 0],
      ['aob', 'Any Other Business', 'public', 0],
      ['exempt', 'Private item 8', 'exempt', 0],
    ],
  );
});

it('gives each member the seat and list of the role at this meeting', async () => {
  const { attendances } = await record.desk();
  expect(attendances.map((one) => [one.name, one.class, one.capacity, one.state])).toEqual([
    ['B Zeal', 'members', 'chair', 'expected'],
    ['Z Ames', 'members', 'viceChair', 'expected'],
    ['C Lugg', 'members', 'member', 'expected'],
    ['D Pryce', 'members', 'member', 'expected'],
    ['E Roe', 'coOpted', 'coOpted', 'expected'],
    ['F Salt', 'otherMembers', 'none', 'expected'],
  ]);
});

it('has the recommendations ready word for word, and resolves nothing by itself', async () => {
  const desk = await record.desk();
  expect(desk.items.flatMap((facts) => facts.recommendations)).toEqual(
    expect.arrayContaining([...recommendations, privateRecommendation]),
  );
  expect([desk.public.clauses, desk.private.clauses]).toEqual([[], []]);
  expect(council.council.rows('clause')).toEqual([]);
});

it('V11: runs the numbers on from the printed minutes of the meeting before', async () => {
  expect((await record.desk()).firstNumber).toBe(64);
});

it('V10: begins at 1 in a new municipal year, and runs on from a record made here', async () => {
  council.council.change(importing, 'Import', (tx) => {
    tx.set('meeting', 'm2', { committee: 'c', date: '2025-03-13' });
    tx.set('meeting', 'm3', { committee: 'c', date: '2025-06-05' });
  });
  const number = async (meeting: string) =>
    (await (await aRecord(council, meeting).start()).desk()).firstNumber;
  // 64 to 70: seven minutes, the apologies not among them
  expect([await number('m2'), await number('m3')]).toEqual([71, 1]);
});

it('puts the earlier minutes down for approval in the minutes item, and in none else', async () => {
  const desk = await record.desk();
  expect(desk.earlier).toEqual([{ record: null, date: '2025-01-16', label: '16 January 2025' }]);
  expect(desk.approvals).toEqual([
    expect.objectContaining({
      minute: await record.minute('Minutes'),
      approves: null,
      approvesDate: '2025-01-16',
      outcome: 'open',
    }),
  ]);
});

it('knows earlier minutes that were made here by their record', async () => {
  await record.open();
  await record.close();
  council.council.change(importing, 'Import', (tx) => {
    tx.set('meeting', 'm2', { committee: 'c', date: '2025-03-13' });
    tx.set('agendaItem', 'j1', { meeting: 'm2', kind: 'minutes', title: 'Minutes' });
    tx.set('minutes', 'n2', { pack: 'k2', foundAt: 'm2', date: '2025-02-13' });
  });
  const later = await (await aRecord(council, 'm2').start()).desk();
  const { id } = (await record.desk()).record;
  expect(later.earlier.map(({ record, date }) => [record, date])).toEqual([[id, '2025-02-13']]);
  expect(later.approvals.map(({ approves }) => approves)).toEqual([id]);
});

it('begun twice, or on two laptops, is one record of the same rows', async () => {
  const before = await record.desk();
  const other = withAgenda(aRecordRoom());
  const elsewhere = await (await aRecord(other).start()).desk();
  await record.set('recordedMinute', await record.minute('Winter service'), { title: 'Gritting' });
  await record.start();
  const after = await record.desk();
  expect(after.public.minutes.map(({ title }) => title)).toContain('Gritting');
  expect([before.private, before.attendances, before.approvals]).toEqual([
    elsewhere.private,
    elsewhere.attendances,
    elsewhere.approvals,
  ]);
});

it('is not taken away by Undo, which would not say what goes with it', () => {
  expect(council.council.next().undo).toBe('Import');
});
