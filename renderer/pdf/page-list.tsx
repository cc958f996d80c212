import { type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import type { PageInfo } from '../../shared/contract/papers.ts';
import type { MarkPart } from '../../shared/domain/annotation-target.ts';
import { pageName } from '../../shared/domain/printed-page.ts';
import { useLatest } from '../ui/use-latest.ts';
import type { PageLink } from './link-layer.ts';
import type { OpenPaper } from './open-paper.ts';
import type { PageLayer } from './page-layer.ts';
import type { Place, View } from './page-layout.ts';
import { watchPinch } from './page-pinch.ts';
import type { SlotLook } from './page-slot.ts';
import { PageWindow } from './page-window.ts';
import type { ThumbnailShelf } from './thumbnail-shelf.ts';
import './page-list.css';

/** Said of pages that hold no words (accessibility A20). */
export const pictureRemark =
  'This page is a picture: its words cannot be searched, copied or read aloud.';

export interface PageListHandle {
  goTo(place: Place): void;
  focusPage(index: number): void;
  focus(): void;
  scrollBy(windows: number): void;
  /** Marks words wherever they stand; none takes the marks away. */
  lookFor(words: string[]): void;
  showHit(index: number, nth: number): void;
  /** Marks the sentence of a page that is being read aloud; null takes the mark away. */
  speak(index: number, sentence: string | null): void;
  /** Brings a place of a page into the window, a third from the top unless it can be seen. */
  showPart(part: MarkPart): void;
}

export interface PageListProps {
  pages: PageInfo[];
  /** Null until the file is open: places and small pictures are there before. */
  paper: OpenPaper | null;
  /** Where to begin. Later moves go through the handle. */
  start: Place;
  view: View;
  /** What the pages are pages of: "the pack". */
  whole: string;
  /** Words added to a page's name: its item. */
  placeWords: (pdfPage: number) => string;
  thumbnails: ThumbnailShelf;
  onMoved: (place: Place, mostSeen: number) => void;
  onLink: (link: PageLink) => void;
  /** Ctrl and the wheel, or two fingers: 1 larger, -1 smaller. */
  onZoom: (direction: number) => void;
  /** What the view comes to; 1 is 100 %. */
  onZoomed?: (zoom: number) => void;
  onBroke: () => void;
  /** So many passages of the words looked for stand on a page. */
  onFound?: (index: number, count: number) => void;
  onDrawn?: (index: number) => void;
  /** What lies over the pages: marks. The same for as long as the file is shown. */
  layers?: readonly PageLayer[];
  handle: Ref<PageListHandle>;
}

/** The pages of a file below one another. Our own window over them: see page-window.ts. */
export function PageList(props: PageListProps) {
  const { pages, paper, start, view, whole, placeWords, thumbnails, handle } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<PageWindow | null>(null);
  const latest = useLatest(props);
  const count = pages.length;

  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const made = new PageWindow(element, windowHooks(latest));
    list.current = made;
    const zoom = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      latest().onZoom(event.deltaY < 0 ? 1 : -1);
    };
    const stop = new AbortController();
    element.addEventListener('wheel', zoom, { passive: false, signal: stop.signal });
    watchPinch(element, (direction) => latest().onZoom(direction), stop.signal);
    return () => {
      stop.abort();
      made.close();
      list.current = null;
    };
  }, [latest]);

  useEffect(() => {
    const { pages: sizes, view: begunView } = latest();
    if (count > 0) list.current?.begin(sizes, begunView, start);
  }, [latest, count, start]);
  useEffect(() => list.current?.setView(view), [view]);
  useEffect(() => list.current?.setPaper(paper), [paper]);
  // printed numbers and items become known while the file is still being imported
  useEffect(() => {
    list.current?.rename((index) => lookOf({ pages, whole, placeWords, thumbnails }, index));
  }, [pages, whole, placeWords, thumbnails]);
  useEffect(
    () => thumbnails.watch((index, url) => list.current?.showThumbnail(index, url)),
    [thumbnails],
  );
  useImperativeHandle(handle, () => handleOf(scroller, list), []);

  return <section ref={scroller} className="page-list" aria-label="Pages" />;
}

function windowHooks(latest: () => PageListProps) {
  return {
    look: (index: number) => lookOf(latest(), index),
    pageName: (pdfPage: number) => nameOf(latest(), pdfPage),
    moved: (place: Place, most: number) => {
      void latest().thumbnails.want(most - 4, most + 4);
      latest().onMoved(place, most);
    },
    follow: (link: PageLink) => latest().onLink(link),
    zoomed: (zoom: number) => latest().onZoomed?.(zoom),
    found: (index: number, count: number) => latest().onFound?.(index, count),
    drawn: (index: number) => latest().onDrawn?.(index),
    broke: () => latest().onBroke(),
    layers: () => latest().layers ?? [],
  };
}

type Naming = Pick<PageListProps, 'pages' | 'whole' | 'placeWords' | 'thumbnails'>;

function nameOf({ pages, whole }: Pick<Naming, 'pages' | 'whole'>, pdfPage: number): string {
  return pageName(pages[pdfPage - 1] ?? { pdfPage, printed: null }, whole);
}

function lookOf(props: Naming, index: number): SlotLook {
  const page = props.pages[index];
  const words = props.placeWords(index + 1);
  const printed = page?.printed ?? null;
  return {
    name: [nameOf(props, index + 1), words].filter((part) => part !== '').join(', '),
    label: printed === null ? `PDF page ${index + 1}` : `Page ${printed}`,
    remark: page?.kind === 'scan' ? pictureRemark : null,
    thumbnail: props.thumbnails.url(index),
  };
}

function handleOf(
  scroller: { current: HTMLDivElement | null },
  list: { current: PageWindow | null },
): PageListHandle {
  return {
    goTo: (place) => list.current?.goTo(place),
    focusPage: (index) => list.current?.focusPage(index),
    focus: () => scroller.current?.focus({ preventScroll: true }),
    scrollBy: (windows) => {
      const element = scroller.current;
      // a line or two of the page before stays in sight, so that the eye finds the place again
      element?.scrollBy({ top: windows * (element.clientHeight - 48), behavior: 'instant' });
    },
    lookFor: (words) => list.current?.hits.look(words),
    showHit: (index, nth) => list.current?.showHit(index, nth),
    speak: (index, sentence) => list.current?.speak(index, sentence),
    showPart: (part) => list.current?.parts.show(part),
  };
}
