import { createRef } from 'react';
import { createRoot } from 'react-dom/client';
import type { Client } from '../../../renderer/client/client.ts';
import { makeThumbnails } from '../../../renderer/pdf/make-thumbnails.ts';
import { type OpenPaper, openPaper } from '../../../renderer/pdf/open-paper.ts';
import { PageList, type PageListHandle } from '../../../renderer/pdf/page-list.tsx';
import { loadPdfjs } from '../../../renderer/pdf/pdfjs.ts';
import type { ThumbnailShelf } from '../../../renderer/pdf/thumbnail-shelf.ts';
import { createThumbnailShelf } from '../../../renderer/pdf/thumbnail-shelf.ts';
import type { PageInfo } from '../../../shared/contract/papers.ts';
import { type BenchPage, painted } from './bench-page.ts';

const container = document.getElementById('window') as HTMLDivElement;
const view = { fit: 1, quarterTurns: 0 };
const start = { index: 0, offsetPerMille: 0 };
const nothing = () => undefined;

/** A backend that keeps nothing: the small pictures live in the shelf. */
const client = {
  call: () => Promise.resolve([]),
  paperUrl: (url: string) => url,
} as unknown as Client;

function makeOurs(): BenchPage {
  const root = createRoot(container);
  const handle = createRef<PageListHandle>();
  const sharp = new Set<number>();
  let paper: OpenPaper | null = null;
  let pages: PageInfo[] = [];
  let thumbnails: ThumbnailShelf = createThumbnailShelf(client, '', 0);
  const draw = (drawn: (index: number) => void) =>
    root.render(
      <PageList
        pages={pages}
        paper={paper}
        start={start}
        view={view}
        whole="the pack"
        placeWords={() => ''}
        thumbnails={thumbnails}
        onMoved={nothing}
        onLink={nothing}
        onZoom={nothing}
        onBroke={nothing}
        onDrawn={drawn}
        handle={handle}
      />,
    );
  const scroller = () => container.querySelector('.page-list') as HTMLElement;
  const pageElement = (page: number) =>
    [...container.querySelectorAll('.page')].find((element) =>
      element.getAttribute('aria-label')?.startsWith(`Page ${page} `),
    );

  return {
    open: async (url) => {
      const begun = performance.now();
      // sizes stand in papers.db before the file is open
      const opening = openPaper(url);
      const count = Number(new URLSearchParams(location.search).get('pages'));
      pages = Array.from({ length: count }, (_, index) => ({
        pdfPage: index + 1,
        width: 595.28,
        height: 841.89,
        printed: String(index + 1),
        kind: 'text',
      }));
      const first = new Promise<void>((resolve) => {
        const drawn = (index: number) => {
          sharp.add(index);
          resolve();
        };
        draw(drawn);
        void opening.then((open) => {
          paper = open;
          draw(drawn);
        });
      });
      await first;
      await painted();
      return performance.now() - begun;
    },
    prepare: async (url) => {
      thumbnails = createThumbnailShelf(client, url, pages.length);
      draw(nothing);
      await makeThumbnails({
        client,
        hash: url,
        pages: pages.length,
        shelf: thumbnails,
        isLeftOut: () => false,
        isBusy: () => false,
        signal: new AbortController().signal,
      });
    },
    pages: () => pages.length,
    jump: (page) => handle.current?.goTo({ index: page - 1, offsetPerMille: 0 }),
    isSharp: (page) =>
      pageElement(page)?.querySelector('canvas') !== null && pageElement(page) !== undefined,
    scroller,
    middle: () => {
      const box = container.getBoundingClientRect();
      const at = document.elementsFromPoint(box.left + box.width / 2, box.top + box.height / 2);
      const page = at.find((element) => element.classList.contains('page'));
      if (!(page instanceof HTMLElement)) return 'sharp'; // a gap between pages
      if (page.querySelector('canvas')) return 'sharp';
      const picture = page.querySelector<HTMLElement>('.page-thumbnail');
      return picture?.style.backgroundImage ? 'standIn' : 'blank';
    },
    close: async () => {
      root.unmount();
      await paper?.close();
    },
  };
}

// the app has it loaded while nobody waits; the peer loads it before it offers itself, too
await loadPdfjs();
globalThis.bench = makeOurs();
