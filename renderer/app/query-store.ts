import { createStore, type StoreApi } from 'zustand/vanilla';
import { CallError, type CallErrorCode } from '../../shared/contract/call-error.ts';
import type { EventName } from '../../shared/contract/contract.ts';
import type { Client } from '../client/client.ts';

/** What the backend said last. A failed refetch keeps the value and names the problem beside it. */
export interface QueryState<T> {
  value: T | null;
  problem: CallErrorCode | null;
}

export interface Query<T> {
  store: StoreApi<QueryState<T>>;
  /** Asks now, and again after each event, until the function it returns is called. */
  watch(): () => void;
  refetch(): Promise<void>;
}

/** The code of a failure; what is no refusal is a bug, and is said to be one. */
export function codeOf(problem: unknown): CallErrorCode {
  return problem instanceof CallError ? problem.code : 'unexpected';
}

/**
 * One answer of the backend, kept fresh: down by call, up by event, refetch in between.
 * Answers that were overtaken by a later question are dropped.
 */
export function createQuery<T>(
  client: Client,
  events: readonly EventName[],
  ask: () => Promise<T>,
): Query<T> {
  const store = createStore<QueryState<T>>(() => ({ value: null, problem: null }));
  let asked = 0;

  const refetch = async () => {
    const mine = ++asked;
    try {
      const value = await ask();
      if (mine === asked) store.setState({ value, problem: null });
    } catch (problem) {
      if (mine === asked) store.setState({ problem: codeOf(problem) });
    }
  };

  return {
    store,
    refetch,
    watch: () => {
      const stops = events.map((event) => client.on(event, () => void refetch()));
      void refetch();
      return () => {
        asked++;
        for (const stop of stops) stop();
      };
    },
  };
}
