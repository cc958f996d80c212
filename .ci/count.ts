import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { type Outcome, outcomesOf } from './reports.ts';

/**
 * Adds up what the runs reported and prints it as one line, the last. A step that broke without a failed test (the
 * check, the build, a run that died) counts as one failure.
 *
 * A red test is tried once more. One that is green then has passed: a shared machine must not refuse a day's work
 * for a lost frame. It is printed by name and counted as unsteady, so that none goes unseen: it is a fault of the
 * test or of what it tests, and is to be mended as one.
 */
const [brokenSteps = '0', folder = ''] = process.argv.slice(2);

/** Lines that tell of failures: whoever reads the end of a long output is to find them there. */
const roomForFailures = 40;
const widest = 240;

const print = (line: string) => process.stdout.write(`${line.slice(0, widest)}\n`);

/** A run that was ended while it wrote has half a report: nothing is known of it then, and its step is broken. */
function read(name: string): unknown {
  const file = join(folder, name);
  try {
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
  } catch (error) {
    print(`${name} cannot be read: ${String(error)}`);
    return null;
  }
}

/** What a red try said first, in at most so many lines. */
const firstLines = (error: string, most: number): string[] =>
  stripVTControlCharacters(error)
    .split('\n')
    // a stack leads through the runner, which is not at fault
    .filter((line) => line.trim() !== '' && !/ at .*(?:node_modules|<anonymous>)/.test(line))
    .slice(0, most)
    .map((line) => `    ${line}`);

/** Every failed test by name if there is room, each with as much of its error as the others leave. */
function tellFailures(failed: readonly Outcome[]): void {
  const told = failed.length > roomForFailures ? failed.slice(0, roomForFailures - 1) : failed;
  const each = Math.floor(roomForFailures / Math.max(1, told.length)) - 1;
  for (const { name, file, error } of told) {
    print(`failed: ${name} (${file})`);
    for (const line of firstLines(error, Math.min(each, 12))) print(line);
  }
  if (told.length < failed.length) print(`… and ${failed.length - told.length} more failed`);
}

const reports = {
  vitest: ['vitest.json', 'errors-of-no-test.json'],
  journeys: ['journeys.json'],
  desktop: ['desktop.json'],
};
const runs = Object.entries(reports).map(([run, names]) => {
  const outcomes = names.flatMap((name) => outcomesOf(read(name), process.cwd()));
  const which = (...endings: Outcome['ended'][]) =>
    outcomes.filter(({ ended }) => endings.includes(ended));
  return {
    run,
    passed: which('passed', 'unsteady').length,
    unsteady: which('unsteady'),
    failed: which('failed'),
  };
});
const unsteady = runs.flatMap((run) => run.unsteady);
const failures = runs.flatMap((run) => run.failed);

for (const { name, file, error } of unsteady) {
  print(`unsteady: ${name} (${file})`);
  for (const line of firstLines(error, 1)) print(line);
}
tellFailures(failures);
for (const { run, passed, failed } of runs)
  print(`${run}: ${passed} passed, ${failed.length} failed`);
print(`unsteady: ${unsteady.length}`);

const passed = runs.reduce((sum, run) => sum + run.passed, 0);
const failed = failures.length > 0 ? failures.length : Number(brokenSteps);
print(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
