import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBackend } from '../../../electron/open-backend.ts';
import { connectDirect } from '../../../electron/transport/direct.ts';
import type { MeetingSummary } from '../../../shared/contract/meetings.ts';
import { type ACommandLine, aCommandLine } from '../../builders/a-command-line.ts';
import { aNewMark, aPassage } from '../../builders/a-mark.ts';
import { aPack } from '../../builders/a-pack.ts';
import { unzipped } from '../../builders/unzipped.ts';

const { bytes } = await aPack({ pages: 8 });
let line: ACommandLine;
let meeting: string;
let hash: string;
beforeAll(async () => {
  line = aCommandLine();
  await line.run('import', line.scratch.put('pack.pdf', bytes));
  const [first] = await line.json<MeetingSummary[]>('meetings');
  [meeting, hash] = [first?.id ?? '', first?.mainPack ?? ''];
  const open = await openBackend(line.profile);
  const backend = connectDirect(open.dispatch, open.events);
  const note = aNewMark({
    id: v7(),
    hash,
    text: 'Ask Łucja why.',
    tags: ['ferry'],
    passage: aPassage(),
  });
  await backend.call('annotations.add', note);
  await open.close();
});
afterAll(() => line.scratch.remove());

const out = (name: string) => join(line.scratch.path, name);
const take = (...words: string[]) => line.run('notes', ...words);

it('takes the notes of a meeting out as Word, Markdown and Web Annotations', async () => {
  const said = await take(meeting, '--format', 'docx', '--out', out('a.docx'));
  expect(said).toEqual({ exit: 0, stdout: `Kept in ${out('a.docx')}.\n`, stderr: '' });
  const xml = unzipped(readFileSync(out('a.docx'))).get('word/document.xml');
  expect(xml).toContain('Ask Łucja why.');
  await take(meeting, '--format', 'md', '--out', out('a.md'));
  expect(readFileSync(out('a.md'), 'utf8')).toContain('Ask Łucja why.');
  await take(meeting, '--format', 'json', '--out', out('a.json'));
  expect(JSON.parse(readFileSync(out('a.json'), 'utf8'))).toMatchObject({ total: 1 });
});

it('copies the PDF of one file with its notes: the original’s bytes stand first', async () => {
  const said = await take(hash, '--format', 'pdf', '--out', out('a.pdf'), '--json');
  expect(said).toMatchObject({ exit: 0, stderr: '' });
  const copy = readFileSync(out('a.pdf'));
  expect(JSON.parse(said.stdout)).toMatchObject({ file: out('a.pdf'), bytes: copy.length });
  expect(copy.subarray(0, bytes.length).equals(Buffer.from(bytes))).toBe(true);
  expect(copy.subarray(bytes.length).toString('latin1')).toContain('/Highlight');
});

it.each([
  ['without a meeting', [], 2, /^notes takes one meeting/],
  ['without a form', ['x', '--out', 'a'], 2, /^notes takes --format/],
  ['in a form that is none', ['x', '--format', 'doc', '--out', 'a'], 2, /^notes takes --format/],
  ['without a place', ['x', '--format', 'md'], 2, /^notes takes --out/],
  ['of no meeting', ['nobody', '--format', 'md', '--out', 'a'], 1, /^There is no such meeting/],
])('%s it says so', async (_, words, exit, sentence) => {
  const said = await take(...words);
  expect(said).toMatchObject({ exit, stdout: '' });
  expect(said.stderr).toMatch(sentence);
});

it('writes nothing where the folder is not there, and says so', async () => {
  const nowhere = join(out('gone'), 'a.md');
  const said = await take(meeting, '--format', 'md', '--out', nowhere);
  expect([said.exit, existsSync(nowhere)]).toEqual([1, false]);
  expect(said.stderr).toMatch(/^The disk refused to write/);
});
