import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openBackend } from '../../../electron/open-backend.ts';
import type { MeetingSummary } from '../../../shared/contract/meetings.ts';
import { type ACommandLine, aCommandLine } from '../../builders/a-command-line.ts';
import { aPack } from '../../builders/a-pack.ts';
import { onlyHeader, smallPdf, wordFile, zipFile } from '../../builders/odd-files.ts';

/** Made once: drawing it takes longer than reading it. */
const { bytes: packBytes } = await aPack({ pages: 32 });

let line: ACommandLine;
beforeEach(() => {
  line = aCommandLine();
});
afterEach(() => line.scratch.remove());

const put = (name: string, bytes: Uint8Array) => line.scratch.put(name, bytes);

describe('a new profile', () => {
  it('has no meetings: one JSON value on stdout and nothing else', async () => {
    expect(await line.run('meetings', '--json')).toEqual({ exit: 0, stdout: '[]\n', stderr: '' });
    expect(await line.run('meetings')).toEqual({
      exit: 0,
      stdout: 'No meetings yet.\n',
      stderr: '',
    });
  });

  it('answers a search with an empty list', async () => {
    expect(await line.json('search', 'roads')).toEqual({ hits: [], more: false, unread: null });
  });
});

it('security S34: a file name that would steer the terminal is shown without what steers', async () => {
  const file = put('Pack\u001b[2J.pdf', wordFile());
  const said = await line.run('import', file);
  expect(said.stderr).toMatch(/^Pack\[2J\.pdf: This is a Word file/);
});

describe('what cannot be done says so on stderr, with nothing on stdout', () => {
  it.each([
    ['show nobody', 1, /^There is no such meeting/],
    ['show', 2, /^show takes one meeting\.\n\nUsage: moothall/],
    ['meetings all', 2, /^meetings takes no words/],
    ['import', 2, /^import takes at least one file/],
    ['search', 2, /^search takes the words/],
    ['frobnicate', 2, /^There is no command "frobnicate"/],
    ['import /nowhere/a.pdf --meeting nobody', 1, /^There is no such meeting/],
  ])('moothall %s: exit code %d', async (words, exit, sentence) => {
    const said = await line.run(...words.split(' '), '--json');
    expect(said).toMatchObject({ exit, stdout: '' });
    expect(said.stderr).toMatch(sentence);
  });

  it('reliability R11: a profile that is open elsewhere is left alone', async () => {
    const open = await openBackend(line.profile);
    try {
      const said = await line.run('meetings');
      expect(said).toMatchObject({ exit: 1, stdout: '' });
      expect(said.stderr).toMatch(/^Moothall is already open with these papers/);
    } finally {
      await open.close();
    }
  });
});

describe('a file that is no pack', () => {
  it.each([
    ['empty.pdf', () => new Uint8Array(), /This file is empty/],
    ['word.pdf', wordFile, /This is a Word file/],
    ['zip.pdf', zipFile, /This is a zip file/],
    ['head.pdf', onlyHeader, /This file is damaged/],
    ['letter.pdf', smallPdf, /It can be attached to a meeting/],
  ] as const)(
    '%s gets its plain sentence and leaves nothing behind',
    async (name, make, sentence) => {
      const said = await line.run('import', put(name, make()), '--json');
      expect(said.exit).toBe(1);
      expect(said.stderr).toMatch(sentence);
      const [file] = JSON.parse(said.stdout);
      expect(file).toMatchObject({ file: name, status: 'refused' });
      expect(file.reason).toMatch(sentence);
      expect(await line.json('meetings')).toEqual([]);
    },
  );

  it('that is not there gets a sentence too', async () => {
    const said = await line.run('import', '/nowhere/gone.pdf');
    expect([said.exit, said.stdout]).toEqual([1, '']);
    expect(said.stderr).toMatch(/^gone\.pdf: This file cannot be read from where it is/);
  });

  it('does not keep the others from coming in, each with its own object in order', async () => {
    const files = await line.json<{ file: string; status: string }[]>(
      'import',
      put('a.pdf', wordFile()),
      put('b.pdf', packBytes),
    );
    expect(files.map(({ file, status }) => [file, status])).toEqual([
      ['a.pdf', 'refused'],
      ['b.pdf', 'imported'],
    ]);
  });
});

it('takes a pack in, lists it, shows it, finds its words, and knows it again', async () => {
  const pack = put('pack.pdf', packBytes);
  const [imported] = await line.json<Record<string, unknown>[]>('import', pack);
  expect(imported).toMatchObject({ file: 'pack.pdf', kind: 'agendaPack', status: 'imported' });
  const [meeting] = await line.json<MeetingSummary[]>('meetings');
  expect(imported?.['meeting']).toBe(meeting?.id);
  const id = meeting?.id ?? '';
  const shown = await line.run('show', id.slice(0, 8));
  expect(shown.stdout).toContain(meeting?.committee);
  const detail = await line.json<{ meeting: { id: string } }>('show', id);
  expect(detail.meeting.id).toBe(id);
  const found = await line.run('search', 'minutes');
  expect(found.stdout).toContain(meeting?.committee);
  const again = await line.run('import', pack);
  expect([again.exit, again.stderr]).toEqual([0, '']);
  expect(again.stdout).toMatch(/^pack\.pdf: This file is already here/);
});

it('attaches a document to the meeting that is named', async () => {
  const [pack, letter] = [put('pack.pdf', packBytes), put('letter.pdf', smallPdf())];
  const [{ meeting } = { meeting: '' }] = await line.json<{ meeting: string }[]>('import', pack);
  const [attached] = await line.json<unknown[]>('import', letter, '--meeting', meeting);
  expect(attached).toMatchObject({ file: 'letter.pdf', status: 'attached', meeting });
});

it('takes the PDFs of a folder, and says so when there are none', async () => {
  put('letter.pdf', smallPdf());
  const files = await line.json<{ file: string }[]>('import', line.scratch.path);
  expect(files.map(({ file }) => file)).toEqual(['letter.pdf']);
  const empty = await line.run('import', `${line.profile}/logs`);
  expect(empty).toEqual({ exit: 1, stdout: '', stderr: 'There is no PDF in this folder.\n' });
});
