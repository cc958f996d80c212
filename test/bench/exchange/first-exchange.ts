import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { engineState } from '../../../electron/sync/engine-state.ts';
import { aBenchLaptop, type LaptopToOpen } from './a-bench-laptop.ts';
import { cpuMs, cpuWatch } from './cpu.ts';
import { watchSteps } from './longest-step.ts';

/** Wall and CPU times in ms, sizes in bytes. */
export interface FirstExchange {
  wallMs: number;
  cpuMs: number;
  ingestMs: number;
  ingestCalls: number;
  /** Processor time of the longest step of the backend's thread, and how long it did not answer by the clock, with the disk. */
  stepMs: number;
  longestMs: number;
  peakBytes: number;
  segments: number;
  rows: number;
  databases: Record<string, number>;
  /** CPU of the next launch until its group runs; of one look at the state; of a pass that finds nothing new. */
  startMs: number;
  startStepMs: number;
  firstStateMs: number;
  stateMs: number;
  wholePassMs: number;
  wholeStepMs: number;
  inboxPassMs: number;
}

const files = ['council.db', 'exchange.db'];
/** Passes that find nothing, whose time is counted together. */
const looks = 10;

/** A new laptop takes everything out of the shared folder; then it is started again. In a process of its own. */
async function firstExchange(toOpen: LaptopToOpen): Promise<FirstExchange> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const laptop = await aBenchLaptop(toOpen);
  delay.enable();
  const steps = watchSteps();
  const began = performance.now();
  const all = await cpuMs(() => laptop.place().pace.now());
  const wallMs = performance.now() - began;
  const stepMs = steps.told();
  const longestMs = delay.max / 1e6;
  steps.stop();
  delay.disable();
  if (laptop.place().problem !== null) throw new Error(`the place: ${laptop.place().problem}`);
  const peakBytes = process.resourceUsage().maxRSS * 1024;
  const segments = laptop.profile.exchange.segments.count();
  const rows = laptop.profile.council.rows('recordedMinute').length;
  const { ms: ingestMs, calls: ingestCalls } = laptop.took;
  await laptop.close();
  const databases = Object.fromEntries(
    files.map((name) => [name, statSync(join(toOpen.profileFolder, name)).size]),
  );
  const told = { wallMs, cpuMs: all, ingestMs, ingestCalls, peakBytes, segments, rows };
  return { ...told, stepMs, longestMs, databases, ...(await secondLaunch(toOpen)) };
}

type SecondLaunch = Pick<
  FirstExchange,
  | 'startMs'
  | 'startStepMs'
  | 'firstStateMs'
  | 'stateMs'
  | 'wholePassMs'
  | 'wholeStepMs'
  | 'inboxPassMs'
>;

async function secondLaunch(toOpen: LaptopToOpen): Promise<SecondLaunch> {
  const stop = cpuWatch();
  const laptop = await aBenchLaptop(toOpen);
  const startMs = stop();
  const standing = { group: toOpen.group, request: null, needsPassphrase: false };
  const keeper = { state: () => 'open', keptBy: () => null, publicPart: () => null } as const;
  const parts = { ...laptop.options, keeper: keeper as never };
  const state = () => void engineState(parts, standing, laptop.running);
  const steps = watchSteps();
  await laptop.place().pace.now();
  const startStepMs = steps.told();
  const firstStateMs = await cpuMs(state);
  const stateMs = await cpuMs(() => Array.from({ length: looks }, state));
  steps.told();
  const wholePassMs = await cpuMs(async () => {
    for (let look = 0; look < looks; look += 1) await laptop.place().pace.now();
  });
  const wholeStepMs = steps.told();
  steps.stop();
  const { mailbox, id } = laptop.place();
  const inboxPassMs = await cpuMs(async () => {
    for (let look = 0; look < looks; look += 1) {
      await mailbox.identify();
      await mailbox.list('key', laptop.profile.exchange.files.ofArea(id, 'key'));
      await mailbox.list('new', laptop.profile.exchange.files.ofArea(id, 'new'));
    }
  });
  await laptop.close();
  return {
    ...{ startMs, startStepMs, wholeStepMs, firstStateMs, stateMs: stateMs / looks },
    ...{ wholePassMs: wholePassMs / looks, inboxPassMs: inboxPassMs / looks },
  };
}

const [, , toOpen] = process.argv;
if (toOpen !== undefined) {
  const found = await firstExchange(JSON.parse(readFileSync(toOpen, 'utf8')));
  process.stdout.write(JSON.stringify(found));
}
