import { type RefObject, useEffect, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import type { Client } from '../../client/client.ts';
import { queryWords } from '../../pdf/find-words.ts';
import type { PageListHandle } from '../../pdf/page-list.tsx';
import { createFindStore, type FindState, type FindStore } from './find-store.ts';

interface FindSources {
  client: Client;
  hash: string;
  list: RefObject<PageListHandle | null>;
  /** Changes when the pages are shown, or shown in another way. */
  shown: string | null;
  /** Told of each passage gone to. */
  onHit: (state: FindState) => void;
}

/** Finding in the paper that is shown: marks the words and goes from one to the next. */
export function useFind(sources: FindSources): { find: FindStore; state: FindState } {
  const { client, hash, list, shown, onHit } = sources;
  const find = useMemo(() => createFindStore(client, hash), [client, hash]);
  const state = useStore(find.store);
  const { found, current } = state;
  const latest = useRef(onHit);
  latest.current = onHit;
  useEffect(() => {
    if (shown !== null) list.current?.lookFor(found === null ? [] : queryWords(found));
  }, [list, shown, found]);
  useEffect(() => {
    const now = find.store.getState();
    const page = current && now.pages[current.page];
    if (shown === null || !current || !page) return;
    list.current?.showHit(page.pdfPage - 1, current.nth);
    latest.current(now);
  }, [list, shown, find, current]);
  return { find, state };
}
