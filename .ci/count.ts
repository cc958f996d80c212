import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Adds up what the runs reported and prints it as one line. A step that broke without a failed test (the check,
 * the build, a run that died) counts as one failure.
 */
interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
}
interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number };
}

const [brokenSteps = '0', folder = ''] = process.argv.slice(2);

function read(name: string): unknown {
  const file = join(folder, name);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

const runs = ['vitest.json', 'journeys.json', 'desktop.json'].map((name) => {
  const report = read(name) as (Partial<VitestReport> & Partial<PlaywrightReport>) | null;
  const { stats } = report ?? {};
  return {
    name,
    // a test that passed only when it was tried again is a fault
    passed: report?.numPassedTests ?? stats?.expected ?? 0,
    failed: report?.numFailedTests ?? (stats ? stats.unexpected + stats.flaky : 0),
  };
});
for (const { name, passed, failed } of runs)
  process.stdout.write(`${name.replace('.json', '')}: ${passed} passed, ${failed} failed\n`);

const passed = runs.reduce((sum, run) => sum + run.passed, 0);
const failedTests = runs.reduce((sum, run) => sum + run.failed, 0);
const failed = failedTests > 0 ? failedTests : Number(brokenSteps);
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
