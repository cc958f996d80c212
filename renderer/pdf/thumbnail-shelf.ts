import { fromBase64 } from '../client/base64.ts';
import type { Client } from '../client/client.ts';

/** `papers.thumbnails` answers so many pages at a time. */
const portion = 60;

/** The small pictures of one file that are kept, as addresses for the page. */
export interface ThumbnailShelf {
  /** By page index; null where there is none, or not yet. */
  url(index: number): string | null;
  /** Fetches the pictures of these pages and those around them. Resolves when they are here. */
  want(first: number, last: number): Promise<void>;
  /** A picture that was just made. */
  put(index: number, webp: Blob): void;
  /** Calls back for each picture that arrives until the function it returns is called. */
  watch(listener: (index: number, url: string) => void): () => void;
  close(): void;
}

export function createThumbnailShelf(client: Client, hash: string, pages: number): ThumbnailShelf {
  const urls = new Map<number, string>();
  const portions = new Map<number, Promise<void>>();
  const listeners = new Set<(index: number, url: string) => void>();
  let closed = false;

  const put = (index: number, webp: Blob) => {
    if (closed || urls.has(index)) return;
    const url = URL.createObjectURL(webp);
    urls.set(index, url);
    for (const listener of listeners) listener(index, url);
  };
  const fetchPortion = async (number: number) => {
    const from = number * portion + 1;
    const wanted = Array.from(
      { length: Math.min(portion, pages - from + 1) },
      (_, at) => from + at,
    );
    // without pictures the page stands as plain paper with its label: nothing is lost
    const kept = await client.call('papers.thumbnails', { hash, pages: wanted }).catch(() => []);
    for (const { pdfPage, webp } of kept) put(pdfPage - 1, webpBlob(webp));
  };
  const portionOf = (number: number) => {
    const known = portions.get(number);
    if (known || number < 0 || number * portion >= pages) return known ?? Promise.resolve();
    const fetching = fetchPortion(number);
    portions.set(number, fetching);
    return fetching;
  };

  return {
    url: (index) => urls.get(index) ?? null,
    want: async (first, last) => {
      const begin = Math.floor((first - portion / 3) / portion);
      const end = Math.floor((last + portion / 3) / portion);
      const asked = [];
      for (let number = begin; number <= end; number += 1) asked.push(portionOf(number));
      await Promise.all(asked);
    },
    put,
    watch: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      closed = true;
      listeners.clear();
      for (const url of urls.values()) URL.revokeObjectURL(url);
      urls.clear();
    },
  };
}

function webpBlob(base64: string): Blob {
  return new Blob([fromBase64(base64)], { type: 'image/webp' });
}
