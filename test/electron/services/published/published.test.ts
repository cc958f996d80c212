import { getEventListeners } from 'node:events';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { finishedTexts } from '../../../../electron/publish/minutes/finished-texts.ts';
import { thisDisk } from '../../../../electron/services/published/put-file.ts';
import { clerk } from '../../../builders/a-ledger.ts';
import { approval, january, signing } from '../../../builders/an-issued-life.ts';
import { unzipped } from '../../../builders/unzipped.ts';
import { type APublishedDesk, aPublishedDesk, secret, secretWords } from './published-desk.ts';

let desk: APublishedDesk;
beforeEach(() => {
  desk = aPublishedDesk();
});
afterEach(() => desk.close());

const issue = { ...january, reason: '' };
const inside = 'Published/2026/2026-01-15 Ferry Board';
const failing = (code: string) => Object.assign(new Error(code), { code });
/** Begins to publish to the folder. */
async function begun(part: Parameters<APublishedDesk['start']>[0] = {}) {
  const started = desk.start(part);
  expect(await started.published.setFolder(desk.folder)).toEqual({ kind: 'done' });
  return started;
}

describe('what is issued, approved and signed', () => {
  it('goes into the folder under plain names, and nothing is put in its place later', async () => {
    const listening = vi.spyOn(EventTarget.prototype, 'addEventListener');
    const { published, calls } = await begun();
    await calls['minutes.issue'](issue);
    await desk.until(published, null);
    const day = /^\d{4}-\d\d-\d\d$/;
    const issued = desk.names();
    expect(issued.map((name) => name.replace(/\d{4}-\d\d-\d\d(?=\.)/, 'DAY'))).toEqual([
      `${inside}/Actions DAY.docx`,
      `${inside}/Calendar DAY.ics`,
      `${inside}/Decision note DAY.docx`,
      `${inside}/Decision note DAY.pdf`,
      `${inside}/Minutes 2026-01-15 - draft 1.docx`,
      `${inside}/Minutes 2026-01-15 - draft 1.html`,
      `${inside}/Minutes 2026-01-15 - draft 1.pdf`,
    ]);
    expect(issued[0]?.slice(-15, -5)).toMatch(day);
    expect(issued).toContain(`${inside}/Decision note 2026-01-15.docx`);
    const before = issued.map((name) => desk.read(name));
    await calls['minutes.approve']({ ...approval, outcome: 'approved' });
    await desk.until(published, null);
    await calls['minutes.sign'](signing);
    await desk.until(published, null);
    const names = desk.names();
    for (const ending of ['docx', 'pdf', 'html'])
      for (const standing of ['approved', 'signed'])
        expect(names).toContain(`${inside}/Minutes 2026-01-15 - ${standing}.${ending}`);
    expect(names.filter((name) => name.includes('Decision note') && name.includes('(2)'))).toEqual(
      [],
    );
    expect(issued.map((name) => desk.read(name))).toEqual(before);
    expect(desk.reported).toEqual([]);
    const signals = new Set(listening.mock.contexts.filter((it) => it instanceof AbortSignal));
    listening.mockRestore();
    // one for each file that was put, and none stays until the app ends
    expect([...signals].map((signal) => getEventListeners(signal, 'abort'))).toEqual([[]]);
  });

  it('is not held up by what an end without warning left half written', async () => {
    mkdirSync(join(desk.folder, inside), { recursive: true });
    const half = join(desk.folder, inside, '~$Minutes 2026-01-15 - draft 1.docx.tmp');
    writeFileSync(half, 'half');
    const { published, calls } = await begun();
    await calls['minutes.issue'](issue);
    await desk.until(published, null);
    expect(desk.names()).toContain(`${inside}/Minutes 2026-01-15 - draft 1.docx`);
  });

  it('S55: no byte of any file holds a word of private business', async () => {
    desk.inEarnest();
    const { published, calls } = await begun();
    await calls['minutes.issue'](issue);
    await desk.until(published, null);
    for (const name of desk.names()) {
      const bytes = desk.read(name);
      const form = name.split('.').at(-1) as 'docx' | 'pdf' | 'html' | 'ics';
      const texts = [
        bytes.toString('latin1'),
        bytes.toString('utf8'),
        ...(form === 'docx' ? unzipped(bytes).values() : []),
        ...(await finishedTexts(bytes, form)),
      ].join('\n');
      for (const words of secretWords) expect([name, texts.includes(words)]).toEqual([name, false]);
    }
    const open = await finishedTexts(
      desk.read(`${inside}/Minutes 2026-01-15 - draft 1.pdf`),
      'pdf',
    );
    expect(open.join(' ')).toContain('decided on an offer');
    const asks = desk.names().find((name) => name.includes('Actions')) ?? '';
    expect([...unzipped(desk.read(asks)).values()].join()).toContain('Mend the jetty');
  });

  it('S55: a text that holds such words is stopped before it is written, and says so without them', async () => {
    desk.life.council.change(clerk, 'A slip', (tx) =>
      tx.set('recordedMinute', 'january-ferry', { words: secret }),
    );
    const { published, calls } = await begun();
    await calls['minutes.issue'](issue);
    await desk.until(published, 'exemptWords');
    expect(desk.names()).toEqual([]);
    const [stopped] = published.waiting();
    expect(stopped?.sentence).toContain('A sale');
    for (const words of secretWords) expect(JSON.stringify(stopped)).not.toContain(words);
    expect([desk.timers, desk.reported]).toEqual([[], []]);
  });

  it('no text but the one that was issued: an altered one is not published', async () => {
    const { published, calls } = await begun({
      disk: {
        ...thisDisk,
        stat: (() => Promise.reject(failing('ENOENT'))) as typeof thisDisk.stat,
      },
    });
    const { version } = await calls['minutes.issue'](issue);
    await desk.until(published, 'gone');
    await published.close();
    desk.life.council.change(clerk, 'Altered', (tx) =>
      tx.set('minutesVersion', version, { hash: 'ab'.repeat(32) }),
    );
    await desk.until(desk.start().published, 'notAsIssued');
    expect(desk.names()).toEqual([]);
  });

  it('nothing happens where there is no folder, nor where the act was refused', async () => {
    const { published, calls } = desk.start();
    await calls['minutes.issue'](issue);
    expect(published.waiting()).toEqual([]);
    await published.setFolder(desk.folder);
    await expect(calls['minutes.issue'](issue)).rejects.toThrow();
    await desk.until(published, null);
    expect(desk.names()).toEqual([]);
  });
});

describe('names', () => {
  it('that are taken get a (2), and what lies there stays as it is', async () => {
    const { published, calls } = await begun();
    const taken = join(desk.folder, inside, 'Minutes 2026-01-15 - draft 1.docx');
    mkdirSync(join(desk.folder, inside), { recursive: true });
    writeFileSync(taken, 'of somebody else');
    await calls['minutes.issue'](issue);
    await desk.until(published, null);
    expect(desk.read(`${inside}/Minutes 2026-01-15 - draft 1.docx`).toString()).toBe(
      'of somebody else',
    );
    expect(desk.names()).toContain(`${inside}/Minutes 2026-01-15 - draft 1 (2).docx`);
  });
});

describe('a folder that does not take it', () => {
  it('stops nobody from issuing, and gets it after a restart, once it is back', async () => {
    const { published, calls } = await begun();
    renameSync(desk.folder, `${desk.folder} away`);
    await calls['minutes.issue'](issue);
    expect(desk.life.council.row('meetingRecord', desk.life.record('january'))?.state).toBe(
      'issued',
    );
    await desk.until(published, 'gone');
    expect(published.waiting()).toMatchObject([
      { meeting: 'january', folder: '2026-01-15 Ferry Board', as: 'issued', files: 7 },
    ]);
    await published.close();
    // nothing is made where the folder was
    renameSync(`${desk.folder} away`, desk.folder);
    expect(desk.names()).toEqual([]);
    await desk.until(desk.start().published, null);
    expect(desk.names()).toHaveLength(7);
  });

  it('is tried again by itself, and when somebody says so', async () => {
    const { published, calls } = await begun();
    renameSync(desk.folder, `${desk.folder} away`);
    await calls['minutes.issue'](issue);
    await desk.until(published, 'gone');
    await expect.poll(() => desk.timers.map(({ ms }) => ms)).toEqual([60_000]);
    desk.timers[0]?.work();
    await expect.poll(() => desk.timers.map(({ ms }) => ms)).toEqual([300_000]);
    renameSync(`${desk.folder} away`, desk.folder);
    published.again();
    await desk.until(published, null);
    expect(desk.names()).toHaveLength(7);
  });

  it.each([
    ['ENOSPC', 'full'],
    ['EROFS', 'readOnly'],
  ])('%s is said as %s, and leaves no half of a file', async (code, why) => {
    const disk = {
      ...thisDisk,
      open: (async (path: string, flags: string) => {
        const file = await thisDisk.open(path, flags);
        if (path.includes('pdf'))
          file.writeFile = async () => {
            await file.write('half of');
            throw failing(code);
          };
        return file;
      }) as typeof thisDisk.open,
      rest: async () => undefined,
    };
    const { published, calls } = await begun({ disk });
    await calls['minutes.issue'](issue);
    await desk.until(published, why);
    expect(desk.names()).toEqual([`${inside}/Minutes 2026-01-15 - draft 1.docx`]);
    expect(published.waiting()).toMatchObject([{ files: 6 }]);
  });

  it('that hangs is given up, written to by nobody meanwhile, and holds up no closing', async () => {
    let asked = 0;
    const disk = {
      ...thisDisk,
      stat: (() => {
        asked += 1;
        return new Promise(() => undefined);
      }) as unknown as typeof thisDisk.stat,
    };
    const { published, calls } = await begun({ disk });
    await calls['minutes.issue'](issue);
    await expect.poll(() => desk.timers).toHaveLength(1);
    desk.timers[0]?.work();
    await desk.until(published, 'slow');
    published.again();
    await desk.until(published, 'slow');
    expect(asked).toBe(1);
    await published.close();
  });
});

describe('an app that ends within the act', () => {
  const left = () => desk.meta.get('toBePublished') ?? '';

  it('publishes at its next start what was done', async () => {
    const { calls } = await begun({
      parts: { ...desk.options.parts, clock: () => new Date('2026-02-01T10:00:00Z') },
    });
    // as it stands on the disk when the power goes: the intent, and the act itself
    let atPowerCut = '';
    const issueAndDie: (typeof calls)['minutes.issue'] = (input) => {
      atPowerCut = left();
      return desk.life.handlers['minutes.issue'](input);
    };
    const { published } = desk.start({ parts: desk.options.parts });
    await published.around({ ...calls, 'minutes.issue': issueAndDie })['minutes.issue'](issue);
    await published.close();
    desk.meta.set('toBePublished', atPowerCut);
    expect(JSON.parse(atPowerCut)).toMatchObject({ intents: [{ meeting: 'january' }], acts: [] });
    await desk.until(desk.start().published, null);
    await expect.poll(() => desk.names().length).toBeGreaterThan(0);
  });

  it('publishes nothing of an act that was not done, nor of one that was taken back', async () => {
    const intent = { id: 'one', meeting: 'january', before: 'draft ' };
    desk.meta.set('publishedFolder', desk.folder);
    desk.meta.set('toBePublished', JSON.stringify({ intents: [intent], acts: [] }));
    const { published, calls } = desk.start();
    expect(published.waiting()).toEqual([]);
    expect(JSON.parse(left())).toEqual({ intents: [], acts: [] });
    renameSync(desk.folder, `${desk.folder} away`);
    await calls['minutes.issue'](issue);
    await desk.until(published, 'gone');
    await desk.life.handlers['minutes.withdraw']({ ...january, reason: 'Too early' });
    renameSync(`${desk.folder} away`, desk.folder);
    published.again();
    await desk.until(published, null);
    expect(desk.names()).toEqual([]);
  });
});

describe('which folder', () => {
  it('refuses what cannot be it, and forgets what waited where it is given up', async () => {
    const { published, calls } = await begun();
    expect(await published.setFolder('away')).toEqual({ kind: 'refused', why: 'notThere' });
    expect(await published.setFolder(join(desk.folder, 'away'))).toMatchObject({ why: 'notThere' });
    expect(await published.setFolder(`/${'x'.repeat(161)}`)).toMatchObject({ why: 'tooLong' });
    mkdirSync(join(desk.options.profileFolder, 'inner'), { recursive: true });
    expect(await published.setFolder(join(desk.options.profileFolder, 'inner'))).toMatchObject({
      why: 'insideProfile',
    });
    writeFileSync(join(desk.folder, 'a file'), '');
    expect(await published.setFolder(join(desk.folder, 'a file'))).toMatchObject({
      why: 'notAFolder',
    });
    expect(published.folder()).toBe(desk.folder);
    renameSync(desk.folder, `${desk.folder} away`);
    await calls['minutes.issue'](issue);
    await desk.until(published, 'gone');
    await published.setFolder(null);
    expect([published.folder(), published.waiting()]).toEqual([null, []]);
  });
});
