import { spawn } from 'node:child_process';
import { accessSync, constants, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { connectLoopback } from '../../renderer/client/loopback.ts';
import { aBrowserAt } from '../builders/a-loopback-host.ts';
import { type ScratchFolder, scratchFolder } from '../builders/scratch-folder.ts';

const program = fileURLToPath(new URL('../../electron/cli.ts', import.meta.url));
let scratch: ScratchFolder;
beforeEach(() => {
  scratch = scratchFolder();
});
afterEach(() => scratch.remove());

/** The program as people run it, in a process of its own. */
function start(...words: string[]) {
  const child = spawn(process.execPath, [
    program,
    ...words,
    '--profile',
    `${scratch.path}/profile`,
  ]);
  const said = { stdout: '', stderr: '' };
  child.stdout.on('data', (bytes) => {
    said.stdout += bytes;
  });
  child.stderr.on('data', (bytes) => {
    said.stderr += bytes;
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  return { child, said, ended };
}

it('can be run by its name: it is executable and finds Node by the environment', () => {
  accessSync(program, constants.X_OK);
  expect(readFileSync(program, 'utf8').split('\n')[0]).toBe('#!/usr/bin/env node');
});

it('prints one JSON value and ends with 0, or a sentence and ends with 1, or the usage and 2', async () => {
  const listed = start('meetings', '--json');
  expect([await listed.ended, listed.said]).toEqual([0, { stdout: '[]\n', stderr: '' }]);
  const gone = start('import', '/nowhere/gone.pdf', '--json');
  expect(await gone.ended).toBe(1);
  expect(JSON.parse(gone.said.stdout)).toMatchObject([{ file: 'gone.pdf', status: 'refused' }]);
  const wrong = start('frobnicate');
  expect(await wrong.ended).toBe(2);
  expect(wrong.said.stdout).toBe('');
});

it('serves the app until it is asked to end, and closes the profile in order', async () => {
  const serving = start('serve', '--json');
  await expect.poll(() => serving.said.stdout).toMatch(/\n$/);
  const { address } = JSON.parse(serving.said.stdout);
  const client = await connectLoopback(aBrowserAt(address));
  expect(await client.call('meetings.list', {})).toEqual([]);
  client.close();
  serving.child.kill('SIGTERM');
  expect([await serving.ended, serving.said.stderr]).toEqual([0, '']);
  const log = readFileSync(`${scratch.path}/profile/logs/moothall.log`, 'utf8');
  expect(log.trim().split('\n').at(-1)).toContain(' closed ');
  expect(log).not.toContain(new URL(address).hash.slice(7));
});

it('gives another address on Enter, since the first one works once and for a minute', async () => {
  const serving = start('serve');
  const addresses = () => serving.said.stdout.match(/http:\S+/g) ?? [];
  await expect.poll(addresses).toHaveLength(1);
  serving.child.stdin.write('\n');
  await expect.poll(addresses).toHaveLength(2);
  expect(new Set(addresses()).size).toBe(2);
  serving.child.kill('SIGINT');
  expect(await serving.ended).toBe(0);
});

it('says in words that a port is in use', async () => {
  const first = start('serve', '--json');
  await expect.poll(() => first.said.stdout).toMatch(/\n$/);
  const { port } = new URL(JSON.parse(first.said.stdout).address);
  const other = spawn(process.execPath, [
    program,
    'serve',
    '--port',
    port,
    '--profile',
    `${scratch.path}/other`,
  ]);
  let complaint = '';
  other.stderr.on('data', (bytes) => {
    complaint += bytes;
  });
  expect(await new Promise((resolve) => other.on('close', resolve))).toBe(1);
  expect(complaint).toBe(`Port ${port} is in use. Choose another, or leave it out.\n`);
  first.child.kill('SIGTERM');
  await first.ended;
});
