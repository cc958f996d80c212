import { runCommand } from '../../electron/cli/run-command.ts';
import { type ScratchFolder, scratchFolder } from './scratch-folder.ts';

/** What a command said, and how it ended. */
export interface Said {
  exit: number;
  stdout: string;
  stderr: string;
}

/** The command line over a profile of its own. */
export interface ACommandLine {
  scratch: ScratchFolder;
  profile: string;
  run(...words: string[]): Promise<Said>;
  /** Runs with --json and reads the one value on stdout. */
  json<T>(...words: string[]): Promise<T>;
}

export function aCommandLine(): ACommandLine {
  const scratch = scratchFolder();
  const profile = `${scratch.path}/profile`;
  const run = async (...words: string[]): Promise<Said> => {
    const said = { stdout: '', stderr: '' };
    const exit = await runCommand(['--profile', profile, ...words], {
      say: (text) => {
        said.stdout += `${text}\n`;
      },
      complain: (text) => {
        said.stderr += `${text}\n`;
      },
    });
    return { exit, ...said };
  };
  return {
    scratch,
    profile,
    run,
    json: async (...words) => JSON.parse((await run('--json', ...words)).stdout),
  };
}
