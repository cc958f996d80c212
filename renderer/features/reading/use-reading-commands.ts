import { type RefObject, useRef } from 'react';
import type { PageListHandle } from '../../pdf/page-list.tsx';
import type { FindStore } from './find-store.ts';
import type { ReadingKey } from './reading-keys.ts';
import type { ReadingStore } from './reading-store.ts';
import { steppedPage } from './two-pages.ts';
import { goToRegion, useReadingKeys } from './use-reading-keys.ts';
import { nextZoom } from './zoom-steps.ts';

interface CommandSources {
  reading: ReadingStore;
  find: FindStore;
  pages: number;
  zoom: number;
  list: RefObject<PageListHandle | null>;
  twoPages: boolean;
  onGo: (pdfPage: number) => void;
  onBack: () => void;
  onReadAloud: () => void;
}

export interface ReadingCommands {
  pageInput: RefObject<HTMLInputElement | null>;
  findInput: RefObject<HTMLInputElement | null>;
  openFind: () => void;
  closeFind: () => void;
  zoomBy: (direction: number) => void;
  goBy: (step: number) => void;
}

/** The reading screen's keys, and what its buttons share with them. */
export function useReadingCommands(sources: CommandSources): ReadingCommands {
  const { reading, find, pages, zoom, list, twoPages, onGo } = sources;
  const pageInput = useRef<HTMLInputElement>(null);
  const findInput = useRef<HTMLInputElement>(null);
  const openFind = () => {
    find.open(reading.store.getState().pdfPage);
    // the field is there once the bar was drawn
    requestAnimationFrame(() => findInput.current?.select());
  };
  const closeFind = () => {
    find.close();
    list.current?.focus();
  };
  const zoomBy = (direction: number) => {
    const { textView } = reading.store.getState();
    if (!textView) reading.setFit(nextZoom(zoom, direction > 0 ? 1 : -1));
  };
  const goBy = (step: number) => {
    const next = steppedPage(reading.store.getState().pdfPage, step, twoPages);
    if (next >= 1 && next <= pages) onGo(next);
  };
  const acts: Record<ReadingKey, () => void> = {
    find: openFind,
    nextHit: () => find.step(1),
    previousHit: () => find.step(-1),
    goToPage: () => pageInput.current?.focus(),
    nextRegion: () => goToRegion(1),
    previousRegion: () => goToRegion(-1),
    windowDown: () => list.current?.scrollBy(1),
    windowUp: () => list.current?.scrollBy(-1),
    nextPage: () => goBy(1),
    previousPage: () => goBy(-1),
    firstPage: () => onGo(1),
    lastPage: () => onGo(pages),
    larger: () => zoomBy(1),
    smaller: () => zoomBy(-1),
    back: sources.onBack,
    readAloud: sources.onReadAloud,
  };
  useReadingKeys((key) => acts[key]());
  return { pageInput, findInput, openFind, closeFind, zoomBy, goBy };
}
