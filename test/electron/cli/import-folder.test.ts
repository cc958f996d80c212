import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { MeetingSummary } from '../../../shared/contract/meetings.ts';
import type { PastPapersLine, PastPapersState } from '../../../shared/contract/past-papers.ts';
import { type ACommandLine, aCommandLine } from '../../builders/a-command-line.ts';
import { smallPacks, writeFiles } from '../../builders/some-past-papers.ts';

let line: ACommandLine;
beforeEach(() => {
  line = aCommandLine();
});
afterEach(() => line.scratch.remove());

it('takes a folder in, says how far it is and what needs a look, and knows all of it when it is run again', async () => {
  const folder = join(line.scratch.path, 'Past papers');
  const files = await smallPacks(1);
  writeFiles(
    folder,
    files.set('web page.pdf', Buffer.from('<!doctype html><title>Sign in</title>')),
  );
  const said = await line.run('import-folder', folder);
  expect(said.exit).toBe(1);
  expect(said.stdout).toMatch(
    /2 of 2 files: 1 taken in, 1 could not be read\.\nweb page\.pdf: This is a web page/,
  );
  expect(await line.json<MeetingSummary[]>('meetings')).toHaveLength(1);
  const again = await line.json<PastPapersState & { files: PastPapersLine[] }>(
    'import-folder',
    folder,
  );
  expect(again).toMatchObject({ state: 'done', total: 2, counts: { already: 1, refused: 1 } });
  expect(again.files.map(({ path }) => path)).toEqual(['web page.pdf']);
});

it.each([
  ['import-folder', 2, /^import-folder takes one folder\.\n\nUsage: moothall/],
  [
    'import-folder /nowhere',
    1,
    /^This folder cannot be found or may not be opened\. Nothing was changed\./,
  ],
])('moothall %s: exit code %d', async (words, exit, sentence) => {
  const said = await line.run(...words.split(' '));
  expect(said).toMatchObject({ exit, stdout: '' });
  expect(said.stderr).toMatch(sentence);
});
