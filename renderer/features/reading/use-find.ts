import { type RefObject, useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { useApp } from '../../app/app-context.ts';
import type { Client } from '../../client/client.ts';
import { queryWords } from '../../pdf/find-words.ts';
import type { PageListHandle } from '../../pdf/page-list.tsx';
import { useLatest } from '../../ui/use-latest.ts';
import {
  createFindStore,
  type FindState,
  type FindStore,
  findWordsSentence,
} from './find-store.ts';

interface FindSources {
  client: Client;
  hash: string;
  list: RefObject<PageListHandle | null>;
  /** Changes when the pages are shown, or shown in another way; null while they are not. */
  shown: string | null;
  pageWords: (pdfPage: number) => string;
}

export interface Finding {
  find: FindStore;
  state: FindState;
  /** How many were found and where this one is, or that there is none. */
  words: string;
}

/** Finding in the paper that is shown: marks the words, goes from one to the next and says where. */
export function useFind(sources: FindSources): Finding {
  const { client, hash, list, shown, pageWords } = sources;
  const { announcer } = useApp();
  const find = useMemo(() => createFindStore(client, hash), [client, hash]);
  const state = useStore(find.store);
  const { found, current } = state;
  const words = findWordsSentence(state, pageWords);
  const latest = useLatest(words);
  useEffect(() => {
    if (shown !== null) list.current?.lookFor(found === null ? [] : queryWords(found));
  }, [list, shown, found]);
  useEffect(() => {
    if (found !== null) announcer.say(latest());
    const { pages } = find.store.getState();
    const page = current && pages[current.page];
    if (shown !== null && page) list.current?.showHit(page.pdfPage - 1, current.nth);
  }, [list, shown, find, found, current, announcer, latest]);
  return { find, state, words };
}
