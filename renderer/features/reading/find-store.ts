import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Client } from '../../client/client.ts';

/** Typing rests this long before the file is searched. */
const typingRestMs = 150;

export interface PageWithHits {
  pdfPage: number;
  count: number;
}

/** One passage: the page in the list of pages found, and which one of its passages, both from 0. */
export interface CurrentHit {
  page: number;
  nth: number;
}

export interface FindState {
  isOpen: boolean;
  words: string;
  /** The words that `pages` were found for; null while nothing was looked for. */
  found: string | null;
  pages: PageWithHits[];
  current: CurrentHit | null;
  failed: boolean;
}

export interface FindStore {
  store: StoreApi<FindState>;
  /** Opens Find at a page: typing goes to the first passage there or behind, not on from the last guess. */
  open(fromPdfPage: number): void;
  close(): void;
  /** Looks for words soon, or at once. */
  look(words: string, atOnce?: boolean): void;
  step(direction: 1 | -1): void;
  /** The page itself says how many passages it has: a phrase counts once where the index counts its words. */
  counted(pdfPage: number, count: number): void;
}

const nothing = { words: '', found: null, pages: [], current: null, failed: false };

/** Finding in one file: the pages come from the search index, the passages from the words of each page. */
export function createFindStore(client: Client, hash: string): FindStore {
  const store = createStore<FindState>(() => ({ isOpen: false, ...nothing }));
  let resting: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;
  let fromPdfPage = 1;

  const ask = async (words: string) => {
    asked += 1;
    const mine = asked;
    try {
      const pages = await client.call('papers.find', { hash, words });
      if (mine !== asked) return;
      const current = firstHit(pages, fromPdfPage);
      store.setState({ found: words, pages, current, failed: false });
    } catch {
      // the bar says that looking failed; the paper itself is not touched by it
      if (mine === asked) store.setState({ found: words, pages: [], current: null, failed: true });
    }
  };

  return {
    store,
    open: (pdfPage) => {
      fromPdfPage = pdfPage;
      store.setState({ isOpen: true });
    },
    close: () => {
      asked += 1;
      clearTimeout(resting);
      store.setState({ isOpen: false, ...nothing });
    },
    look: (words, atOnce = false) => {
      clearTimeout(resting);
      store.setState({ words });
      const trimmed = words.trim();
      if (trimmed === '') {
        asked += 1;
        store.setState({ found: null, pages: [], current: null, failed: false });
      } else if (atOnce) void ask(trimmed);
      else resting = setTimeout(() => void ask(trimmed), typingRestMs);
    },
    step: (direction) => {
      const { pages, current } = store.getState();
      const next = nextHit(pages, current, direction);
      fromPdfPage = pages[next?.page ?? -1]?.pdfPage ?? fromPdfPage;
      store.setState({ current: next });
    },
    counted: (pdfPage, count) => {
      const { pages } = store.getState();
      const known = pages.find((page) => page.pdfPage === pdfPage);
      if (!known || known.count === count || count === 0) return;
      store.setState({ pages: pages.map((page) => (page === known ? { pdfPage, count } : page)) });
    },
  };
}

/** The first passage on a page or behind it; the very first where there is none behind. */
export function firstHit(pages: PageWithHits[], fromPdfPage: number): CurrentHit | null {
  if (pages.length === 0) return null;
  const page = pages.findIndex(({ pdfPage }) => pdfPage >= fromPdfPage);
  return { page: Math.max(0, page), nth: 0 };
}

/** The passage after or before; goes round at the ends. */
export function nextHit(
  pages: PageWithHits[],
  current: CurrentHit | null,
  direction: 1 | -1,
): CurrentHit | null {
  if (pages.length === 0) return null;
  if (current === null) return { page: 0, nth: 0 };
  const here = pages[current.page];
  const nth = Math.min(current.nth, Math.max(1, here?.count ?? 1) - 1) + direction;
  if (here && nth >= 0 && nth < Math.max(1, here.count)) return { page: current.page, nth };
  const page = (current.page + direction + pages.length) % pages.length;
  const last = Math.max(1, pages[page]?.count ?? 1) - 1;
  return { page, nth: direction === 1 ? 0 : last };
}

/** "3 of 27", counted through the whole file. */
export function hitNumbers(
  pages: PageWithHits[],
  current: CurrentHit,
): { number: number; all: number } {
  const sum = (counted: PageWithHits[]) =>
    counted.reduce((total, { count }) => total + Math.max(1, count), 0);
  const here = pages[current.page];
  const nth = Math.min(current.nth, Math.max(1, here?.count ?? 1) - 1);
  return { number: sum(pages.slice(0, current.page)) + nth + 1, all: sum(pages) };
}

/** "3 of 27, Page 12 of the pack", or why there is nothing. */
export function findWordsSentence(
  state: FindState,
  pageWords: (pdfPage: number) => string,
): string {
  const { failed, found, current, pages } = state;
  if (failed) return 'Looking did not work. Please try again.';
  if (found === null) return '';
  if (current === null) return `“${found}” is not in this paper.`;
  const { number, all } = hitNumbers(pages, current);
  return `${number} of ${all}, ${pageWords(pages[current.page]?.pdfPage ?? 1)}`;
}
