import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const root = join(import.meta.dirname, '../..');

/** Moothall served to a plain browser: a process, a port and a profile of its own. */
export interface JourneyHost {
  /** A fresh address, good once. */
  address(): Promise<string>;
  /** Ends the program and starts it again on the same profile, on another port. */
  restart(): Promise<void>;
  /** Kills the program in the midst of its work. */
  kill(): Promise<void>;
  /** Starts it again after a kill, on the same profile and port. */
  revive(): void;
  /** Ends the program and starts it again on an empty profile. */
  startOver(): Promise<void>;
  stop(): Promise<void>;
}

export function startHost(profilePrefix: string): JourneyHost {
  const newProfile = () => mkdtempSync(join(tmpdir(), profilePrefix));
  let profile = newProfile();
  let program = serve(profile);
  const restart = async () => {
    await end(program);
    program = serve(profile);
  };
  return {
    address: () => program.nextAddress(),
    restart,
    kill: async () => {
      const ended = once(program.process, 'exit');
      program.process.kill('SIGKILL');
      await ended;
    },
    revive: () => {
      program = serve(profile, program.port());
    },
    startOver: async () => {
      await end(program);
      rmSync(profile, { recursive: true, force: true });
      profile = newProfile();
      program = serve(profile);
    },
    stop: async () => {
      await end(program);
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

interface Program {
  process: ChildProcess;
  /** The port of the addresses that it printed; 0 before the first. */
  port(): number;
  nextAddress(): Promise<string>;
}

/** The program prints one address when it is ready and another for each line it is sent. */
function serve(profile: string, port = 0): Program {
  const words = ['electron/cli.ts', 'serve', '--profile', profile, '--port', String(port)];
  const child = spawn(process.execPath, words, {
    cwd: root,
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
