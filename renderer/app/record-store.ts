import { createStore } from 'zustand/vanilla';
import type { DeskRecord } from '../../shared/contract/record.ts';
import type { Client } from '../client/client.ts';
import { ChangeQueue } from './change-queue.ts';
import { codeOf } from './query-store.ts';
import type { Minuting, RecordState } from './record.ts';
import { applied, type RecordChange, settingRow, sharing } from './record-changes.ts';
import { recordRules } from './record-rules.ts';

/** Own changes raise events too: they are set against each other when nothing was typed or kept for so long. */
const restMs = 400;

/** The record of one meeting: see Minuting. */
export function createMinuting(client: Client, meeting: string): Minuting {
  const store = createStore<RecordState>(() => ({
    ...{ desk: null, isAsked: false, problem: null, refused: null, unsaved: false },
  }));
  let known: DeskRecord | null = null;
  /** Rises with each change that was kept: an answer asked for before is older than what is known. */
  let age = 0;
  let keptAt = Number.NEGATIVE_INFINITY;
  /** Own changes kept, less events heard: what is not nought when all rests was not ours, and is asked for. */
  let unheard = 0;
  let asked = 0;
  /** The last question, answered: who asked before it waits for it. */
  let latest: Promise<void> = Promise.resolve();
  /** The last deed: an adjournment must not reach the record ahead of the item that was taken just before. */
  let before: Promise<void> = Promise.resolve();
  let askAgain: ReturnType<typeof setTimeout> | undefined;
  let settling: ReturnType<typeof setTimeout> | undefined;
  const waiters = new Set<{ done: () => void; failed: (problem: unknown) => void }>();

  const show = () => {
    const pending = queue.pending;
    const desk = known && pending.reduce(applied, known);
    store.setState({ desk, unsaved: pending.length > 0 });
  };
  const queue: ChangeQueue<RecordChange, null> = new ChangeQueue(recordRules(client), {
    kept: (change) => {
      age++;
      keptAt = performance.now();
      unheard++;
      known = known && applied(known, change);
      settleSoon();
      store.setState({ refused: null });
      show();
      if (queue.pending.length === 0) release(({ done }) => done());
    },
    lost: () => {
      age++;
      askSoon(0);
    },
    failed: (problem) => {
      store.setState({ refused: codeOf(problem) });
      show();
      release(({ failed }) => failed(problem));
    },
  });
  const release = (how: (waiter: { done: () => void; failed: (why: unknown) => void }) => void) => {
    for (const waiter of waiters) how(waiter);
    waiters.clear();
  };
  const ask = (): Promise<void> => {
    const mine = ++asked;
    const ageThen = age;
    const answered = async (): Promise<void> => {
      try {
        const desk = await client.call('record.get', { meeting });
        if (mine !== asked) return latest;
        if (ageThen !== age) return ask();
        known = desk && sharing(known, desk);
        store.setState({ isAsked: true, problem: null });
        show();
      } catch (problem) {
        if (mine === asked) store.setState({ problem: codeOf(problem) });
      }
    };
    latest = answered();
    return latest;
  };
  const askSoon = (ms: number) => {
    clearTimeout(askAgain);
    askAgain = setTimeout(() => void ask(), ms);
  };
  const settleSoon = () => {
    clearTimeout(settling);
    settling = setTimeout(() => {
      if (queue.pending.length > 0 && store.getState().refused === null) return settleSoon();
      if (unheard !== 0) void ask();
      unheard = 0;
    }, restMs);
  };
  const heard = () => {
    const isQuiet = queue.pending.length === 0 && performance.now() - keptAt >= restMs;
    if (isQuiet) return void ask();
    unheard--;
    settleSoon();
  };
  const kept = () =>
    queue.pending.length === 0
      ? Promise.resolve()
      : new Promise<void>((done, failed) => {
          waiters.add({ done, failed });
          queue.flush();
        });

  return {
    meeting,
    store,
    write: (label, set, remove = []) => {
      queue.put({ meeting, label, set, remove, typing: null });
      show();
    },
    type: (label, noun, id, fields) => {
      const typing = `${id} ${Object.keys(fields).join(' ')}`;
      queue.type({ meeting, label, set: [settingRow(noun, id, fields)], remove: [], typing });
      show();
    },
    flush: () => queue.flush(),
    retry: () => queue.retry(),
    giveUp: () => {
      queue.dropStuck();
      store.setState({ refused: null });
      show();
      void ask();
    },
    run: async (deed) => {
      const done = before.then(async () => {
        await kept();
        await deed();
      });
      // each tells its own refusal
      before = done.catch(() => undefined);
      await done;
      age++;
      await ask();
    },
    watch: () => {
      const stop = new AbortController();
      const { signal } = stop;
      const leave = () => queue.leave();
      document.addEventListener('visibilitychange', () => document.hidden && leave(), { signal });
      window.addEventListener('pagehide', leave, { signal });
      window.addEventListener('blur', () => queue.flush(), { signal });
      const stops = [
        client.on('record.changed', (event) => {
          if (event.meeting === null || event.meeting === meeting) heard();
        }),
        client.connection.subscribe(() => {
          if (client.connection.current() !== 'open') return;
          queue.retry();
          void ask();
        }),
      ];
      void ask();
      return () => {
        stop.abort();
        queue.leave();
        clearTimeout(askAgain);
        clearTimeout(settling);
        for (const end of stops) end();
      };
    },
  };
}
