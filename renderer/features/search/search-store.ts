import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CallErrorCode } from '../../../shared/contract/call-error.ts';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { codeOf } from '../../app/query-store.ts';
import type { Client } from '../../client/client.ts';

export interface SearchState {
  words: string;
  /** The answer to `answered`; it stays in sight while the next one is awaited. */
  result: OutputOf<'search.find'> | null;
  answered: string;
  problem: CallErrorCode | null;
}

export interface Search {
  store: StoreApi<SearchState>;
  /** Asks after a short rest of the keys; an answer that was overtaken is dropped. */
  find(words: string): void;
  stop(): void;
}

/** Rest of the keys before asking, in milliseconds: short enough to feel immediate. */
const restMs = 120;
const most = 60;

export function createSearchStore(client: Client, first: string): Search {
  const store = createStore<SearchState>(() => ({
    words: first,
    result: null,
    answered: '',
    problem: null,
  }));
  let timer: ReturnType<typeof setTimeout> | undefined;

  const ask = async (words: string) => {
    if (words.trim() === '') {
      store.setState({ result: null, answered: '', problem: null });
      return;
    }
    try {
      const result = await client.call('search.find', { words, limit: most, meeting: null });
      if (store.getState().words === words) {
        store.setState({ result, answered: words, problem: null });
      }
    } catch (problem) {
      if (store.getState().words === words) store.setState({ problem: codeOf(problem) });
    }
  };

  return {
    store,
    find: (words) => {
      clearTimeout(timer);
      store.setState({ words });
      timer = setTimeout(() => void ask(words), restMs);
    },
    stop: () => clearTimeout(timer),
  };
}
