import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { builtProgram } from '../builders/built-programs.ts';

const root = join(import.meta.dirname, '../..');
/** Half of the program's start is compiling what the journey before it compiled, too. */
const env = { ...process.env, NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/node') };
const program = builtProgram('cli');

/** Moothall served to a plain browser: a process and a port of its own, over a profile. */
export interface JourneyHost {
  /** A fresh address, good once. */
  address(): Promise<string>;
  /** Ends the program and starts it again on the same profile, on another port. */
  restart(): Promise<void>;
  /** Kills the program in the midst of its work. */
  kill(): Promise<void>;
  /** Starts it again after a kill, on the same profile and port. */
  revive(): void;
  stop(): Promise<void>;
}

export function startHost(profile: string): JourneyHost {
  let running = serve(profile);
  return {
    address: () => running.nextAddress(),
    restart: async () => {
      await end(running);
      running = serve(profile);
    },
    kill: async () => {
      const ended = once(running.process, 'exit');
      running.process.kill('SIGKILL');
      await ended;
    },
    revive: () => {
      running = serve(profile, running.port());
    },
    stop: () => end(running),
  };
}

/** Does what the command line does for these words. */
export async function command(words: readonly string[]): Promise<void> {
  await promisify(execFile)(process.execPath, [program, ...words], { cwd: root, env });
}

/** Takes a pack into a profile. */
export const importInto = (profile: string, pack: string): Promise<void> =>
  command(['import', pack, '--profile', profile]);

interface Program {
  process: ChildProcess;
  /** The port of the addresses that it printed; 0 before the first. */
  port(): number;
  nextAddress(): Promise<string>;
}

/** The program prints one address when it is ready and another for each line it is sent. */
function serve(profile: string, port = 0): Program {
  const words = [program, 'serve', '--profile', profile, '--port', String(port)];
  const child = spawn(process.execPath, words, {
    cwd: root,
    env,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let known = port;
  const ready: string[] = [];
  const waiting: ((address: string) => void)[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => {
    const address = /http:\/\/\S+/.exec(line)?.[0];
    if (address === undefined) return;
    known = Number(new URL(address).port);
    const waiter = waiting.shift();
    if (waiter) waiter(address);
    else ready.push(address);
  });
  return {
    process: child,
    port: () => known,
    nextAddress: () => {
      const printed = ready.shift();
      if (printed !== undefined) return Promise.resolve(printed);
      const next = new Promise<string>((resolve) => waiting.push(resolve));
      child.stdin.write('\n');
      return next;
    },
  };
}

async function end({ process: child }: Program): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}
