import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openBackend } from '../../../electron/open-backend.ts';
import { type ACommandLine, aCommandLine } from '../../builders/a-command-line.ts';

let line: ACommandLine;
let stick: string;
beforeEach(() => {
  line = aCommandLine();
  stick = join(line.scratch.path, 'stick');
  mkdirSync(stick);
  vi.stubEnv('MOOTHALL_PASSPHRASE', 'kettle pram otter viaduct');
});
afterEach(() => {
  vi.unstubAllEnvs();
  line.scratch.remove();
});

it('backs up into a folder and restores onto an empty profile, with the passphrase from the environment', async () => {
  const meaning = { colour: 'yellow', meaning: 'Ask about this' };
  const open = await openBackend(line.profile);
  await open.dispatch('annotations.nameColour', meaning);
  await open.close();
  const made = await line.json<{ fileName: string }>('backup', '--to', stick);
  expect(readdirSync(stick)).toEqual([made.fileName]);
  const fresh = `${line.scratch.path}/fresh`;
  const said = await line.run('restore', join(stick, made.fileName), '--profile', fresh);
  expect(said).toMatchObject({ exit: 0, stderr: '' });
  expect(said.stdout).toBe('Added: 0 notes and 0 questions.\n');
  const restored = await openBackend(fresh);
  const colours = await restored.dispatch('annotations.colours', {});
  await restored.close();
  expect(colours).toMatchObject({ ok: true, value: expect.arrayContaining([meaning]) });
});

it('says in words what cannot be done, with nothing on stdout', async () => {
  expect(await line.run('backup')).toMatchObject({ exit: 2, stdout: '' });
  expect(await line.run('backup', '--to', `${stick}/away`)).toMatchObject({
    exit: 1,
    stdout: '',
    stderr: expect.stringContaining('Your notes are safe on this laptop'),
  });
  expect(await line.run('restore', line.scratch.put('a.age', Buffer.from('x')))).toMatchObject({
    exit: 1,
    stderr: expect.stringContaining('This is not a backup of notes.'),
  });
  vi.stubEnv('MOOTHALL_PASSPHRASE', 'short');
  expect((await line.run('backup', '--to', stick)).stderr).toContain('at least 8');
  expect(readdirSync(stick)).toEqual([]);
});

it('never takes the passphrase as an argument, where others could read it', async () => {
  const said = await line.run('backup', '--to', stick, '--passphrase', 'kettle');
  expect(said.exit).toBe(2);
});

const hasScript = spawnSync('script', ['--version']).status === 0;

it.skipIf(!hasScript)(
  'asks for it at a terminal without showing it, twice where it is new (skipped: needs script)',
  async () => {
    const cli = new URL('../../../electron/cli.ts', import.meta.url).pathname;
    const command = `${process.execPath} ${cli} backup --to ${stick} --profile ${line.profile}`;
    const { MOOTHALL_PASSPHRASE: _, ...environment } = process.env;
    const run = spawn('script', ['-qec', command, '/dev/null'], { env: environment });
    let shown = '';
    const prompts = ['not shown):', 'Once more:'];
    run.stdout.on('data', (bytes) => {
      shown += String(bytes);
      if (prompts[0] === undefined || !shown.includes(prompts[0])) return;
      prompts.shift();
      run.stdin.write('kettle pram otter\n');
    });
    const [exit] = await once(run, 'exit');
    expect([shown, exit]).toEqual([expect.stringContaining('0 notes and 0 questions.'), 0]);
    expect(shown).not.toContain('kettle');
    expect(readdirSync(stick)).toHaveLength(1);
  },
);
