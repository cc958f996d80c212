import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';
import { openProfile } from '../../../electron/ledger/open-profile.ts';
import type { Profile } from '../../../electron/ledger/profile.ts';
import { aClock, aRandom } from '../../builders/a-ledger.ts';
import { howMany } from '../../builders/long-run.ts';

const script = new URL('./changing-child.ts', import.meta.url).pathname;
const kills = howMany(15, 300);

/** Lets a child change the profile and kills it some saves later; answers the last number it called saved. */
async function killedWhileChanging(folder: string, first: number, saves: number): Promise<number> {
  const child = spawn(process.execPath, [script, folder, String(first)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let saved = first - 1;
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith('saved ')) saved = Number(line.slice('saved '.length));
    if (saved >= first + saves) child.kill('SIGKILL');
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  expect(child.signalCode).toBe('SIGKILL');
  return saved;
}

const options = { clock: aClock().read, random: aRandom() };

/** Persons that the child's changes up to `saved` leave: every fifth takes the one three before it away. */
function expectSaved(profile: Profile, saved: number): void {
  const there = new Set(profile.council.rows('person').map(({ id }) => id));
  const lost: number[] = [];
  for (let number = 1; number <= saved; number += 1) {
    const deleted = number % 5 === 2 && number + 3 <= saved;
    if (!deleted && number % 5 !== 2 && !there.has(`p${number}`)) lost.push(number);
    if (deleted && there.has(`p${number}`)) lost.push(number);
  }
  expect(lost).toEqual([]);
}

it('reliability R3: killed at any moment, the files are whole and nothing that was saved is gone', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'moothall-kill-'));
  let saved = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    saved = await killedWhileChanging(folder, saved + 1, (kill * 7) % 23);
    // Opening checks every file that was not closed in order, and refuses a damaged one.
    const profile = openProfile(folder, options);
    expect(profile.report.unclean).toContain('council.db');
    expectSaved(profile, saved);
    const last = profile.council.rows('person').map(({ id }) => Number(id.slice(1)));
    saved = Math.max(saved, ...last);
    profile.close();
  }
  const profile = openProfile(folder, options);
  const rows = () => [profile.council.rows('person'), profile.council.rows('agendaItem')];
  const before = rows();
  profile.council.rebuild();
  expect(rows()).toEqual(before);
  profile.close();
  rmSync(folder, { recursive: true });
}, 600_000);
