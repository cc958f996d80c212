import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createChair } from '../../../../electron/services/chair/chair.ts';
import { announceRecord } from '../../../../electron/services/minuting/announce-record.ts';
import type { ChairView } from '../../../../shared/contract/chair.ts';
import {
  type ARecord,
  type ARecordRoom,
  aRecord,
  aRecordRoom,
} from '../../../builders/a-record.ts';
import { withAgenda } from '../../../builders/an-agenda.ts';

const import_ = { name: 'Import' };
let room: ARecordRoom;
let record: ARecord;
let chair: ReturnType<typeof createChair>;
beforeEach(() => {
  room = withAgenda(aRecordRoom());
  record = aRecord(room);
  chair = createChair(room);
});
afterEach(() => {
  room.council.close();
  room.privateBusiness.close();
  room.personal.close();
});

const view = async (): Promise<ChairView> => await chair['chair.get']({ meeting: 'm' });
const lineOf = async (title: string) => {
  const line = (await view()).lines.find((one) => one.title === title);
  if (line === undefined) throw new Error(`no line ${title}`);
  return line;
};
const plan = (line: string, minutes: number | null) =>
  chair['chair.plan']({ meeting: 'm', line, minutes });

const anAction = (id: string, fields: object, store: 'council' | 'privateBusiness' = 'council') =>
  room[store].change(import_, 'Import', (tx) =>
    tx.set('action', id, {
      ...{ committee: 'c', text: `${id} is asked for`, saidOn: '2025-01-16', origin: 'printed' },
      ...fields,
    }),
  );

describe('before the meeting', () => {
  it('shows the agenda with recommendations, papers, shared questions and no record', async () => {
    room.council.change(import_, 'Import', (tx) => {
      tx.set('paper', 'pa', { item: 'i3', title: 'Gritting' });
      tx.set('paperVersion', 'v1', { paper: 'pa', pack: 'old', number: 1, pdfFrom: 3 });
      tx.set('paperVersion', 'v2', { paper: 'pa', pack: 'new', number: 2, pdfFrom: 5 });
      tx.set('sharedQuestion', 'q', { meeting: 'm', item: 'i3', member: 'A', text: 'How much?' });
    });
    const shown = await view();
    expect(shown).toMatchObject({ record: null, people: [], speakers: [], motion: null });
    expect(shown.lines.map(({ title }) => title)).toHaveLength(8);
    expect(await lineOf('Winter service')).toMatchObject({
      ...{ id: 'i3', minute: null, printedNumber: '4', planned: null },
      papers: [{ id: 'pa', title: 'Gritting', hash: 'new', pdfPage: 5 }],
    });
    expect((await lineOf('Winter service')).recommendations).toHaveLength(3);
    expect(shown.questions.map(({ item, text }) => [item, text])).toEqual([['i3', 'How much?']]);
  });

  it('keeps the plan, and the minutes take it over when they are started: one truth from then on', async () => {
    void plan('i3', 40);
    void plan('i0', 5);
    expect(await lineOf('Winter service')).toMatchObject({ planned: 40 });
    await record.start();
    expect(await lineOf('Winter service')).toMatchObject({ id: 'i3', planned: 40 });
    expect(await lineOf('Apologies and Substitutions')).toMatchObject({
      ...{ planned: 5, isMinuted: false },
    });
    void plan('i3', 25);
    expect(await lineOf('Winter service')).toMatchObject({ planned: 25 });
    expect(room.council.row('timePlan', 'i3')?.minutes).toBe(40);
    const minute = await record.minute('Winter service');
    await record.set('recordedMinute', minute, { plannedMinutes: 20 });
    expect(await lineOf('Winter service')).toMatchObject({ planned: 20 });
    void plan('i3', null);
    expect(await lineOf('Winter service')).toMatchObject({ planned: null });
  });

  it('plans nothing of another meeting, nor of a record that is issued', async () => {
    expect(() => plan('elsewhere', 5)).toThrow('notFound');
    await record.start();
    expect(() => plan('elsewhere', 5)).toThrow('notFound');
    room.council.change(import_, 'Issued', (tx) => {
      const [row] = tx.rows('meetingRecord', { meeting: 'm' });
      tx.set('meetingRecord', row?.id ?? '', { state: 'issued' });
    });
    expect(() => plan('i3', 5)).toThrow('invalidInput');
    expect(() => speak('x', 'A')).toThrow('invalidInput');
  });

  it('brings back the open asks that fall to this meeting, each under its item', async () => {
    anAction('next', { owner: 'Director' });
    anAction('late', { saidOn: '2024-11-01', dueKind: 'day', dueOn: '2025-02-01' });
    anAction('later', { dueKind: 'day', dueOn: '2025-06-01' });
    anAction('old', { saidOn: '2023-05-05' });
    anAction('done', { state: 'done' });
    anAction('secret', {}, 'privateBusiness');
    room.council.change(import_, 'Import', (tx) => {
      tx.set('meeting', 'before', { committee: 'c', date: '2025-01-16' });
      tx.set('committee', 'other', { name: 'Other' });
    });
    anAction('elsewhere', { committee: 'other' });
    const { asks } = await view();
    expect(asks.map(({ id, standing, line }) => `${id} ${standing} ${line}`)).toEqual([
      'old outstanding i2',
      'late mattersArising i2',
      'next mattersArising i2',
      'secret mattersArising i2',
    ]);
    expect(asks.map((one) => one.private)).toEqual([false, false, false, true]);
  });

  it('shows what this meeting heard of an ask, also of one that it closed', async () => {
    anAction('asked', {});
    await record.start();
    const minute = await record.minute('Minutes');
    room.council.change(import_, 'Heard', (tx) => {
      const { id } = tx.rows('meetingRecord')[0] ?? { id: '' };
      tx.set('matterArising', 'a', { record: id, minute, action: 'asked', outcome: 'answered' });
      tx.set('action', 'asked', { state: 'done' });
    });
    expect((await view()).asks).toMatchObject([{ id: 'asked', line: 'i2', outcome: 'answered' }]);
  });
});

const speaker = (place: number) => `0192f000-0000-7000-8000-00000000000${place}`;
function speak(minute: string, name: string, place = 1, attendance: string | null = null) {
  return chair['chair.speak']({ meeting: 'm', minute, id: speaker(place), attendance, name });
}
const listed = async () =>
  (await view()).speakers.map(({ name, state }) => `${name} ${state}`).toSorted();
const inOrder = async () =>
  (await view()).speakers.filter(({ state }) => state === 'waiting').map(({ name }) => name);

describe('during the meeting', () => {
  beforeEach(async () => {
    await record.start();
    await record.open('10:00');
  });

  it('follows the item that the clerk takes, with who presides and the quorum', async () => {
    await record.take('Winter service', '10:05');
    const shown = await view();
    expect(shown.record).toMatchObject({ state: 'live', inHand: 'i3' });
    expect(await lineOf('Winter service')).toMatchObject({ startedAt: record.at('10:05') });
    expect(shown.presiding).toBe('Councillor B Zeal');
    expect(shown.quorum.sentence).toBe('1 member here.');
    expect(shown.people.filter(({ isHere }) => isHere).map(({ name }) => name)).toEqual([
      'Councillor B Zeal',
    ]);
  });

  it('shows a matter on no agenda as well, which may be planned by its minute', async () => {
    const id = await record.add('recordedMinute', null, { title: 'Flood', position: 3 });
    void plan(id, 10);
    expect(await lineOf('Flood')).toMatchObject({ id, item: null, planned: 10 });
  });

  it('has the motion with its carried amendment before the meeting, until it is decided', async () => {
    await record.take('Winter service', '10:05');
    const zeal = await record.person('B Zeal');
    const motion = await record.add('motion', 'Winter service', { text: 'Grit', mover: zeal });
    expect((await view()).motion).toEqual({
      ...{ text: 'Grit', standing: 'original', amendment: null },
      moved: 'Moved by Councillor B Zeal',
    });
    const amendment = await record.add('amendment', null, { motion, after: 'Grit more' });
    expect((await view()).motion).toMatchObject({ text: 'Grit', amendment: { text: 'Grit more' } });
    const count = { method: 'count', position: 0 };
    const vote = await record.add('vote', 'Winter service', { ...count, subject: amendment });
    expect((await view()).motion?.amendment).not.toBeNull();
    await record.set('vote', vote, { forCount: 3, againstCount: 1 });
    expect((await view()).motion).toMatchObject({
      ...{ text: 'Grit more', standing: 'substantive', amendment: null },
    });
    await record.add('vote', 'Winter service', { method: 'assent', subject: motion, position: 1 });
    expect((await view()).motion).toBeNull();
  });

  it('keeps the list of an item in order, moves up and down, and one speaks at a time', async () => {
    const minute = await record.minute('Winter service');
    for (const [index, name] of ['A', 'B', 'C'].entries())
      void speak(minute, ` ${name} `, index + 1);
    expect(await inOrder()).toEqual(['A', 'B', 'C']);
    void speak(minute, 'sent twice', 1);
    const move = (place: number, by: 1 | -1) =>
      chair['chair.moveSpeaker']({ meeting: 'm', id: speaker(place), by });
    const set = (place: number, state: 'speaking' | 'spoken' | 'withdrawn' | 'waiting') =>
      chair['chair.setSpeaker']({ meeting: 'm', id: speaker(place), state });
    void move(3, -1);
    expect(await inOrder()).toEqual(['A', 'C', 'B']);
    void move(1, -1);
    void move(2, 1);
    expect(await inOrder()).toEqual(['A', 'C', 'B']);
    void set(1, 'speaking');
    void set(3, 'speaking');
    expect(await listed()).toEqual(['A spoken', 'B waiting', 'C speaking']);
    void set(3, 'spoken');
    void set(1, 'waiting');
    expect(await inOrder()).toEqual(['B', 'A']);
    void set(2, 'withdrawn');
    expect(await listed()).toEqual(['A waiting', 'B withdrawn', 'C spoken']);
  });

  it('moves among those who wait, whoever has spoken between them', async () => {
    const minute = await record.minute('Winter service');
    for (const [index, name] of ['A', 'B', 'C'].entries()) void speak(minute, name, index + 1);
    void chair['chair.setSpeaker']({ meeting: 'm', id: speaker(2), state: 'spoken' });
    void chair['chair.moveSpeaker']({ meeting: 'm', id: speaker(3), by: -1 });
    expect(await inOrder()).toEqual(['C', 'A']);
  });

  it('names those of the attendance as they are recorded, and refuses strangers and blanks', async () => {
    const minute = await record.minute('Winter service');
    void speak(minute, '', 1, await record.person('C Lugg'));
    expect(await inOrder()).toEqual(['Councillor C Lugg']);
    expect(() => speak(minute, '  ', 2)).toThrow('invalidInput');
    expect(() => speak(minute, 'A', 2, 'nobody')).toThrow('invalidInput');
    expect(() => speak('elsewhere', 'A', 2)).toThrow('invalidInput');
    expect(() =>
      chair['chair.setSpeaker']({ meeting: 'm', id: speaker(9), state: 'spoken' }),
    ).toThrow('notFound');
  });

  it('leaves the clerk’s Undo alone: the list has ways back of its own', async () => {
    const before = room.council.next().undo;
    void speak(await record.minute('Winter service'), 'A');
    expect(room.council.next().undo).toBe(before);
  });

  it('shows a private item’s motion and speakers, and keeps both out of the public file', async () => {
    await record.take('Sale of the ice house', '10:30');
    await record.exclude(['Sale of the ice house'], [3]);
    const words = 'Sell to Zephyrine for a million';
    await record.add('motion', 'Sale of the ice house', { text: words });
    await record.take('Sale of the ice house', '10:40');
    const minute = await record.minute('Sale of the ice house');
    void speak(minute, '', 1, await record.person('C Lugg'));
    void plan('i7', 20);
    expect((await view()).motion?.text).toBe(words);
    expect(room.council.rows('speaker')).toEqual([]);
    expect(await inOrder()).toEqual(['Councillor C Lugg']);
    const open = room.databases.council.serialize().toString('latin1');
    expect(open).not.toContain('Zephyrine for');
  });

  it('tells every window of this meeting, and of no other', async () => {
    const told: (string | null)[] = [];
    announceRecord(room, (name, event) => {
      if (name === 'record.changed') told.push((event as { meeting: string | null }).meeting);
    });
    void speak(await record.minute('Winter service'), 'A');
    void plan('i3', 5);
    expect(told).toEqual(['m', 'm']);
  });
});

it('tells of a plan before there is a record', () => {
  const told: unknown[] = [];
  announceRecord(room, (name, event) => void told.push([name, event]));
  void plan('i3', 5);
  expect(told).toEqual([['record.changed', { meeting: 'm' }]]);
});

it('knows the next meeting by the work programme where no papers of it are here, and none that is cancelled', async () => {
  room.council.change(import_, 'Import', (tx) => {
    tx.set('meeting', 'gone', { committee: 'c', date: '2025-03-01', status: 'cancelled' });
    tx.set('programmeSlot', 'off', { committee: 'c', date: '2025-03-06', cancelled: 1 });
    tx.set('programmeSlot', 'on', { committee: 'c', date: '2025-03-13' });
  });
  expect((await view()).next).toEqual({ id: null, date: '2025-03-13', time: null });
});

it('after the meeting says what was resolved and what comes back at the next one', async () => {
  room.council.change(import_, 'Import', (tx) => {
    tx.set('meeting', 'gone', { committee: 'c', date: '2025-03-01', status: 'cancelled' });
    tx.set('meeting', 'later', { committee: 'c', date: '2025-05-01' });
    tx.set('meeting', 'next', { committee: 'c', date: '2025-03-27', time: '14:00' });
  });
  await record.start();
  await record.open('10:00');
  await record.add('clause', 'Winter service', { text: 'Second', position: 1 });
  await record.add('clause', 'Winter service', { text: 'First', position: 0 });
  anAction('here', { saidOn: '2025-02-13' });
  anAction('in May', { saidOn: '2025-02-13', dueKind: 'day', dueOn: '2025-05-01' });
  await record.close();
  const shown = await view();
  expect((await lineOf('Winter service')).resolved).toEqual(['First', 'Second']);
  expect(shown.next).toEqual({ id: 'next', date: '2025-03-27', time: '14:00' });
  expect(shown.comesBack.map(({ id }) => id)).toContain('here');
  expect(shown.comesBack.map(({ id }) => id)).not.toContain('in May');
});
