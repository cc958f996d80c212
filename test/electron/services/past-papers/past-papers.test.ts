import { mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { committeeId, meetingId } from '../../../../electron/services/importing/find-meeting.ts';
import type { createPastPapers } from '../../../../electron/services/past-papers/past-papers.ts';
import { refusalSentence } from '../../../../shared/domain/import-refusal.ts';
import { someMinutes } from '../../../builders/a-pack-reading.ts';
import { aProfile, type TestProfile } from '../../../builders/a-profile.ts';
import {
  aPastPapersDesk,
  ended,
  outcomes,
  type PastPapersDesk,
  stateOf,
} from '../../../builders/past-papers-desk.ts';

let test: TestProfile;
let desk: PastPapersDesk;
let service: ReturnType<typeof createPastPapers>;
beforeEach(() => {
  test = aProfile();
  desk = aPastPapersDesk(test);
  service = desk.begin();
});
afterEach(async () => {
  await service.close();
  test.close();
  desk.scratch.remove();
  expect(desk.faults).toEqual([]);
});

const march = { date: '2026-03-12' };
const sure = { level: 'sure', sentence: 'Two signals agree.', pdfPage: 1 } as const;
const minutesOf = (date: string) => ({
  kind: 'minutes' as const,
  date,
  items: [],
  previousMinutes: [someMinutes({ date })],
});
const report = { kind: 'report' as const, items: [] };
const meetings = () => test.profile.council.rows('meeting', {});
const packs = () => test.profile.council.rows('pack', {}).map(({ fileName }) => fileName);
const start = (folder = desk.folder) => service.handlers['pastPapers.start']({ folder });
const fileOf = async (path: string) => {
  const states = ['attention', 'refused', 'gone', 'left'] as const;
  const { files } = await service.handlers['pastPapers.files']({ states: [...states], from: 0 });
  const file = files.find((one) => one.path === path);
  if (file === undefined) throw new Error(`${path} asks for no look`);
  return file;
};
const settle = async (path: string, answer: { kind: string; [field: string]: string }) =>
  service.handlers['pastPapers.settle']({ file: (await fileOf(path)).id, answer: answer as never });
const hold = () =>
  expect.poll(async () => (await stateOf(service))?.hold?.why ?? null, { interval: 5 });
const reading = (path: string) =>
  expect.poll(async () => (await stateOf(service))?.current, { interval: 5 }).toBe(path);

async function restart(): Promise<void> {
  await service.close();
  service = desk.begin();
  service.start();
}

function setLive(state: 'live' | 'draft'): void {
  test.profile.council.change({ name: 'Clerk' }, 'Opened', (tx) =>
    tx.set('meetingRecord', 'r', { meeting: 'm', state }),
  );
}

describe('a folder of past papers', () => {
  it('comes in whole: agendas first, then what belongs to them, whatever the order of names', async () => {
    desk.put('1 minutes.pdf', { reading: { ...minutesOf('2026-02-12'), time: null } });
    desk.put('2 supplement.pdf', {
      reading: { kind: 'supplement', date: '2026-02-12', time: null },
    });
    desk.put('3 agenda.pdf', { reading: { date: '2026-02-12' } });
    desk.put('2024/10 other.pdf', { reading: march });
    expect(await start()).toEqual({ kind: 'started' });
    await ended(service);
    expect(Object.values(await outcomes(service))).toEqual(['done', 'done', 'done', 'done']);
    expect(packs()).toHaveLength(4);
    // the minutes made no meeting of their own, whose id would tell of no hour: the agenda's was there by then
    const head = { organisation: 'Wexcombe Borough Council', committee: 'Parks Scrutiny Board' };
    const idOf = (date: string) => meetingId(committeeId(head), { ...head, date, time: '10:00' });
    const ids = meetings().map(({ id }) => id);
    expect(ids.sort()).toEqual([idOf('2026-02-12'), idOf('2026-03-12')].sort());
  });

  it('stands in no Undo, neither its files nor its list', async () => {
    desk.put('a.pdf', { reading: {} });
    await start();
    await ended(service);
    expect(test.profile.council.next()).toEqual({ undo: null, redo: null });
    expect(test.profile.personal.next()).toEqual({ undo: null, redo: null });
  });

  it('guesses nothing: what is of another kind, doubtful or of several days waits for a person', async () => {
    const doubtful = { ...sure, level: 'check' as const };
    desk.put('a report.pdf', { reading: report });
    desk.put('b doubtful.pdf', { reading: { evidence: { committee: sure, date: doubtful } } });
    const bound = [someMinutes(), someMinutes({ date: '2025-12-04' })];
    desk.put('c bound.pdf', {
      reading: { ...minutesOf('2026-01-15'), previousMinutes: bound },
    });
    await start();
    await ended(service);
    expect(new Set(Object.values(await outcomes(service)))).toEqual(new Set(['attention']));
    expect(packs()).toEqual([]);
    expect((await fileOf('a report.pdf')).sentence).toContain('a single report');
  });

  it('asks of minutes on a day with a meeting at another time, and mixes no two sittings', async () => {
    desk.put('agenda.pdf', { reading: { date: '2026-02-12', time: '10:00' } });
    desk.put('minutes.pdf', { reading: { ...minutesOf('2026-02-12'), time: '14:00' } });
    await start();
    await ended(service);
    expect((await outcomes(service))['minutes.pdf']).toBe('attention');
    expect(meetings()).toHaveLength(1);
  });

  it('takes a file where a person says it belongs, makes its meeting, or leaves it out', async () => {
    desk.put('agenda.pdf', { reading: march });
    for (const name of ['one', 'two', 'three'])
      desk.put(`${name}.pdf`, { reading: { ...report, title: name } });
    await start();
    await ended(service);
    const [meeting] = meetings();
    await settle('one.pdf', { kind: 'attach', meeting: meeting?.id ?? '' });
    await settle('two.pdf', { kind: 'leave' });
    await settle('three.pdf', { kind: 'makeMeeting' });
    await ended(service);
    expect(await outcomes(service)).toEqual({
      'agenda.pdf': 'done',
      'one.pdf': 'done',
      'two.pdf': 'left',
      'three.pdf': 'done',
    });
    expect(meetings()).toHaveLength(2);
    await expect(settle('two.pdf', { kind: 'attach', meeting: 'nowhere' })).rejects.toThrow(
      'notFound',
    );
  });

  it('takes the same bytes once, also where they wait for a person', async () => {
    for (const name of ['a', 'b']) desk.put(`${name}.pdf`, { reading: march });
    for (const name of ['c', 'd']) desk.put(`${name}.pdf`, { reading: report });
    await start();
    await ended(service);
    expect(await outcomes(service)).toEqual({
      'a.pdf': 'done',
      'b.pdf': 'already',
      'c.pdf': 'attention',
      'd.pdf': 'already',
    });
  });

  it('goes on past a damaged and a locked file, and opens the locked one with its password', async () => {
    desk.put('a.pdf', { refusal: 'damaged' });
    desk.put('b.pdf', { reading: march, password: 'elm' });
    desk.put('c.pdf', { reading: {} });
    await start();
    await ended(service);
    expect((await fileOf('a.pdf')).sentence).toBe(refusalSentence.damaged);
    expect((await fileOf('b.pdf')).sentence).toBe(refusalSentence.locked);
    expect(packs()).toEqual(['c.pdf']);
    await settle('b.pdf', { kind: 'password', password: 'elm' });
    await ended(service);
    expect(packs().sort()).toEqual(['b.pdf', 'c.pdf']);
    expect(JSON.stringify(test.profile.personal.rows('pastPapersFile', {}))).not.toContain('elm');
  });
});

describe('a folder on its way in', () => {
  beforeEach(() => {
    desk.put('a.pdf', { reading: {} });
    desk.put('b.pdf', { reading: march });
    desk.hold = { file: 'a.pdf' };
  });
  const letGo = () => {
    desk.hold = null;
  };

  it('lets go of its file at once while a meeting is live, keeps nothing of it, and goes on afterwards', async () => {
    await start();
    await reading('a.pdf');
    setLive('live');
    await hold().toBe('meeting');
    await expect.poll(async () => (await stateOf(service))?.current, { interval: 5 }).toBeNull();
    letGo();
    await restart();
    expect(packs()).toEqual([]);
    expect((await stateOf(service))?.hold?.sentence).toContain('goes on by itself');
    setLive('draft');
    await ended(service);
    expect(packs().sort()).toEqual(['a.pdf', 'b.pdf']);
    expect(desk.read).toEqual(['a.pdf', 'a.pdf', 'b.pdf']);
  });

  it('makes way for an import that a person begins', async () => {
    await start();
    await reading('a.pdf');
    desk.importing = true;
    service.nudge();
    await hold().toBe('imports');
    await expect.poll(async () => (await stateOf(service))?.current, { interval: 5 }).toBeNull();
    letGo();
    desk.importing = false;
    service.nudge();
    await ended(service);
    expect(desk.read).toEqual(['a.pdf', 'a.pdf', 'b.pdf']);
  });

  it('waits paused over a restart where the person paused it, and goes on by itself where not', async () => {
    await start();
    await reading('a.pdf');
    await service.handlers['pastPapers.pause']({});
    letGo();
    await restart();
    expect(await stateOf(service)).toMatchObject({ state: 'paused', current: null });
    await service.handlers['pastPapers.resume']({});
    await ended(service);
    expect(packs()).toHaveLength(2);
  });

  it('keeps what came in when it is stopped, and takes no more', async () => {
    desk.hold = { file: 'b.pdf' };
    await start();
    await reading('b.pdf');
    await service.handlers['pastPapers.stop']({});
    letGo();
    await restart();
    expect(await stateOf(service)).toMatchObject({
      state: 'stopped',
      counts: { done: 1, waiting: 1 },
    });
    expect(packs()).toEqual(['a.pdf']);
  });

  it('says that the folder is away, loses no file, and goes on when it is back', async () => {
    await start();
    await reading('a.pdf');
    renameSync(desk.folder, `${desk.folder} away`);
    letGo();
    await hold().toBe('folder');
    expect((await stateOf(service))?.hold?.sentence).toContain(
      '“Past papers” is not there just now',
    );
    renameSync(`${desk.folder} away`, desk.folder);
    await ended(service);
    expect(await outcomes(service)).toEqual({ 'a.pdf': 'done', 'b.pdf': 'done' });
  });

  it('tells of a file that is gone, and reads none that has become a link out of the folder', async () => {
    desk.put('c.pdf', { reading: { date: '2026-04-09' } });
    await start();
    await reading('a.pdf');
    rmSync(join(desk.folder, 'b.pdf'));
    rmSync(join(desk.folder, 'c.pdf'));
    symlinkSync(desk.scratch.put('secret.pdf', Buffer.from('{}')), join(desk.folder, 'c.pdf'));
    letGo();
    await ended(service);
    expect(await outcomes(service)).toEqual({ 'a.pdf': 'done', 'b.pdf': 'gone', 'c.pdf': 'gone' });
    expect(desk.read).toEqual(['a.pdf']);
  });

  it('knows a file that came in just before an end without warning, and takes it once', async () => {
    letGo();
    await start();
    await ended(service);
    await service.close();
    // as if the list had not been written after the council's record was
    test.profile.personal.change(
      { name: 'Me' },
      'Back',
      (tx) => {
        tx.set('pastPapersRun', 'last', { state: 'running', endedAt: null });
        for (const { id } of tx.rows('pastPapersFile', { path: 'b.pdf' }))
          tx.set('pastPapersFile', id, { state: 'waiting', hash: null });
      },
      { undoable: false },
    );
    await restart();
    await ended(service);
    expect(await outcomes(service)).toEqual({ 'a.pdf': 'done', 'b.pdf': 'done' });
    expect(packs()).toHaveLength(2);
  });

  it('makes its list again whole where it was ended in the middle of it', async () => {
    letGo();
    await start();
    await ended(service);
    await service.close();
    test.profile.personal.change(
      { name: 'Me' },
      'Back',
      (tx) => {
        tx.set('pastPapersRun', 'last', { state: 'running', listed: 0 });
        for (const { id } of tx.rows('pastPapersFile', { path: 'b.pdf' }))
          tx.delete('pastPapersFile', id);
      },
      { undoable: false },
    );
    await restart();
    await ended(service);
    expect(Object.keys(await outcomes(service))).toEqual(['a.pdf', 'b.pdf']);
  });

  it('goes on where it is begun again, refuses another folder meanwhile, and never its own', async () => {
    await start();
    await reading('a.pdf');
    expect(await start()).toEqual({ kind: 'goesOn' });
    const other = join(desk.scratch.path, 'other');
    mkdirSync(other);
    expect(await start(other)).toMatchObject({ kind: 'refused', why: 'busy' });
    letGo();
    await ended(service);
    mkdirSync(join(desk.scratch.path, 'profile'));
    expect(await start(desk.scratch.path)).toMatchObject({ kind: 'refused', why: 'own' });
    expect(await start('nowhere')).toMatchObject({ kind: 'refused', why: 'notAFolder' });
    expect(await start(other)).toEqual({ kind: 'started' });
    await ended(service);
    expect(await stateOf(service)).toMatchObject({ total: 0, folder: 'other' });
    await service.handlers['pastPapers.dismiss']({});
    expect(await stateOf(service)).toBeNull();
  });
});
