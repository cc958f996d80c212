import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Printed, Saved } from '../../shared/contract/bridge.ts';
import type { ExportJob } from '../../shared/contract/exports.ts';
import type { Client } from '../client/client.ts';
import type { Announcer } from './announcer.ts';
import { callErrorSentence } from './call-error-sentence.ts';
import { codeOf } from './query-store.ts';

export interface TakingOutState {
  /** Null until something was begun. */
  job: ExportJob | null;
  /** What became of the finished file; null until it was asked for. */
  ended: Saved | Printed | null;
  /** Why the last wish was not done, in words. */
  problem: string | null;
}

/** One file being made and handed over: begun, followed, cancelled, kept or printed. */
export interface TakingOut {
  store: StoreApi<TakingOutState>;
  /** Begins a file; `ask` is the call that starts it. An earlier one is given up. */
  begin(ask: () => Promise<{ job: string }>): Promise<void>;
  cancel(): void;
  /** Gives the finished file to the person. */
  save(): Promise<void>;
  print(): Promise<void>;
  /** Forgets everything: what runs is cancelled, what nobody fetched is taken away. */
  reset(): void;
  /** Follows what happens until the function it returns is called; then it resets. */
  watch(): () => void;
}

const nothing: TakingOutState = { job: null, ended: null, problem: null };

export function createTakingOut(client: Client, announcer: Announcer): TakingOut {
  const store = createStore<TakingOutState>(() => nothing);
  let wished: string | null = null;
  let turn = 0;

  const fail = (problem: unknown): void => {
    const sentence = callErrorSentence(codeOf(problem));
    store.setState({ problem: sentence });
    announcer.warn(sentence);
  };
  const hear = (job: ExportJob): void => {
    if (job.id !== wished) return;
    const before = store.getState().job;
    store.setState({ job });
    if (before?.state === job.state) return;
    if (job.state === 'refused') announcer.warn(job.reason);
    else if (job.state !== 'working') announcer.say(job.reason);
  };
  const giveUp = (): void => {
    const { job } = store.getState();
    wished = null;
    turn += 1;
    store.setState(nothing, true);
    if (job === null) return;
    // a backend that is gone has forgotten the job by itself
    const end = job.state === 'working' ? 'exports.cancel' : 'exports.dismiss';
    client.call(end, { job: job.id }).catch(() => undefined);
  };
  const handOver = async (
    hand: (file: NonNullable<ExportJob['file']>) => Promise<Saved | Printed>,
  ) => {
    const file = store.getState().job?.file ?? null;
    if (file === null) return;
    store.setState({ problem: null });
    try {
      store.setState({ ended: await hand(file) });
    } catch (problem) {
      fail(problem);
    }
  };

  return {
    store,
    async begin(ask) {
      giveUp();
      const mine = ++turn;
      try {
        const { job } = await ask();
        if (mine !== turn) {
          // closed before it began: nobody waits for it
          await client.call('exports.cancel', { job });
          return;
        }
        wished = job;
        // what was told before its name was known
        const known = (await client.call('exports.list', {})).find(({ id }) => id === job);
        if (known && wished === job) hear(known);
      } catch (problem) {
        if (mine === turn) fail(problem);
      }
    },
    cancel() {
      const { job } = store.getState();
      if (job?.state === 'working') client.call('exports.cancel', { job: job.id }).catch(fail);
    },
    save: () => handOver((file) => client.saveFile(file.token, file.name)),
    print: () => handOver((file) => client.printFile(file.token)),
    reset: giveUp,
    watch() {
      const stop = client.on('exports.changed', ({ job }) => hear(job));
      return () => {
        stop();
        giveUp();
      };
    },
  };
}
