import type { PageLink } from './link-layer.ts';
import type { OpenPaper } from './open-paper.ts';
import { PageDrawer, type SeenPages } from './page-drawer.ts';
import { PageHits } from './page-hits.ts';
import type { PageLayer } from './page-layer.ts';
import {
  endOfRow,
  layoutPages,
  mostSeen,
  type PageLayout,
  type PageSize,
  type Place,
  pageAt,
  pageGap,
  placeAt,
  topOf,
  type View,
  zoomOf,
} from './page-layout.ts';
import { PageSlot, type SlotLook } from './page-slot.ts';
import { endsLine } from './page-text.ts';
import { PartShower } from './show-part.ts';
import { markSpoken } from './spoken-passage.ts';
import { watchSelection } from './text-layer.ts';

/** Pages kept in the document above and below those in the window. */
const keptAround = 3;

export interface PageWindowHooks {
  look(index: number): SlotLook;
  pageName(pdfPage: number): string;
  /** Where the top of the window stands, and the page most seen, after each move. */
  moved(place: Place, most: number): void;
  follow(link: PageLink): void;
  /** What the view comes to for the commonest page; 1 is 100 %. */
  zoomed(zoom: number): void;
  /** So many passages were found on a page whose words are laid. */
  found(index: number, count: number): void;
  /** A page was drawn sharp. */
  drawn(index: number): void;
  broke(): void;
  /** What lies over every page that comes into the document from now on. */
  layers(): readonly PageLayer[];
}

/**
 * A list of pages of which only those in the window and a few around are in the document. Places are known
 * from stored sizes, so that the scroll bar is right and thumbnails stand before the file is open.
 */
export class PageWindow {
  readonly hits: PageHits;
  readonly parts: PartShower;
  private readonly scroller: HTMLElement;
  private readonly sheet = document.createElement('div');
  private readonly hooks: PageWindowHooks;
  private readonly slots = new Map<number, PageSlot>();
  private readonly drawer: PageDrawer;
  private readonly stop = new AbortController();
  private readonly watcher: ResizeObserver;
  private room: PageSize = { width: 0, height: 0 };
  private sizes: PageSize[] = [];
  private view: View = { fit: 'width', quarterTurns: 0 };
  private layout: PageLayout = { boxes: [], width: 0, height: 0 };
  /** The place asked for last: rounding and resizing must not drift away from it. */
  private place: Place = { index: 0, offsetPerMille: 0 };
  private lastMove = { top: 0, at: 0, down: true };

  constructor(scroller: HTMLElement, hooks: PageWindowHooks) {
    this.scroller = scroller;
    this.hooks = hooks;
    this.sheet.className = 'page-sheet';
    // a box that scrolls must be reachable by keyboard (WCAG 2.1.1)
    scroller.tabIndex = 0;
    scroller.append(this.sheet);
    this.hits = new PageHits(scroller, this.slots, hooks.found);
    this.parts = new PartShower(scroller, (index) => this.goTo({ index, offsetPerMille: 0 }));
    this.drawer = new PageDrawer(this.slots, {
      seen: () => this.seen(),
      sized: (index, size) => this.resizePage(index, size),
      worded: (index) => this.hits.worded(index),
      drawn: hooks.drawn,
      pageName: hooks.pageName,
      follow: hooks.follow,
      broke: hooks.broke,
    });
    const { signal } = this.stop;
    scroller.addEventListener('scroll', () => this.scrolled(), { passive: true, signal });
    watchSelection(scroller, signal);
    this.watcher = new ResizeObserver(() => this.roomChanged());
    this.watcher.observe(scroller);
  }

  /** Begins a file at a place, before it is open. */
  begin(sizes: PageSize[], view: View, place: Place): void {
    this.clear();
    this.sizes = [...sizes];
    this.view = view;
    this.place = place;
    this.relayout();
    this.drawer.jumped();
  }

  setPaper(paper: OpenPaper | null): void {
    this.drawer.setPaper(paper);
  }

  /** Zooms or turns; the page and line on top stay on top. */
  setView(view: View): void {
    const { fit, quarterTurns, twoPages } = this.view;
    if (view.fit === fit && view.quarterTurns === quarterTurns && view.twoPages === twoPages)
      return;
    this.view = view;
    this.relayout();
    this.drawer.resized();
  }

  goTo(place: Place): void {
    this.place = place;
    this.scroller.scrollTop = topOf(this.layout.boxes, place);
    this.lastMove = { top: this.scroller.scrollTop, at: performance.now(), down: true };
    this.mount();
    this.drawer.jumped();
    this.tell();
  }

  /** Brings a passage found into the window, counted within its page from 0. */
  showHit(index: number, nth: number): void {
    if (!this.slots.get(index)?.words) this.goTo({ index, offsetPerMille: 0 });
    this.hits.select(index, nth);
  }

  /** Marks the sentence of a page that is being read aloud; null takes the mark away. */
  speak(index: number, sentence: string | null): void {
    const runs = this.slots.get(index)?.words?.runs ?? [];
    const range = markSpoken(
      runs.map((element, index) => ({ element, endsLine: endsLine(runs, index) })),
      sentence,
    );
    const box = this.scroller.getBoundingClientRect();
    const at = range?.getBoundingClientRect();
    if (at && (at.top < box.top || at.bottom > box.bottom))
      this.scroller.scrollTop += at.top - box.top - box.height / 3;
  }

  /** Puts the keyboard on a page, so that a screen reader goes on from there. */
  focusPage(index: number): void {
    this.slots.get(index)?.element.focus({ preventScroll: true });
  }

  /** Names the pages anew: their printed numbers or items came to be known. */
  rename(look: (index: number) => SlotLook): void {
    for (const [index, slot] of this.slots) slot.rename(look(index));
  }

  showThumbnail(index: number, url: string): void {
    this.slots.get(index)?.showThumbnail(url);
  }

  close(): void {
    this.stop.abort();
    this.watcher.disconnect();
    this.drawer.close();
    this.clear();
    this.sheet.remove();
  }

  private clear(): void {
    for (const slot of this.slots.values()) slot.remove();
    this.slots.clear();
    this.hits.forget();
  }

  private roomChanged(): void {
    const { clientWidth, clientHeight } = this.scroller;
    if (clientWidth === this.room.width && clientHeight === this.room.height) return;
    this.relayout();
    this.drawer.resized();
  }

  private relayout(): void {
    const room = { width: this.scroller.clientWidth, height: this.scroller.clientHeight };
    this.room = room;
    if (room.width === 0 || this.sizes.length === 0) return;
    this.layout = layoutPages(this.sizes, this.view, room, devicePixelRatio);
    this.sheet.style.width = `${this.layout.width}px`;
    this.sheet.style.height = `${this.layout.height}px`;
    for (const [index, slot] of this.slots) this.placeSlot(index, slot);
    this.scroller.scrollTop = topOf(this.layout.boxes, this.place);
    this.lastMove = { ...this.lastMove, top: this.scroller.scrollTop };
    this.mount();
    this.tell();
    this.hooks.zoomed(zoomOf(this.sizes, this.view, room));
  }

  /** The file is right about its pages: a stored size may miss what only drawing tells. */
  private resizePage(index: number, size: PageSize): void {
    const known = this.sizes[index];
    if (!known) return;
    if (Math.abs(known.width - size.width) + Math.abs(known.height - size.height) < 1) return;
    this.sizes[index] = size;
    this.relayout();
  }

  private placeSlot(index: number, slot: PageSlot): void {
    const box = this.layout.boxes[index];
    if (box) slot.place(box, this.view.quarterTurns);
  }

  private scrolled(): void {
    const top = this.scroller.scrollTop;
    // our own jumps arrive here as well, a frame later
    if (Math.abs(top - this.lastMove.top) < 1) return;
    const now = performance.now();
    const pageHeight = this.layout.boxes[this.place.index]?.height ?? 1;
    this.drawer.pace.moved((top - this.lastMove.top) / pageHeight, now - this.lastMove.at);
    this.lastMove = { top, at: now, down: top >= this.lastMove.top };
    this.place = placeAt(this.layout.boxes, top);
    this.mount();
    this.drawer.moved();
    this.tell();
  }

  private tell(): void {
    this.hooks.moved(this.place, this.seen().most);
  }

  private seen(): SeenPages {
    const { boxes } = this.layout;
    // as last measured: asking the scroller after pages were put in would lay the page out at once
    const { width, height } = this.room;
    const { top, down } = this.lastMove;
    return {
      first: pageAt(boxes, top + pageGap),
      last: endOfRow(boxes, pageAt(boxes, top + height - pageGap)),
      most: mostSeen(boxes, top, height),
      down,
      pixels: height * width * Math.min(2, devicePixelRatio) ** 2,
    };
  }

  private mount(): void {
    const { first, last } = this.seen();
    const from = Math.max(0, first - keptAround);
    const to = Math.min(this.layout.boxes.length - 1, last + keptAround);
    for (const [index, slot] of this.slots)
      if ((index < from || index > to) && !holdsSelection(slot)) this.unmount(index, slot);
    const now = performance.now();
    for (let index = from; index <= to; index += 1) {
      const slot = this.slots.get(index) ?? this.mountPage(index);
      if (index >= first && index <= last) slot.lastSeen = now;
    }
  }

  private mountPage(index: number): PageSlot {
    const slot = new PageSlot(this.hooks.look(index), [this.parts, ...this.hooks.layers()]);
    this.placeSlot(index, slot);
    this.slots.set(index, slot);
    // in page order, for screen readers and for selecting across pages
    const after = [...this.slots.keys()].filter((other) => other > index);
    const next = this.slots.get(Math.min(...after));
    this.sheet.insertBefore(slot.element, next?.element ?? null);
    return slot;
  }

  private unmount(index: number, slot: PageSlot): void {
    // the keyboard must not fall out of the paper with the page it stood on
    if (slot.element.contains(document.activeElement)) this.scroller.focus({ preventScroll: true });
    this.slots.delete(index);
    slot.remove();
  }
}

/** A selection must not be cut because its beginning was scrolled far away. */
function holdsSelection(slot: PageSlot): boolean {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed) return false;
  return slot.element.contains(selection.anchorNode) || slot.element.contains(selection.focusNode);
}
