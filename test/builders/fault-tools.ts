import { spawnSync } from 'node:child_process';

/** Whether strace is here and may trace; where it is not, a test says that it was skipped for it. */
export const hasStrace: boolean =
  spawnSync('strace', ['-qq', '-o', '/dev/null', 'true'], { stdio: 'ignore' }).status === 0;

/** Runs a script of ours under strace. Answers what it printed. */
export function straced(
  traceArguments: string[],
  script: string,
  scriptArguments: string[],
): string {
  const run = spawnSync(
    'strace',
    ['-f', '-qq', ...traceArguments, process.execPath, script, ...scriptArguments],
    { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  return run.stdout;
}
