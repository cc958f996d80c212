import { readFileSync } from 'node:fs';
import { join, matchesGlob, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import configure from '../../vite.config.ts';
import { houseFiles, root } from './house-tree.ts';

interface Runner {
  name: string;
  runs: (path: string) => boolean;
  /** Whether each file has its modules to itself. */
  isolates: boolean;
}

/** What `vitest run` takes up, by its own configuration. */
function vitestProjects(): Runner[] {
  const { test } = configure({ mode: 'test', command: 'serve' });
  return (test?.projects ?? []).map((project) => {
    if (typeof project !== 'object' || !('test' in project)) throw new Error('unknown project');
    const { include = [], exclude = [], isolate = true } = project.test ?? {};
    return {
      name: JSON.stringify(project.test?.name),
      isolates: isolate,
      runs: (path) => {
        // most patterns name another folder, and asking each of each file takes seconds
        const isOf = (pattern: string) =>
          path.startsWith(pattern.split(/[*{!(]/)[0] ?? '') && matchesGlob(path, pattern);
        return include.some(isOf) && !exclude.some(isOf);
      },
    };
  });
}

/** What `playwright test` takes up; its default pattern is `*.spec` and `*.test`. */
async function playwrightProjects(): Promise<Runner[]> {
  const { default: config } = await import('../../playwright.config.ts');
  return (config.projects ?? []).map(({ name = '', testDir = '' }) => {
    const folder = relative(root, join(root, testDir)).replaceAll('\\', '/');
    return { name, isolates: true, runs: (path) => path.startsWith(`${folder}/`) };
  });
}

const script = (name: string): string => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  return scripts[name] ?? '';
};

describe('every test runs', () => {
  it('each test file is taken up by exactly one runner', async () => {
    const vitest = vitestProjects();
    const playwright = await playwrightProjects();
    const runnersOf = (path: string) => (/\.spec\.tsx?$/.test(path) ? playwright : vitest);
    const tests = houseFiles('**/*.{test,spec}.{ts,tsx,js,mjs,mts}');
    const lost = tests.filter(
      (path) => runnersOf(path).filter((runner) => runner.runs(path)).length !== 1,
    );
    expect(lost).toEqual([]);
    expect(tests.length).toBeGreaterThan(20);
  });

  it('a test that puts something in the place of a module has its modules to itself', () => {
    const tests = houseFiles('test/**/*.test.{ts,tsx}');
    const mocking = tests.filter((path) =>
      /\bvi\.(?:mock|doMock)\(/.test(readFileSync(join(root, path), 'utf8')),
    );
    const sharing = vitestProjects().filter(({ isolates }) => !isolates);
    expect(mocking.filter((path) => sharing.some((one) => one.runs(path)))).toEqual([]);
    expect(mocking.length).toBeGreaterThan(0);
    expect(sharing.length).toBeGreaterThan(0);
  });

  it('a test file in a folder that nobody runs would be found', async () => {
    const runners = [...vitestProjects(), ...(await playwrightProjects())];
    expect(runners.filter((runner) => runner.runs('test/forgotten/x.test.ts'))).toEqual([]);
  });

  it('npm test runs format, types, lint, unit tests, the build and the journeys', () => {
    expect(script('check')).toBe('biome check . && tsc -b && oxlint --type-aware --deny-warnings');
    expect(script('test')).toBe(
      'npm run check && vitest run && npm run build && playwright test --project journeys',
    );
  });

  it('.ci/run runs npm test, and the desktop tests where an Electron can be had', () => {
    const run = readFileSync(join(root, '.ci/run'), 'utf8');
    expect(run).toMatch(/^\s*npm ci\b/m);
    expect(run).toMatch(/--project desktop\b/);
  });

  it('no test is skipped for good or run alone', () => {
    const marks = /\b(?:it|test|describe)\.(?:only|skip|todo|fixme)\(\s*['"`]/;
    const marked = houseFiles('test/**/*.{test,spec}.{ts,tsx}').filter((path) =>
      marks.test(readFileSync(join(root, path), 'utf8')),
    );
    expect(marked).toEqual([]);
  });
});
