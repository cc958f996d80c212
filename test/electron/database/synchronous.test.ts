import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasStrace, straced } from '../../builders/fault-tools.ts';

const script = new URL('./syncing-child.ts', import.meta.url).pathname;
const commits = 40;

/** How often the write-ahead log was forced to the disk while so many commits were made, and called saved. */
function syncsOfLog(synchronous: string): number {
  const folder = mkdtempSync(join(tmpdir(), 'moothall-sync-'));
  try {
    const trace = join(folder, 'trace');
    const watched = ['-y', '-o', trace, '-e', 'trace=fsync,fdatasync,write'];
    const said = straced(watched, script, [folder, String(commits), synchronous]);
    expect(said).toBe(`${commits} saved\n`);
    const [before = ''] = readFileSync(trace, 'utf8').split(`"${commits} saved`);
    return before
      .split('\n')
      .filter((line) => /sync\(/.test(line) && line.includes('papers.db-wal')).length;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe.skipIf(!hasStrace)('reliability R1 (skipped where strace is missing)', () => {
  it('each commit is forced to the disk before it counts as saved', () => {
    expect(syncsOfLog('')).toBeGreaterThanOrEqual(commits);
  });

  it('this test would notice: with synchronous=NORMAL the same commits are not', () => {
    expect(syncsOfLog('NORMAL')).toBeLessThan(commits / 2);
  });

  it('late commits are forced there together, before they are called saved', () => {
    // beside what opening the file needs
    const [late, opening] = [syncsOfLog('late'), syncsOfLog('NORMAL')];
    expect(late).toBe(opening + 1);
  });
});
