import { appendFileSync, copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../../../electron/cli/run-command.ts';
import { openBackend } from '../../../electron/open-backend.ts';
import { connectDirect } from '../../../electron/transport/direct.ts';
import { type CallName, calls } from '../../../shared/contract/contract.ts';
import { everyAction } from '../../../shared/contract/every-action.ts';
import { asked } from '../../builders/an-ask-desk.ts';
import {
  canary,
  canaryMark,
  filesWithCanary,
  holdsCanary,
  valueHoldsCanary,
} from '../../builders/canaries.ts';
import { type ScratchFolder, scratchFolder } from '../../builders/scratch-folder.ts';
import { aPrivateEvening, type PrivateEvening } from './a-private-evening.ts';

let scratch: ScratchFolder;
let profile: string;
let evening: PrivateEvening;
/** Files with a canary while the profile was open, its write-ahead logs unfolded. */
let whileOpen: string[];

/** The files that private words belong into, with their journals, and their copies beside them on this computer. */
const isPrivateFile = (path: string): boolean =>
  /^((personal|private-business)\.db(-wal|-shm)?|backups[\\/](personal|private-business)-[^\\/]+\.db)$/.test(
    path,
  );

beforeAll(async () => {
  scratch = scratchFolder();
  profile = join(scratch.path, 'profile');
  const open = await openBackend(profile);
  evening = await aPrivateEvening(open, scratch.path);
  whileOpen = filesWithCanary(profile, isPrivateFile);
  await open.close();
}, 180_000);
afterAll(() => scratch.remove());

describe('private words', () => {
  it('are in the private files, or the search below would find nothing for want of them', () => {
    const found = filesWithCanary(profile, () => false);
    expect(found).toEqual(expect.arrayContaining(['personal.db', 'private-business.db']));
  });

  it('S52: are in no other file of the profile: shared ledger, papers, logs, copies on their way', () => {
    expect(whileOpen).toEqual([]);
    expect(filesWithCanary(profile, isPrivateFile)).toEqual([]);
  });

  it('S53: are not to be read in a backup', () => {
    const stick = join(scratch.path, canary('stick'));
    expect(filesWithCanary(stick, () => false)).toEqual([]);
  });

  it('are told in no event, which every part of the page hears', () => {
    expect(evening.told.length).toBeGreaterThan(10);
    expect(evening.told.filter(valueHoldsCanary)).toEqual([]);
  });

  it('S52: are in nothing that is shown of meetings, people and shared questions', () => {
    const about = evening.shown.map((answer) => valueHoldsCanary(answer));
    expect(about).toEqual(evening.shown.map(() => false));
  });

  it('S58: the passphrase is in no file at all', async () => {
    const { readFileSync } = await import('node:fs');
    for (const name of ['personal.db', 'council.db', 'papers.db'])
      expect(readFileSync(join(profile, name)).includes(`${canaryMark}passphrase`)).toBe(false);
  });
});

/** What another person has who was given everything that is shared: the committee's ledger and the papers. */
async function anotherPerson(): Promise<string> {
  const theirs = join(scratch.path, 'theirs');
  mkdirSync(theirs, { recursive: true });
  for (const name of ['council.db', 'papers.db'])
    copyFileSync(join(profile, name), join(theirs, name));
  return theirs;
}

describe('another person with the same papers', () => {
  it('S52: gets no private word from any call of the contract, nor finds one', async () => {
    const open = await openBackend(await anotherPerson());
    const { hash, meeting } = evening;
    const backend = connectDirect(open.dispatch, open.events);
    const detail = await backend.call('meetings.get', { id: meeting });
    expect(detail.items.length).toBeGreaterThan(3);
    const inputs: unknown[] = [
      {},
      { hash },
      { meeting },
      { id: meeting },
      { committee: null },
      { committee: null, month: '2025-02' },
      { ...asked, filter: everyAction },
      { hash, from: 1, to: 5 },
      { hash, words: canaryMark },
      { hash, pages: [1, 2] },
      ...['text', 'question', 'answer', 'tag'].map((field) => ({
        words: canary(field),
        limit: 100,
        meeting: null,
      })),
      { noun: 'sharedQuestion', id: 'x', field: 'text' },
    ];
    const answers: [CallName, unknown][] = [];
    for (const name of Object.keys(calls) as CallName[])
      for (const input of inputs) {
        if (
          /^(imports|exports|backups)\./.test(name) ||
          !calls[name].input.safeParse(input).success
        )
          continue;
        const answer = await open.dispatch(name, input);
        if (answer.ok) answers.push([name, answer.value]);
      }
    await open.close();
    expect(answers.length).toBeGreaterThan(25);
    expect(answers.filter(([, value]) => valueHoldsCanary(value)).map(([name]) => name)).toEqual(
      [],
    );
    const shared = answers.find(([name]) => name === 'questions.shared');
    expect(JSON.stringify(shared)).toContain('When does the pool open?');
  });

  it('S52: reads none at the command line, where it is not about notes', async () => {
    const said: string[] = [];
    const output = {
      say: (text: string) => said.push(text),
      complain: (text: string) => said.push(text),
    };
    const theirs = join(scratch.path, 'theirs');
    for (const folder of [profile, theirs])
      for (const line of [
        ['meetings'],
        ['meetings', '--json'],
        ['show', evening.meeting],
        ['show', evening.meeting, '--json'],
      ])
        expect(await runCommand([...line, '--profile', folder], output)).toBe(0);
    await runCommand(['search', canary('text'), '--profile', theirs], output);
    expect(said.length).toBeGreaterThan(8);
    expect(said.filter((text) => holdsCanary(Buffer.from(text)))).toEqual([]);
  });
});

describe('these tests find a leak', () => {
  const leak = (name: string, write: (path: string) => void): string[] => {
    const folder = join(scratch.path, 'leaky');
    mkdirSync(folder, { recursive: true });
    write(join(folder, name));
    return filesWithCanary(folder, isPrivateFile);
  };

  it.each([
    ['a line of the log', 'moothall.log', `info x ${canary('text')}\n`],
    ['words in capitals', 'capitals', canary('text').toUpperCase()],
    ['words of two bytes a sign', 'wide', Buffer.from(canary('text'), 'utf16le')],
    ['words in base64', 'base64', Buffer.from(canary('text')).toString('base64')],
  ])('in %s', (_, name, bytes) => {
    expect(leak(name, (path) => writeFileSync(path, bytes))).toContain(name);
  });

  it('in the shared ledger, its index of words and its history', async () => {
    const folder = join(scratch.path, 'leaking');
    mkdirSync(folder);
    for (const name of ['council.db', 'papers.db'])
      copyFileSync(join(profile, name), join(folder, name));
    const open = await openBackend(folder);
    const told: unknown[] = [];
    open.events.listen((named) => told.push(named));
    const mend = { noun: 'meeting', id: evening.meeting, field: 'place', confirms: null } as const;
    const answer = await open.dispatch('review.mend', { ...mend, value: canary('text') });
    expect(answer).toMatchObject({ ok: true });
    const { value } = (await open.dispatch('meetings.get', { id: evening.meeting })) as {
      value: unknown;
    };
    expect(valueHoldsCanary(value)).toBe(true);
    await open.close();
    expect(filesWithCanary(folder, isPrivateFile)).toContain('council.db');
  });

  it('in a file beside the right one', () => {
    expect(leak('personal.db-journal', (path) => appendFileSync(path, canary('text')))).toContain(
      'personal.db-journal',
    );
  });
});
