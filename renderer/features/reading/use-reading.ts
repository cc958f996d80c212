import { type RefObject, useCallback, useEffect, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import type { MeetingDetail } from '../../../shared/contract/meetings.ts';
import { pageName } from '../../../shared/domain/printed-page.ts';
import { useApp } from '../../app/app-context.ts';
import { atPaper } from '../../app/route.ts';
import type { Client } from '../../client/client.ts';
import type { PageListHandle } from '../../pdf/page-list.tsx';
import { itemWords, onAgenda, type Target, wholeOf } from './agenda-places.ts';
import type { PlaceTrail } from './place-trail.ts';
import { createReadingStore, type ReadingState, type ReadingStore } from './reading-store.ts';

interface ReadingSources {
  client: Client;
  meeting: MeetingDetail | null;
  hash: string;
  pdfPage: number | null;
  list: RefObject<PageListHandle | null>;
  trail: PlaceTrail;
}

export interface Reading {
  reading: ReadingStore;
  state: ReadingState;
  /** What a page is called, with its item. */
  pageWords: (pdfPage: number) => string;
  /** Goes to a page and says so. "pages" puts the keyboard there; "stay" leaves it where it is. */
  go: (target: Target, keyboard: 'pages' | 'stay') => void;
}

/** One file being read: its store, its names of pages, and moving about in it. */
export function useReading(sources: ReadingSources): Reading {
  const { client, meeting, hash, pdfPage, list, trail } = sources;
  const { announcer, navigation } = useApp();
  const reading = useMemo(() => createReadingStore(client, hash), [client, hash]);
  const state = useStore(reading.store);
  const begun = useRef(pdfPage);
  useEffect(() => reading.open(begun.current), [reading]);

  const { file, importedInto } = state;
  useEffect(() => {
    // opened while it was read in: its meeting, and so its agenda, became known meanwhile
    const { route } = navigation.store.getState();
    if (importedInto === null || route.screen !== 'reader' || route.meeting !== null) return;
    navigation.replace({ ...route, meeting: importedInto });
  }, [importedInto, navigation]);
  const pageWords = useCallback(
    (asked: number) => {
      const page = file?.pages[asked - 1] ?? { pdfPage: asked, printed: null };
      const name = pageName(page, wholeOf(meeting, hash));
      const item = itemWords(onAgenda(meeting, hash, asked).item);
      return item === '' ? name : `${name}, ${item}`;
    },
    [file, meeting, hash],
  );
  const go = useCallback(
    (target: Target, keyboard: 'pages' | 'stay') => {
      if (target.hash !== hash) {
        const id = meeting?.meeting.id ?? null;
        navigation.go({ ...atPaper(target.hash, id), pdfPage: target.pdfPage });
        return;
      }
      const index = target.pdfPage - 1;
      trail.leaving(reading.place(), index);
      const place = { index, offsetPerMille: 0 };
      if (list.current === null) reading.beginAt(place);
      else list.current.goTo(place);
      if (keyboard === 'pages') list.current?.focusPage(index);
      announcer.say(pageWords(target.pdfPage));
    },
    [hash, meeting, navigation, list, trail, reading, announcer, pageWords],
  );
  return { reading, state, pageWords, go };
}
