import { type ChildProcess, fork } from 'node:child_process';
import type { Client } from '../../renderer/client/client.ts';
import type { Answer } from '../../shared/contract/bridge.ts';
import { CallError } from '../../shared/contract/call-error.ts';
import type { CallName, InputOf, OutputOf } from '../../shared/contract/contract.ts';
import { builtProgram, type ProgramName } from './built-programs.ts';

/** The program that a backend runs in. */
export interface BackendProcess {
  /** Answers like test/electron/marks-killed-child.ts, which is the usual one; its first argument is the profile. */
  program?: ProgramName;
  arguments?: readonly string[];
  /** A program and its arguments that the process runs under: strace. */
  under?: readonly [string, ...string[]];
  /** What it says on its standard error, which else is the test's own. */
  said?: (words: string) => void;
}

/** A backend in a process of its own, which the page talks to until it is killed. */
export interface KillableBackend {
  /** What the page is given. Calls that were not answered before the end are never answered. */
  client: Client;
  /** SIGKILL: no handler runs, nothing is flushed. Resolves when it is gone; answers when it was sent. */
  kill(): Promise<number>;
  /** Closes it in order. */
  close(): Promise<void>;
  /** Resolves when it is gone, for whatever reason. */
  gone: Promise<void>;
}

/** Starts it. Rejects where the profile is refused: damaged, for one. */
export async function aKillableBackend(
  profile: string,
  { program = 'marks-killed-child', arguments: further = [], under, said }: BackendProcess = {},
): Promise<KillableBackend> {
  const [execPath = process.execPath, ...before] = under ?? [];
  const child: ChildProcess = fork(builtProgram(program), [profile, ...further], {
    execPath,
    execArgv: under === undefined ? [] : [...before, process.execPath],
    stdio: ['inherit', 'inherit', said === undefined ? 'inherit' : 'pipe', 'ipc'],
  });
  if (said !== undefined) child.stderr?.setEncoding('utf8').on('data', said);
  const waiting = new Map<number, (answer: Answer) => void>();
  const ready = new Promise<void>((resolve, reject) => {
    child.on('message', ({ id, answer }: { id: number; answer: Answer }) => {
      if (id === 0) resolve();
      waiting.get(id)?.(answer);
      waiting.delete(id);
    });
    child.once('exit', (code) => reject(new Error(`the backend ended with ${code}`)));
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await ready;
  let asked = 0;
  const call = async <N extends CallName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> => {
    asked += 1;
    const id = asked;
    const answer = await new Promise<Answer>((resolve) => {
      waiting.set(id, resolve);
      if (child.connected) child.send({ id, name, input }, () => {});
    });
    if (!answer.ok) throw new CallError(answer.code);
    return answer.value as OutputOf<N>;
  };
  return {
    gone,
    client: {
      call,
      on: () => () => {},
      close: () => {},
      offerFiles: async () => [],
      paperUrl: () => '',
      saveFile: async () => 'saved',
      printFile: async () => 'printed',
      connection: { current: () => 'open', subscribe: () => () => {} },
    },
    async kill() {
      const at = performance.now();
      child.kill('SIGKILL');
      await gone;
      // what ran under another program outlives it, and ends when nobody listens any more
      if (child.connected) child.disconnect();
      return at;
    },
    async close() {
      child.send({ id: -1, name: 'close' });
      await gone;
    },
  };
}
