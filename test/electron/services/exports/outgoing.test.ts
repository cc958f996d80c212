import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createOutgoing } from '../../../../electron/services/exports/outgoing.ts';
import { type ScratchFolder, scratchFolder } from '../../../builders/scratch-folder.ts';

let scratch: ScratchFolder;
beforeEach(() => {
  scratch = scratchFolder();
});
afterEach(() => scratch.remove());

const about = { name: '../../escape.docx', type: 'application/x', isShown: false };
const bytes = Buffer.from('my words');

it('keeps finished files in a folder of its own, under names of its own, for this user alone', async () => {
  const outgoing = createOutgoing(scratch.path);
  const token = await outgoing.keep(bytes, about);
  const names = readdirSync(join(scratch.path, 'outgoing'));
  expect([token, names.length]).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/), 1]);
  expect(names[0]).toMatch(/^[0-9a-f]{32}$/);
  if (process.platform !== 'win32')
    expect(statSync(join(scratch.path, 'outgoing')).mode & 0o077).toBe(0);
});

it('gives a file out once', async () => {
  const outgoing = createOutgoing(scratch.path);
  const token = await outgoing.keep(bytes, about);
  expect(outgoing.look(token)).toMatchObject({ name: about.name, bytes: 8 });
  const file = outgoing.take(token);
  expect([file?.bytes, outgoing.take(token), outgoing.look(token)]).toEqual([8, null, null]);
});

it('is emptied at every start', async () => {
  const token = await createOutgoing(scratch.path).keep(bytes, about);
  const again = createOutgoing(scratch.path);
  expect([again.look(token), readdirSync(join(scratch.path, 'outgoing'))]).toEqual([null, []]);
});

it('keeps twenty files that nobody fetched; the oldest gives way', async () => {
  const outgoing = createOutgoing(scratch.path);
  const tokens: string[] = [];
  for (let n = 0; n < 22; n++) tokens.push(await outgoing.keep(bytes, about));
  expect(tokens.map((token) => outgoing.look(token) !== null)).toEqual([
    false,
    false,
    ...Array(20).fill(true),
  ]);
  expect(readdirSync(join(scratch.path, 'outgoing')).length).toBe(20);
});

it('takes a file away, known by its token or in hand', async () => {
  const outgoing = createOutgoing(scratch.path);
  const path = (token: string) => outgoing.look(token)?.path ?? '';
  const one = await outgoing.keep(bytes, about);
  const other = await outgoing.keep(bytes, about);
  const paths = [path(one), path(other)];
  await outgoing.forget(one);
  const file = outgoing.take(other);
  if (file) await outgoing.forget(file);
  expect(paths.map((kept) => existsSync(kept))).toEqual([false, false]);
});
