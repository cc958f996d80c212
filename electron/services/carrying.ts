import { setImmediate } from 'node:timers/promises';
import type { personalNouns, sharedNouns } from '../../shared/domain/nouns.ts';
import type { PackedModel } from '../../shared/domain/packed-model.ts';
import type { Changed, Ledger } from '../ledger/ledger.ts';
import type { PlacedMark } from '../papers/anchoring/re-anchor.ts';
import {
  type Carried,
  type CarryingStep,
  carryingPlan,
  isByPerson,
  type PlanParts,
} from './carrying/carrying-plan.ts';
import { type ModelsParts, modelsOf } from './carrying/ensure-models.ts';
import { type Found, writeCarried } from './carrying/write-carried.ts';

export interface CarryingParts extends ModelsParts {
  council: Ledger<typeof sharedNouns>;
  personal: Ledger<typeof personalNouns>;
  reads: PlanParts['reads'];
  /** Finds places in a newer edition, in a thread of its own. */
  carry: (
    task: { from: string; old: PackedModel[]; next: PackedModel[]; marks: PlacedMark[] },
    signal: AbortSignal,
  ) => Promise<PlacedMark[]>;
  /** For bugs, and files that cannot be read again: logs once. */
  report: (error: unknown) => void;
  /** How long nobody must have marked anything before places are looked for, in ms. */
  quietMs?: number;
}

export interface Carrying {
  /** Looks through every edition: to be called once the app is up. */
  start(): void;
  /** Resolves when nothing is left to be carried. */
  settled(): Promise<void>;
  /** Ends what runs. */
  close(): Promise<void>;
}

const usualQuietMs = 1500;
const mostTargets = 500;
/** Places written before others are answered again. */
const placesAtOnce = 100;

/** Carries marks and questions into every newer edition of the file they were made on, as editions and marks come. */
export function createCarrying(parts: CarryingParts): Carrying {
  const waiting = new Waiting(parts.personal);
  const abort = new AbortController();
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<void> = Promise.resolve();

  const run = async (): Promise<void> => {
    const scope = waiting.take();
    if (scope === null || abort.signal.aborted) return;
    const { personal, reads } = parts;
    for (const step of await carryingPlan({ personal, reads }, scope))
      await carryStep(parts, step, { signal: abort.signal, write: waiting.whileWriting });
  };
  const runSoon = (delay: number): void => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => void runNow(), delay);
    timer.unref();
  };
  const runNow = (): Promise<void> => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    running = running.then(run).catch((error) => {
      if (!abort.signal.aborted) parts.report(error);
    });
    return running;
  };

  const stops = [
    parts.council.on((changed) => {
      if (!changed.has('pack')) return;
      waiting.addAll();
      runSoon(0);
    }),
    parts.personal.on((changed) => {
      if (waiting.add(changed)) runSoon(parts.quietMs ?? usualQuietMs);
    }),
  ];
  return {
    start: () => {
      waiting.addAll();
      runSoon(0);
    },
    settled: async () => {
      while (waiting.isAny) await runNow();
      await running;
    },
    close: async () => {
      for (const stop of stops) stop();
      if (timer !== null) clearTimeout(timer);
      abort.abort(new Error('closed'));
      await running;
    },
  };
}

/** What changed since places were looked for last. */
class Waiting {
  readonly #personal: Ledger<typeof personalNouns>;
  #files = new Set<string>();
  #marks = new Set<string>();
  #isAll = false;
  #isWriting = false;

  constructor(personal: Ledger<typeof personalNouns>) {
    this.#personal = personal;
  }

  get isAny(): boolean {
    return this.#isAll || this.#files.size > 0 || this.#marks.size > 0;
  }

  addAll(): void {
    this.#isAll = true;
  }

  /** False where nothing of it matters here. */
  add(changed: Changed): boolean {
    const targets = changed.get('annotationTarget');
    if (targets === undefined || this.#isWriting) return false;
    // a backup that was put back: looking at each would take longer than looking through everything
    if (targets.size > mostTargets) this.#isAll = true;
    else this.#addEach(targets);
    return true;
  }

  #addEach(targets: ReadonlySet<string>): void {
    for (const id of targets) {
      const target = this.#personal.row('annotationTarget', id);
      // a place that was taken away leaves no trace of its file: everything is looked through
      if (target === null) this.#isAll = true;
      else this.#files.add(target.hash);
      if (target !== null && isByPerson(target.place)) this.#marks.add(target.mark);
    }
  }

  take() {
    if (!this.isAny) return null;
    const scope = { files: this.#isAll ? ('all' as const) : this.#files, marks: this.#marks };
    this.#files = new Set();
    this.#marks = new Set();
    this.#isAll = false;
    return scope;
  }

  /** What is written here is no news. */
  whileWriting = (work: () => void): void => {
    this.#isWriting = true;
    try {
      work();
    } finally {
      this.#isWriting = false;
    }
  };
}

async function carryStep(
  parts: CarryingParts,
  { newer, sources }: CarryingStep,
  { signal, write }: { signal: AbortSignal; write: (work: () => void) => void },
): Promise<void> {
  const label = parts.council.row('pack', newer)?.label ?? 'a newer edition';
  const found: Found[] = [];
  for (const [from, marks] of sources)
    try {
      found.push(...(await carriedFrom(parts, { from, newer, marks }, signal)));
    } catch (error) {
      // one file that cannot be read again must not keep the marks of others back
      if (signal.aborted) return;
      parts.report(error);
    }
  // what is not written yet when the app ends is looked for again at the next start
  for (let first = 0; first < found.length && !signal.aborted; first += placesAtOnce) {
    const some = found.slice(first, first + placesAtOnce);
    write(() => writeCarried(parts.personal, { hash: newer, label }, some));
    await setImmediate();
  }
}

async function carriedFrom(
  parts: CarryingParts,
  { from, newer, marks }: { from: string; newer: string; marks: readonly Carried[] },
  signal: AbortSignal,
): Promise<Found[]> {
  const old = await modelsOf(parts, from, signal);
  const next = await modelsOf(parts, newer, signal);
  const asked = marks.map(({ mark, source, isLeft }): PlacedMark => {
    const place = isLeft ? { ...source.place, state: 'left' as const } : source.place;
    return { mark, quote: source.quote, place };
  });
  const placed = await parts.carry({ from, old, next, marks: asked }, signal);
  const byMark = new Map(placed.map((one) => [one.mark, one]));
  return marks.flatMap((carried): Found[] => {
    const one = byMark.get(carried.mark);
    return one === undefined ? [] : [{ carried, placed: one }];
  });
}
