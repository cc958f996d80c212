import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createLog, type LogEntry, logLine } from '../../electron/log.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'moothall-log-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const noon = () => new Date('2025-02-13T12:00:00Z');
const read = (name: string) => readFileSync(join(folder, 'logs', name), 'utf8');

it('writes `time level code noun-id duration`, one line an event', () => {
  const log = createLog(join(folder, 'logs'), noon);
  log.info({ code: 'started' });
  log.warn({ code: 'importDone', subject: `pack-${'ab'.repeat(32)}`, durationMs: 1234.4 });
  log.error({ code: 'callFailed', subject: 'meetings.get' });
  expect(read('moothall.log').split('\n')).toEqual([
    '2025-02-13T12:00:00.000Z info started - -',
    `2025-02-13T12:00:00.000Z warn importDone pack-${'ab'.repeat(32)} 1234ms`,
    '2025-02-13T12:00:00.000Z error callFailed meetings.get -',
    '',
  ]);
});

it('S58: holds no name, title, text or path, wherever a caller puts one', () => {
  const canary = 'Canary Smith';
  const error = Object.assign(new Error(`${canary} in /home/canary/Exempt.pdf`), {
    code: canary,
    name: canary,
  });
  error.stack = `Error: ${canary}\n    at ${canary} (/home/canary/app/electron/services/search.ts:3:7)\n    at /home/canary/x.ts:1:1`;
  const careless = [
    { code: canary, subject: canary, error },
    { code: 'callFailed', subject: `pack-${canary}`, error: canary },
    { code: 'callFailed', subject: '/home/canary/Exempt.pdf', error: { canary } },
    { code: 'callFailed', subject: 'person-canary-smith', durationMs: 1 },
  ] as unknown as LogEntry[];
  const lines = careless.map((entry) => logLine('now', 'error', entry)).join('');
  expect(lines.toLowerCase()).not.toContain('canary');
  expect(lines).not.toContain('Exempt');
  expect(lines).toContain('redacted redacted - Error < electron/services/search.ts:3:7');
});

it("names the place of a bug in our own files, and the system's own code", () => {
  const error = Object.assign(new RangeError('x'), { code: 'SQLITE_CORRUPT' });
  error.stack = 'RangeError: x\n    at find (/opt/moothall/electron/services/search.ts:30:7)';
  expect(logLine('now', 'error', { code: 'callFailed', error })).toBe(
    'now error callFailed - - RangeError/SQLITE_CORRUPT < electron/services/search.ts:30:7\n',
  );
});

it('keeps four files of a megabyte and drops the oldest', () => {
  const log = createLog(join(folder, 'logs'), noon);
  for (let round = 0; round < 6; round++) {
    log.info({ code: 'started' });
    writeFileSync(join(folder, 'logs', 'moothall.log'), String(round).repeat(1024 * 1024 + 1));
  }
  log.info({ code: 'closed' });
  const files = readdirSync(join(folder, 'logs')).sort();
  expect(files).toEqual(['moothall.log', 'moothall.log.1', 'moothall.log.2', 'moothall.log.3']);
  expect(files.slice(1).map((name) => read(name)[0])).toEqual(['5', '4', '3']);
  expect(read('moothall.log')).toContain('closed');
});

it('is for this user alone', () => {
  createLog(join(folder, 'logs'), noon).info({ code: 'started' });
  expect(statSync(join(folder, 'logs', 'moothall.log')).mode & 0o077).toBe(0);
});

it('never fails a caller, because a log is worth less than what was being done', () => {
  writeFileSync(join(folder, 'logs'), 'a file where the folder should be');
  const log = createLog(join(folder, 'logs'), noon);
  expect(() => log.error({ code: 'unhandled' })).not.toThrow();
});
