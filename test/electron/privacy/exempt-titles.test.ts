import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openProfile } from '../../../electron/ledger/open-profile.ts';
import { type OpenBackend, openBackend } from '../../../electron/open-backend.ts';
import { finishedTexts } from '../../../electron/publish/minutes/finished-texts.ts';
import type { SecretStore } from '../../../electron/secret-store.ts';
import { connectDirect } from '../../../electron/transport/direct.ts';
import type { Backend, InputOf } from '../../../shared/contract/contract.ts';
import { aClock, aRandom } from '../../builders/a-ledger.ts';
import { withAgenda } from '../../builders/an-agenda.ts';
import { canaryMark } from '../../builders/canaries.ts';
import { isLong } from '../../builders/long-run.ts';
import { markedWords, wordsBelow } from '../../builders/processes/words-in-files.ts';
import { content, onePagePdf, writing } from '../../builders/raw-pdf.ts';
import { scratchFolder } from '../../builders/scratch-folder.ts';
import { unzipped } from '../../builders/unzipped.ts';

const word = (of: string) => `${canaryMark}${of}`;
/** Titles of private matters, by how each came to be private, and all else that names one. */
const secret = {
  ...{ agenda: word('agenda'), marked: word('marked'), renamed: word('renamed') },
  ...{ urgent: word('urgent'), born: word('born'), undone: word('undone') },
  ...{ paper: word('paper'), file: word('file'), page: word('page'), subject: word('subject') },
  ...{ motion: word('motion'), clause: word('clause'), ask: word('ask'), prose: word('prose') },
  ...{ speaker: word('speaker'), note: word('note'), question: word('question') },
};

const scratch = scratchFolder();
const folderOf = (name: string) => join(scratch.path, name);
const [share, people] = [folderOf('share'), folderOf('people')];
const open: OpenBackend[] = [];
let clerk: Backend;
let member: Backend;
let bundle: Buffer;
/** What the page of the member was told and shown. */
const shown: unknown[] = [];

/** The agenda as it was imported on the clerk's laptop, with a file whose papers are private. */
function prepare(profile: string): void {
  mkdirSync(profile);
  const pdf = onePagePdf(content(writing(secret.page)));
  const hash = createHash('sha256').update(pdf).digest('hex');
  const files = withAgenda(openProfile(profile, { clock: aClock().read, random: aRandom() }));
  files.council.change({ name: 'Import' }, `Import of ${secret.file}.pdf`, (tx) => {
    tx.set('agendaItem', 'i7', { title: secret.agenda, text: secret.agenda });
    tx.set('agendaItem', 'i4', { title: secret.marked });
    const about = { meeting: 'm', label: secret.file, fileName: `${secret.file}.pdf` };
    tx.set('pack', hash, { ...about, bytes: pdf.length, pageCount: 1 });
    tx.set('paper', 'paper', { item: 'i7', title: secret.paper });
    tx.set('paperVersion', 'version', { paper: 'paper', pack: hash, author: secret.paper });
    tx.set('briefingNote', 'closed note', { subject: secret.subject });
  });
  files.papers.begin(hash, pdf.length);
  files.papers.addPart(hash, 0, pdf);
  files.papers.complete(hash);
  files.papers.addSizes(hash, [{ width: 595, height: 842 }]);
  files.close();
}

const turned = (bytes: Uint8Array) => bytes.map((byte) => byte ^ 0x5a);
const secrets: SecretStore = {
  ...{ state: async () => 'safe', name: () => 'test' },
  seal: async (words) => turned(Buffer.from(words)),
  open: async (sealed) => Buffer.from(turned(sealed)).toString(),
};
const haste = 20;
const exchangeTime = {
  tick: () => performance.now() * haste,
  timers: {
    after: (ms: number, work: () => void) => {
      const timer = setTimeout(work, ms / haste);
      return () => clearTimeout(timer);
    },
  },
};

async function start(name: string): Promise<Backend> {
  const backend = await openBackend(folderOf(name), { secrets, exchangeTime });
  open.push(backend);
  const client = connectDirect(backend.dispatch, backend.events);
  const words = { name, role: 'clerk', committee: null, theme: 'system', typeSize: 100 } as const;
  await client.call('profile.save', words);
  return client;
}

const write = (set: InputOf<'record.write'>['set']) =>
  clerk.call('record.write', { meeting: 'm', label: 'Minutes', set, remove: [], typing: null });
const minute = (id: string, fields: InputOf<'record.write'>['set'][number]['fields']) =>
  write([{ noun: 'recordedMinute', id, fields }]);
async function minuteOf(item: string): Promise<string> {
  const desk = await clerk.call('record.get', { meeting: 'm' });
  return desk?.public.minutes.find((one) => one.item === item)?.id ?? '';
}

/** Every way in which a title can come to be private, before anything is shared. */
async function titles(): Promise<void> {
  await clerk.call('record.start', { meeting: 'm' });
  const mend = { noun: 'agendaItem', confirms: null } as const;
  await clerk.call('review.mend', { ...mend, id: 'i4', field: 'access', value: 'exempt' });
  await minute(await minuteOf('i7'), { title: secret.renamed });
  await minute('urgent', { title: secret.urgent, position: 20 });
  await minute('urgent', { access: 'exempt' });
  await minute('born', { title: secret.born, position: 21, access: 'confidential' });
  const winter = await minuteOf('i3');
  await minute(winter, { title: secret.undone });
  await minute(winter, { title: 'Winter service' });
  await minute(winter, { access: 'exempt' });
  await clerk.call('history.undo', {});
}

/** All that copies a title or hangs on a private minute. */
async function business(): Promise<void> {
  const [about, other] = [await minuteOf('i7'), await minuteOf('i4')];
  await write([
    { noun: 'motion', id: 'motion', fields: { minute: about, text: secret.motion } },
    { noun: 'clause', id: 'clause', fields: { minute: about, text: secret.clause } },
    { noun: 'ask', id: 'ask', fields: { minute: about, text: secret.ask } },
  ]);
  const speaker = { id: v7(), attendance: null, name: secret.speaker };
  await clerk.call('chair.speak', { meeting: 'm', minute: other, ...speaker });
  const asked = { annotation: null, hash: null, passage: null, toWhomKind: 'officer' } as const;
  const words = { lineOfEnquiry: '', toWhom: 'Officer', text: secret.question };
  await clerk.call('questions.add', { id: v7(), meeting: 'm', item: 'i7', ...words, ...asked });
  await clerk.call('search.find', { words: secret.agenda, limit: 10, meeting: null });
}

async function shareAll(): Promise<void> {
  const place = { place: share, pace: 'share', user: null, password: null } as const;
  const done = { kind: 'done' };
  expect(
    await clerk.call('exchange.found', { ...place, groupName: 'Council', passphrase: null }),
  ).toEqual(done);
  expect(
    await member.call('exchange.join', { ...place, wishes: 'member', passphrase: null }),
  ).toEqual(done);
  await member.call('exchange.sameWords', {});
  const request = await until(async () => {
    const [first] = (await clerk.call('exchange.state', {})).requests;
    return first?.request ?? Promise.reject(new Error('nobody asks'));
  });
  expect(await clerk.call('exchange.admit', { request, role: 'member', privateOf: [] })).toEqual(
    done,
  );
  await until(async () => expect((await state(member)).standing).toBe('in'));
}

const until = <T>(look: () => Promise<T>): Promise<T> =>
  vi.waitFor(look, { timeout: 60_000, interval: 25 });
const state = (of: Backend) => of.call('exchange.state', {});

/** The meeting is held and its draft is issued, which puts it into the people's folder. */
async function hold(): Promise<void> {
  const at = (time: string) => `2025-02-13T${time}`;
  const desk = await clerk.call('record.get', { meeting: 'm' });
  const presiding = desk?.attendances[0]?.id ?? '';
  await clerk.call('record.open', { meeting: 'm', at: at('10:00'), presiding, by: 'chair' });
  const fields = { state: 'present' };
  await write((desk?.attendances ?? []).map(({ id }) => ({ noun: 'attendance', id, fields })));
  const closed = desk?.private.minutes.map(({ id }) => id) ?? [];
  for (const id of closed) await minute(id, { publicSummary: 'Something was decided.' });
  const exclusion = { confidential: true, paragraphs: [3], publicInterest: 'A price.' };
  const resolved = { minute: null, covers: closed, at: at('10:10') };
  await clerk.call('record.exclude', { meeting: 'm', ...resolved, ...exclusion });
  const present = await minuteOf('i7');
  await clerk.call('exchange.present', { minute: present });
  await until(async () => {
    const { present: there } = await member.call('exchange.presence', {});
    shown.push(there);
    expect(JSON.stringify(there)).toContain(present);
  });
  await clerk.call('record.close', { meeting: 'm', at: at('11:00') });
  expect(await clerk.call('exchange.setPublished', { place: people })).toEqual({ kind: 'done' });
  const { obstacles } = await clerk.call('minutes.life', { meeting: 'm' });
  expect(obstacles.filter(({ weight }) => weight === 'stops')).toEqual([]);
  await clerk.call('minutes.issue', { meeting: 'm', reason: '' });
  // each file is made in a thread of its own, so that all of them take their time
  const isEnough = (names: string[]) => (isLong ? names.length > 6 : names.length > 0);
  await until(async () => expect(published()).toSatisfy(isEnough));
}

const published = () =>
  readdirSync(people, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(docx|pdf|html|ics)$/.test(name),
  );

beforeAll(async () => {
  for (const folder of [share, people, folderOf('member')]) mkdirSync(folder);
  prepare(folderOf('clerk'));
  clerk = await start('clerk');
  member = await start('member');
  open[1]?.events.listen((named) => shown.push(structuredClone(named)));
  await titles();
  await business();
  await shareAll();
  await hold();
  await until(async () => {
    expect((await state(clerk)).unsent).toBe(0);
    const record = await member.call('record.get', { meeting: 'm' });
    expect(record?.record.state).toBe('issued');
    shown.push(record);
  });
  const made = await clerk.call('exchange.bundle', {});
  const files = made.kind === 'made' ? made.files : [];
  bundle = Buffer.concat(
    files.map(({ file }) => readFileSync(open[0]?.outgoing.look(file)?.path ?? '')),
  );
  for (const name of ['meetings.list', 'exchange.conflicts', 'exchange.state'] as const)
    shown.push(await member.call(name, {}));
  shown.push(await member.call('meetings.get', { id: 'm' }));
  for (const of of open) await of.close();
}, 180_000);
afterAll(() => scratch.remove());

const found = (folder: string) => [...wordsBelow(folder)].filter(([, words]) => words.size > 0);

describe('S50, S55: the title of a private matter, however it came to be private', () => {
  it('is with the clerk, or the search below would find nothing for want of it', () => {
    const held = new Set(found(folderOf('clerk')).flatMap(([, words]) => [...words]));
    const { page: _page, prose: _prose, note: _note, ...rest } = secret;
    expect([...held]).toEqual(expect.arrayContaining(Object.values(rest)));
  });

  it('is in no byte of the shared folder, nor of the same in one file', () => {
    expect(
      readdirSync(join(share, 'MeetingData', 'new'), { recursive: true }).length,
    ).toBeGreaterThan(2);
    expect(found(share)).toEqual([]);
    expect(bundle.length).toBeGreaterThan(1000);
    expect([...markedWords(bundle)]).toEqual([]);
  });

  it('is in no byte of the profile of a member who is not entitled, nor on the page', () => {
    expect(found(folderOf('member'))).toEqual([]);
    expect([...markedWords(Buffer.from(JSON.stringify(shown)))]).toEqual([]);
    expect(JSON.stringify(shown)).toContain('Private item 8');
  });

  it('is in no published file, read as people and as programs read it', async () => {
    expect(found(people)).toEqual([]);
    for (const name of published()) {
      const bytes = readFileSync(join(people, name));
      const form = name.split('.').at(-1) as 'docx' | 'pdf' | 'html' | 'ics';
      const parts = form === 'docx' ? [...unzipped(bytes).values()] : [];
      const all = [...parts, ...(await finishedTexts(bytes, form))].join('\n');
      expect([name, ...markedWords(Buffer.from(all))]).toEqual([name]);
      if (name.includes('Minutes 2025')) expect(all).toContain('Private item 8');
    }
  });

  it('is in no line of a log, nor in the plain copies of the minutes', () => {
    const profile = folderOf('clerk');
    expect(found(join(profile, 'logs'))).toEqual([]);
    expect(readdirSync(join(profile, 'minutes-copies')).length).toBe(1);
    expect(found(join(profile, 'minutes-copies'))).toEqual([]);
  });
});
