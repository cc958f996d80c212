import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openProfile } from '../../../electron/ledger/open-profile.ts';
import { type ACommandLine, aCommandLine } from '../../builders/a-command-line.ts';
import { aRecord } from '../../builders/a-record.ts';
import { withAgenda } from '../../builders/an-agenda.ts';

const secret = 'The Board agreed to sell the ice house to Quillfeather Estates.';
let line: ACommandLine;
beforeAll(async () => {
  line = aCommandLine();
  const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes));
  const profile = withAgenda(openProfile(line.profile, { clock: () => new Date(), random }));
  const record = await aRecord(profile).start();
  await record.open();
  await record.type('Winter service', 'The Board considered a report on gritting.');
  await record.exclude(['Sale of the ice house'], [3]);
  await record.type('Sale of the ice house', secret);
  await record.close();
  profile.council.change({ name: 'Import' }, 'Another meeting', (tx) => {
    tx.set('meeting', 'empty', { committee: 'c', date: '2025-03-13' });
  });
  profile.close();
});
afterAll(() => line.scratch.remove());

const out = (name: string) => join(line.scratch.path, name);
const take = (...words: string[]) => line.run('minutes', ...words);

it('takes the minutes out for the public', async () => {
  const said = await take('m', '--format', 'md', '--out', out('open.md'));
  expect(said).toEqual({ exit: 0, stdout: `Kept in ${out('open.md')}.\n`, stderr: '' });
  const text = readFileSync(out('open.md'), 'utf8');
  expect(text).toContain('a report on gritting');
  expect(text).not.toContain('Quillfeather');
});

it('adds the private business where it is asked for, and says plainly that the file holds it', async () => {
  const said = await take(
    'm',
    '--format',
    'json',
    '--out',
    out('closed.json'),
    '--private',
    '--json',
  );
  expect(JSON.parse(said.stdout)).toMatchObject({
    file: out('closed.json'),
    private: true,
    notices: [expect.stringMatching(/^This file holds private business/)],
  });
  expect(readFileSync(out('closed.json'), 'utf8')).toContain('Quillfeather');
});

it.each([
  ['without a meeting', [], 2, /^minutes takes one meeting/],
  ['in a form that is none', ['m', '--format', 'doc', '--out', 'a'], 2, /^minutes takes --format/],
  ['without a place', ['m', '--format', 'md'], 2, /^minutes takes --out/],
  ['of no meeting', ['nobody', '--format', 'md', '--out', 'a'], 1, /^There is no such meeting/],
  [
    'of a version that was never issued',
    ['m', '--format', 'md', '--out', 'a', '--version', '3'],
    1,
    /^These minutes have no version 3/,
  ],
  [
    'of a meeting without minutes',
    ['empty', '--format', 'md', '--out', 'a'],
    1,
    /^This meeting has no minutes here yet/,
  ],
])('%s it says so', async (_, words, exit, sentence) => {
  const said = await take(...words);
  expect(said).toMatchObject({ exit, stdout: '' });
  expect(said.stderr).toMatch(sentence);
  expect(existsSync('a')).toBe(false);
});
