import { useEffect, useMemo } from 'react';
import type { MeetingDetail } from '../../../shared/contract/meetings.ts';
import type { Client } from '../../client/client.ts';
import { makeThumbnails } from '../../pdf/make-thumbnails.ts';
import type { OpenPaper } from '../../pdf/open-paper.ts';
import { createThumbnailShelf, type ThumbnailShelf } from '../../pdf/thumbnail-shelf.ts';
import { exemptPages } from './agenda-places.ts';

/** Pictures are made when the first page has long been drawn. */
const startAfterMs = 3000;
/** Somebody who scrolled just now is busy. */
const busyMs = 700;

interface ThumbnailSources {
  client: Client;
  hash: string;
  pages: number;
  meeting: MeetingDetail | null;
  paper: OpenPaper | null;
  /** Whether the file is still being imported: its exempt pages are not known yet. */
  isImporting: boolean;
  /** When the reader last moved, on the clock of performance.now(). */
  lastMove: { current: number };
}

/** The small pictures of a file: those kept, and the missing ones made while nobody is busy. */
export function useThumbnails(sources: ThumbnailSources): ThumbnailShelf {
  const { client, hash, pages, meeting, paper, isImporting, lastMove } = sources;
  const shelf = useMemo(() => createThumbnailShelf(client, hash, pages), [client, hash, pages]);
  useEffect(() => () => shelf.close(), [shelf]);
  const mayMake = paper !== null && meeting !== null && !isImporting && pages > 0;
  useEffect(() => {
    if (!mayMake) return undefined;
    const stop = new AbortController();
    const begin = setTimeout(() => {
      const making = makeThumbnails({
        client,
        hash,
        pages,
        shelf,
        isLeftOut: exemptPages(meeting, hash),
        isBusy: () => document.hidden || performance.now() - lastMove.current < busyMs,
        signal: stop.signal,
      });
      // without pictures the pages stand as plain paper with their labels
      making.catch(() => undefined);
    }, startAfterMs);
    return () => {
      clearTimeout(begin);
      stop.abort();
    };
  }, [mayMake, client, hash, pages, shelf, meeting, lastMove]);
  return shelf;
}
