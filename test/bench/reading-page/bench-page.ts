/** What both bench pages offer the bench, as `globalThis.bench`. Pages count from 1. */
export interface BenchPage {
  /** Opens the file; resolves to ms until the first page was painted sharp. */
  open(url: string): Promise<number>;
  /** Makes the small pictures that our list has from papers.db; the peer has none. */
  prepare(url: string): Promise<void>;
  pages(): number;
  jump(page: number): void;
  isSharp(page: number): boolean;
  /** The element that scrolls. */
  scroller(): HTMLElement;
  /** What stands in the middle of the window: a page drawn sharp, something of it, or nothing. */
  middle(): 'sharp' | 'standIn' | 'blank';
  close(): Promise<void>;
}

declare global {
  var bench: BenchPage | undefined;
}

/** Resolves when the next frame has been put on the screen. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });
}
