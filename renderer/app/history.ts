import { createStore, type StoreApi } from 'zustand/vanilla';
import type { OutputOf } from '../../shared/contract/contract.ts';
import type { Client } from '../client/client.ts';
import type { Announcer } from './announcer.ts';
import { callErrorSentence } from './call-error-sentence.ts';
import { codeOf } from './query-store.ts';

/** `told` is what Undo or Redo did last, until something else changes. */
export type HistoryState = OutputOf<'history.next'> & { told: string | null };

export interface History {
  /** What Undo and Redo would do now, in words. */
  store: StoreApi<HistoryState>;
  watch(): () => void;
  undo(): Promise<void>;
  redo(): Promise<void>;
}

/** Undo and Redo over everything, also after a restart; each says what it did. */
export function createHistory(client: Client, announcer: Announcer): History {
  const store = createStore<HistoryState>(() => ({ undo: null, redo: null, told: null }));
  const refetch = async (told: string | null = null) => {
    try {
      const next = await client.call('history.next', {});
      const before = store.getState();
      const isSame = next.undo === before.undo && next.redo === before.redo;
      store.setState({ ...next, told: told ?? (isSame ? before.told : null) }, true);
    } catch {
      // the button only offers what the key does as well; a lost backend is told by the saved line
      store.setState({ undo: null, redo: null, told }, true);
    }
  };
  const say = async (deed: () => Promise<string>) => {
    try {
      const told = await deed();
      announcer.say(told);
      await refetch(told);
    } catch (problem) {
      const told = callErrorSentence(codeOf(problem));
      announcer.warn(told);
      await refetch(told);
    }
  };
  return {
    store,
    watch: () => {
      const stop = client.on('history.changed', () => void refetch());
      void refetch();
      return stop;
    },
    undo: () => say(async () => `Undone: ${(await client.call('history.undo', {})).undone}`),
    redo: () => say(async () => `Done again: ${(await client.call('history.redo', {})).redone}`),
  };
}
