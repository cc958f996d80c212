import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { root } from './house-tree.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'moothall-count-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const report = (name: string, content: unknown) =>
  writeFileSync(join(folder, name), JSON.stringify(content));

/** A vitest report of one file; each test by its name, how it ended, and what its tries said. */
const vitestFile = (tests: readonly (readonly [string, string, ...string[]])[], message = '') => ({
  name: join(root, 'test/shared/a.test.ts'),
  status: message !== '' || tests.some(([, status]) => status === 'failed') ? 'failed' : 'passed',
  message,
  assertionResults: tests.map(([fullName, status, ...failureMessages]) => ({
    fullName,
    status,
    failureMessages,
  })),
});

const journey = (title: string, status: string, ...errors: string[]) => ({
  title,
  file: 'test/journeys/a.spec.ts',
  tests: [
    { status, results: [...errors.map((message) => ({ errors: [{ message }] })), { errors: [] }] },
  ],
});

const journeys = (...specs: ReturnType<typeof journey>[]) => ({
  suites: [{ title: 'a.spec.ts', specs: [], suites: [{ title: 'an evening', specs }] }],
  errors: [],
});

/** What count.ts prints, a line each, and the number with which it ends. */
async function count(brokenSteps = 0): Promise<{ lines: string[]; code: unknown }> {
  const words = [join(root, '.ci/count.ts'), String(brokenSteps), folder];
  const { stdout, code } = await promisify(execFile)(process.execPath, words, { cwd: root }).then(
    (ended) => ({ ...ended, code: 0 }),
    (error: { stdout: string; code: unknown }) => error,
  );
  return { lines: stdout.trimEnd().split('\n'), code };
}

describe('the count at the end of .ci/run', () => {
  it('adds up the runners, and skipped tests are in no number', async () => {
    report('vitest.json', {
      testResults: [
        vitestFile([
          ['a', 'passed'],
          ['b', 'passed'],
          ['c', 'skipped'],
        ]),
      ],
    });
    report('journeys.json', journeys(journey('d', 'expected'), journey('e', 'skipped')));
    report('desktop.json', journeys(journey('f', 'expected')));
    expect(await count()).toEqual({
      lines: [
        'vitest: 2 passed, 0 failed',
        'journeys: 1 passed, 0 failed',
        'desktop: 1 passed, 0 failed',
        'unsteady: 0',
        '4 passed, 0 failed',
      ],
      code: 0,
    });
  });

  it('a test that was red twice has failed; it is named with what it said, and above the counts', async () => {
    const said = '\u001b[31mAssertionError\u001b[39m: expected 1 to be 2\n\n    at a.test.ts:3:4';
    report('vitest.json', {
      testResults: [
        vitestFile([
          ['group of it a', 'failed', said, said],
          ['b', 'passed'],
        ]),
      ],
    });
    report('journeys.json', journeys(journey('d', 'unexpected', 'Error: no button', 'Error: two')));
    expect(await count(1)).toEqual({
      lines: [
        'failed: group of it a (test/shared/a.test.ts)',
        '    AssertionError: expected 1 to be 2',
        '        at a.test.ts:3:4',
        'failed: an evening d (test/journeys/a.spec.ts)',
        '    Error: no button',
        'vitest: 1 passed, 1 failed',
        'journeys: 0 passed, 1 failed',
        'desktop: 0 passed, 0 failed',
        'unsteady: 0',
        '1 passed, 2 failed',
      ],
      code: 1,
    });
  });

  it('a test that was green when it was tried again has passed, and is told of by name', async () => {
    report('vitest.json', {
      testResults: [vitestFile([['a', 'passed', 'Error: a lost frame\n    at b']])],
    });
    report(
      'journeys.json',
      journeys(journey('d', 'flaky', 'Error: late'), journey('e', 'expected')),
    );
    expect(await count()).toEqual({
      lines: [
        'unsteady: a (test/shared/a.test.ts)',
        '    Error: a lost frame',
        'unsteady: an evening d (test/journeys/a.spec.ts)',
        '    Error: late',
        'vitest: 1 passed, 0 failed',
        'journeys: 2 passed, 0 failed',
        'desktop: 0 passed, 0 failed',
        'unsteady: 2',
        '3 passed, 0 failed',
      ],
      code: 0,
    });
  });

  it('a file that broke outside of its tests, and an error of no test, count as failed', async () => {
    report('vitest.json', {
      testResults: [
        vitestFile([['a', 'passed']]),
        vitestFile([['b', 'skipped']], 'no such module'),
      ],
    });
    report('errors-of-no-test.json', { ofNoTest: ['Error: nobody awaited this'] });
    report('journeys.json', { suites: [], errors: [{ message: 'a.spec.ts cannot be read' }] });
    const { lines, code } = await count(1);
    expect(lines).toContain('failed: the file as a whole (test/shared/a.test.ts)');
    expect(lines).toEqual(
      expect.arrayContaining(['    no such module', '    Error: nobody awaited this']),
    );
    expect(lines.at(-1)).toBe('1 passed, 3 failed');
    expect(code).toBe(1);
  });

  it('a step that broke without a failed test counts as one', async () => {
    report('vitest.json', { testResults: [vitestFile([['a', 'passed']])] });
    writeFileSync(join(folder, 'journeys.json'), '{"suites": [');
    const { lines, code } = await count(1);
    expect(lines.at(-1)).toBe('1 passed, 1 failed');
    expect(code).toBe(1);
  });

  it('nothing ran: that is no success', async () => {
    const { lines, code } = await count();
    expect(lines.at(-1)).toBe('0 passed, 0 failed');
    expect(code).toBe(1);
  });

  it('tells of hundreds of failures in forty lines', async () => {
    const failed = Array.from({ length: 300 }, (_, at) => [`t${at}`, 'failed', 'a\nb'] as const);
    report('vitest.json', { testResults: [vitestFile(failed)] });
    const { lines } = await count(1);
    expect(lines.slice(38, 41)).toEqual([
      'failed: t38 (test/shared/a.test.ts)',
      '… and 261 more failed',
      'vitest: 0 passed, 300 failed',
    ]);
    expect(lines.at(-1)).toBe('0 passed, 300 failed');
  });
});
