import { mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { ended, outcomes, stateOf } from '../../../builders/past-papers-desk.ts';
import { pastPapersEachTest } from '../../../builders/past-papers-each-test.ts';

const each = pastPapersEachTest();

const march = { date: '2026-03-12' };
const hold = () =>
  expect.poll(async () => (await stateOf(each.service))?.hold?.why ?? null, { interval: 5 });
const reading = (path: string) =>
  expect.poll(async () => (await stateOf(each.service))?.current, { interval: 5 }).toBe(path);

function setLive(state: 'live' | 'draft'): void {
  each.test.profile.council.change({ name: 'Clerk' }, 'Opened', (tx) =>
    tx.set('meetingRecord', 'r', { meeting: 'm', state }),
  );
}

describe('a folder on its way in', () => {
  beforeEach(() => {
    each.desk.put('a.pdf', { reading: {} });
    each.desk.put('b.pdf', { reading: march });
    each.desk.hold = { file: 'a.pdf' };
  });
  const letGo = () => {
    each.desk.hold = null;
  };

  it('lets go of its file at once while a meeting is live, keeps nothing of it, and goes on afterwards', async () => {
    await each.start();
    await reading('a.pdf');
    setLive('live');
    await hold().toBe('meeting');
    await expect
      .poll(async () => (await stateOf(each.service))?.current, { interval: 5 })
      .toBeNull();
    letGo();
    await each.restart();
    expect(each.packs()).toEqual([]);
    expect((await stateOf(each.service))?.hold?.sentence).toContain('goes on by itself');
    setLive('draft');
    await ended(each.service);
    expect(each.packs().sort()).toEqual(['a.pdf', 'b.pdf']);
    expect(each.desk.read).toEqual(['a.pdf', 'a.pdf', 'b.pdf']);
  });

  it('makes way for an import that a person begins', async () => {
    await each.start();
    await reading('a.pdf');
    each.desk.importing = true;
    each.service.nudge();
    await hold().toBe('imports');
    await expect
      .poll(async () => (await stateOf(each.service))?.current, { interval: 5 })
      .toBeNull();
    letGo();
    each.desk.importing = false;
    each.service.nudge();
    await ended(each.service);
    expect(each.desk.read).toEqual(['a.pdf', 'a.pdf', 'b.pdf']);
  });

  it('waits paused over a restart where the person paused it, and goes on by itself where not', async () => {
    await each.start();
    await reading('a.pdf');
    await each.service.handlers['pastPapers.pause']({});
    letGo();
    await each.restart();
    expect(await stateOf(each.service)).toMatchObject({ state: 'paused', current: null });
    await each.service.handlers['pastPapers.resume']({});
    await ended(each.service);
    expect(each.packs()).toHaveLength(2);
  });

  it('keeps what came in when it is stopped, and takes no more', async () => {
    each.desk.hold = { file: 'b.pdf' };
    await each.start();
    await reading('b.pdf');
    await each.service.handlers['pastPapers.stop']({});
    letGo();
    await each.restart();
    expect(await stateOf(each.service)).toMatchObject({
      state: 'stopped',
      counts: { done: 1, waiting: 1 },
    });
    expect(each.packs()).toEqual(['a.pdf']);
  });

  it('says that the folder is away, loses no file, and goes on when it is back', async () => {
    await each.start();
    await reading('a.pdf');
    renameSync(each.desk.folder, `${each.desk.folder} away`);
    letGo();
    await hold().toBe('folder');
    expect((await stateOf(each.service))?.hold?.sentence).toContain(
      '“Past papers” is not there just now',
    );
    renameSync(`${each.desk.folder} away`, each.desk.folder);
    await ended(each.service);
    expect(await outcomes(each.service)).toEqual({ 'a.pdf': 'done', 'b.pdf': 'done' });
  });

  it('tells of a file that is gone, and reads none that has become a link out of the folder', async () => {
    each.desk.put('c.pdf', { reading: { date: '2026-04-09' } });
    await each.start();
    await reading('a.pdf');
    rmSync(join(each.desk.folder, 'b.pdf'));
    rmSync(join(each.desk.folder, 'c.pdf'));
    symlinkSync(
      each.desk.scratch.put('secret.pdf', Buffer.from('{}')),
      join(each.desk.folder, 'c.pdf'),
    );
    letGo();
    await ended(each.service);
    expect(await outcomes(each.service)).toEqual({
      'a.pdf': 'done',
      'b.pdf': 'gone',
      'c.pdf': 'gone',
    });
    expect(each.desk.read).toEqual(['a.pdf']);
  });

  it('knows a file that came in just before an end without warning, and takes it once', async () => {
    letGo();
    await each.start();
    await ended(each.service);
    await each.service.close();
    // as if the list had not been written after the council's record was
    each.test.profile.personal.change(
      { name: 'Me' },
      'Back',
      (tx) => {
        tx.set('pastPapersRun', 'last', { state: 'running', endedAt: null });
        for (const { id } of tx.rows('pastPapersFile', { path: 'b.pdf' }))
          tx.set('pastPapersFile', id, { state: 'waiting', hash: null });
      },
      { undoable: false },
    );
    await each.restart();
    await ended(each.service);
    expect(await outcomes(each.service)).toEqual({ 'a.pdf': 'done', 'b.pdf': 'done' });
    expect(each.packs()).toHaveLength(2);
  });

  it('makes its list again whole where it was ended in the middle of it', async () => {
    letGo();
    await each.start();
    await ended(each.service);
    await each.service.close();
    each.test.profile.personal.change(
      { name: 'Me' },
      'Back',
      (tx) => {
        tx.set('pastPapersRun', 'last', { state: 'running', listed: 0 });
        for (const { id } of tx.rows('pastPapersFile', { path: 'b.pdf' }))
          tx.delete('pastPapersFile', id);
      },
      { undoable: false },
    );
    await each.restart();
    await ended(each.service);
    expect(Object.keys(await outcomes(each.service))).toEqual(['a.pdf', 'b.pdf']);
  });

  it('goes on where it is begun again, refuses another folder meanwhile, and never its own', async () => {
    await each.start();
    await reading('a.pdf');
    expect(await each.start()).toEqual({ kind: 'goesOn' });
    const other = join(each.desk.scratch.path, 'other');
    mkdirSync(other);
    expect(await each.start(other)).toMatchObject({ kind: 'refused', why: 'busy' });
    letGo();
    await ended(each.service);
    mkdirSync(join(each.desk.scratch.path, 'profile'));
    expect(await each.start(each.desk.scratch.path)).toMatchObject({ kind: 'refused', why: 'own' });
    expect(await each.start('nowhere')).toMatchObject({ kind: 'refused', why: 'notAFolder' });
    expect(await each.start(other)).toEqual({ kind: 'started' });
    await ended(each.service);
    expect(await stateOf(each.service)).toMatchObject({ total: 0, folder: 'other' });
    await each.service.handlers['pastPapers.dismiss']({});
    expect(await stateOf(each.service)).toBeNull();
  });
});
