import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { straced } from '../builders/fault-tools.ts';
import { makeOldProfile } from './old-profile.ts';
import { readTrace, type TraceEvent, traceWords } from './read-trace.ts';

const script = new URL('./evening-child.ts', import.meta.url).pathname;

/** An evening as the disk saw it. */
export interface Recording {
  /** The files as they were before it, by path from the profile folder. */
  before: Map<string, Buffer>;
  events: TraceEvent[];
  /** The facts of each file at each "saved", and at each state before it that is told of, in order. */
  states: Map<string, string[]>;
}

/** Records the evening over an old profile with this setting of PRAGMA synchronous. Needs strace. */
export function recordEvening(synchronous: string): Recording {
  const scratch = mkdtempSync(join(tmpdir(), 'moothall-powercut-'));
  const folder = join(scratch, 'profile');
  const output = join(scratch, 'trace');
  try {
    makeOldProfile(folder);
    const before = new Map(filesOf(folder).map((name) => [name, readFileSync(join(folder, name))]));
    const said = straced(traceWords(output), script, [folder, synchronous]);
    const events = readTrace(readFileSync(output, 'latin1'), folder);
    const states = new Map<string, string[]>();
    for (const event of events) {
      if (event.kind !== 'saved') continue;
      const [name = '', ...facts] = event.what.split(' ');
      states.set(name, [...(states.get(name) ?? []), facts.join(' ')]);
    }
    const heard = said.split('\n').filter((line) => /^(ACK|MAY) /.test(line)).length;
    const traced = [...states.values()].flat().length;
    if (heard === 0 || heard !== traced) throw new Error(`${traced} of ${heard} were recorded`);
    return { before, events, states };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

const filesOf = (folder: string): string[] =>
  readdirSync(folder).filter((name) => statSync(join(folder, name)).isFile());
