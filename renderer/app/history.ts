import { createStore, type StoreApi } from 'zustand/vanilla';
import type { OutputOf } from '../../shared/contract/contract.ts';
import type { Client } from '../client/client.ts';
import type { Announcer } from './announcer.ts';
import { callErrorSentence } from './call-error-sentence.ts';
import { codeOf } from './query-store.ts';

export interface History {
  /** What Undo and Redo would do now, in words. */
  store: StoreApi<OutputOf<'history.next'>>;
  watch(): () => void;
  undo(): Promise<void>;
  redo(): Promise<void>;
}

/** Undo and Redo over everything, also after a restart; each says what it did. */
export function createHistory(client: Client, announcer: Announcer): History {
  const store = createStore<OutputOf<'history.next'>>(() => ({ undo: null, redo: null }));
  const refetch = async () => {
    try {
      store.setState(await client.call('history.next', {}), true);
    } catch {
      // the button only offers what the key does as well; a lost backend is told by the saved line
      store.setState({ undo: null, redo: null }, true);
    }
  };
  const say = async (deed: () => Promise<string>) => {
    try {
      announcer.say(await deed());
    } catch (problem) {
      announcer.warn(callErrorSentence(codeOf(problem)));
    }
    await refetch();
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
