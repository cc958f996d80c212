import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockProfile } from '../../../electron/database/profile-lock.ts';

const now = new Date('2026-03-02T18:30:00.000Z');
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'moothall-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('reliability R11: a profile', () => {
  it('is held by one at a time, and the second is told who holds it', () => {
    const release = lockProfile(folder, now);
    expect(() => lockProfile(folder, now)).toThrow(
      `process ${process.pid}, since 2026-03-02T18:30:00.000Z`,
    );
    release();
    lockProfile(folder, now)();
    expect(existsSync(join(folder, 'profile.lock.json'))).toBe(false);
  });

  it('is refused without a name where the note about its holder cannot be read', () => {
    const release = lockProfile(folder, now);
    writeFileSync(join(folder, 'profile.lock.json'), 'half a no');
    expect(() => lockProfile(folder, now)).toThrow(
      expect.objectContaining({ code: 'inUse', detail: '' }),
    );
    release();
  });

  it('is held against another process, and free again once that was killed', async () => {
    const script = new URL('./holding-child.ts', import.meta.url).pathname;
    const child = spawn(process.execPath, [script, folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    expect(() => lockProfile(folder, now)).toThrow(`process ${child.pid}`);
    child.kill('SIGKILL');
    await once(child, 'exit');
    const release = lockProfile(folder, now);
    release();
  });
});
