import { aheadOrder, DrawingPace, type SeenWindow, seenOrder } from './drawing-pace.ts';
import type { PageLink } from './link-layer.ts';
import type { OpenPaper } from './open-paper.ts';
import type { PageSize } from './page-layout.ts';
import type { PageSlot } from './page-slot.ts';

/** After the last scroll pages are drawn whatever the speed was. */
const settleMs = 90;
/** Somebody who has not moved for so long reads: pages behind and further ahead may be drawn. */
const calmMs = 500;
/** Zooming stretches at once and draws when the hand rests. */
const resizeRestMs = 150;
/** pdf.js keeps fonts and pictures of every page seen until it is told to let go. */
const idleRestMs = 30_000;
/** Somebody who leafs on without a rest must not gather them all either. */
const restAfterPages = 60;
/** A page that takes longer is given up, together with the file's workers. */
const drawLimitMs = 20_000;
/** A window that nobody sees gives its canvases back; drawing them again takes a moment. */
const hiddenRestMs = 60_000;
/** Canvases hold at most so many windows' worth of pixels. */
const largestWindows = 4;

/** What is in the window now, by page index. */
export interface SeenPages extends SeenWindow {
  /** Device pixels that the window has. */
  pixels: number;
}

export interface DrawerHooks {
  seen(): SeenPages;
  /** The file says how large a page is; before, only the stored size was known. */
  sized(index: number, size: PageSize): void;
  pageName(pdfPage: number): string;
  follow(link: PageLink): void;
  /** The words of a page are laid and may be searched. */
  worded(index: number): void;
  drawn(index: number): void;
  /** Drawing hangs: the file had to be let go. */
  broke(): void;
}

/** Draws the pages of a list one after another, most wanted first, and never more than can keep up. */
export class PageDrawer {
  readonly pace = new DrawingPace();
  private readonly slots: Map<number, PageSlot>;
  private readonly hooks: DrawerHooks;
  private paper: OpenPaper | null = null;
  private busy: { index: number; slot: PageSlot } | null = null;
  private readonly failed = new Set<number>();
  private settling: ReturnType<typeof setTimeout> | undefined;
  private resting: ReturnType<typeof setTimeout> | undefined;
  private hiding: ReturnType<typeof setTimeout> | undefined;
  private calming: ReturnType<typeof setTimeout> | undefined;
  private heldUntil = 0;
  private movedAt = 0;
  private drawnSinceRest = 0;
  private unwatch = (): void => undefined;
  private readonly stop = new AbortController();

  constructor(slots: Map<number, PageSlot>, hooks: DrawerHooks) {
    this.slots = slots;
    this.hooks = hooks;
    const { signal } = this.stop;
    document.addEventListener('visibilitychange', () => this.seenOrHidden(), { signal });
  }

  private seenOrHidden(): void {
    clearTimeout(this.hiding);
    if (!document.hidden) {
      this.pump();
      return;
    }
    this.hiding = setTimeout(() => {
      for (const slot of this.slots.values()) slot.dropCanvas();
    }, hiddenRestMs);
  }

  setPaper(paper: OpenPaper | null): void {
    this.paper = paper;
    this.unwatch();
    this.unwatch =
      paper?.notes.store.subscribe((now, before) => {
        if (now.hidden !== before.hidden) this.spoil();
      }) ?? (() => undefined);
    this.failed.clear();
    this.pump();
  }

  /** Other notes of the file are drawn than before. */
  private spoil(): void {
    for (const slot of this.slots.values()) slot.spoil();
    this.pump();
  }

  /** The list was scrolled. */
  moved(): void {
    this.movedAt = performance.now();
    clearTimeout(this.settling);
    this.settling = setTimeout(() => this.settle(), settleMs);
    this.pump();
  }

  /** On a busy machine a frame may come late: the scroll that it brings is told before this is. */
  private settle(): void {
    const { movedAt } = this;
    requestAnimationFrame(() => {
      if (this.movedAt === movedAt) this.rested();
    });
  }

  /** The list stands still, perhaps somewhere else at once: no speed, draw now. */
  jumped(): void {
    this.movedAt = performance.now();
    this.rested();
  }

  private rested(): void {
    this.heldUntil = 0;
    clearTimeout(this.settling);
    clearTimeout(this.calming);
    this.calming = setTimeout(() => this.pump(), calmMs + 20);
    this.pace.stopped();
    this.pump();
  }

  /** Pages changed their size. */
  resized(): void {
    this.heldUntil = performance.now() + resizeRestMs;
    clearTimeout(this.settling);
    this.settling = setTimeout(() => this.jumped(), resizeRestMs);
  }

  pump(): void {
    const { paper } = this;
    if (
      paper === null ||
      document.hidden ||
      performance.now() < this.heldUntil ||
      !this.pace.mayDraw
    )
      return;
    const seen = this.hooks.seen();
    const inWindow = seenOrder(seen);
    const around = aheadOrder(seen, performance.now() - this.movedAt > calmMs);
    const wanted = (index: number) => inWindow.includes(index) || around.includes(index);
    if (this.busy && !wanted(this.busy.index)) this.busy.slot.cancelDrawing();
    if (this.busy) return;
    const missing = inWindow.find((index) => this.mayDraw(index, seen));
    if (missing !== undefined) {
      this.start(paper, missing);
      return;
    }
    if (this.pace.isReading && this.layNext(paper, seen)) return;
    const next = around.find((index) => this.mayDraw(index, seen));
    if (next !== undefined) this.start(paper, next);
  }

  private mayDraw(index: number, seen: SeenPages): boolean {
    const slot = this.slots.get(index);
    if (!slot || slot.isDrawn || this.failed.has(index)) return false;
    const near = index >= seen.first - 1 && index <= seen.last + 1;
    return near || this.canvasPixels() < (largestWindows / 2) * seen.pixels;
  }

  private start(paper: OpenPaper, index: number): void {
    const slot = this.slots.get(index);
    if (!slot) return;
    const busy = { index, slot };
    this.busy = busy;
    void this.draw(paper, busy).finally(() => {
      if (this.busy === busy) this.busy = null;
      setTimeout(() => this.pump(), 0);
    });
  }

  private async draw(paper: OpenPaper, { index, slot }: { index: number; slot: PageSlot }) {
    const begun = performance.now();
    const limit = setTimeout(() => this.giveUp(), drawLimitMs);
    try {
      const page = await paper.page(index + 1);
      const { width, height } = page.getViewport({ scale: 1 });
      this.hooks.sized(index, { width, height });
      if (!(await slot.draw(paper, index + 1))) return;
      this.pace.drew(performance.now() - begun);
      this.hooks.drawn(index);
      this.freeCanvases();
      this.restSoon(paper);
    } catch {
      // one page that cannot be drawn says so and leaves the others alone
      if (this.paper !== paper) return;
      this.failed.add(index);
      slot.sayCannotShow();
    } finally {
      clearTimeout(limit);
    }
  }

  private giveUp(): void {
    this.paper = null;
    this.hooks.broke();
  }

  /** Words and links of what is in the window, once it is drawn. */
  private layNext(paper: OpenPaper, seen: SeenPages): boolean {
    for (let index = seen.first; index <= seen.last; index += 1) {
      const slot = this.slots.get(index);
      if (!slot?.isDrawn || slot.hasLayers) continue;
      void this.lay(paper, slot, index);
      return true;
    }
    return false;
  }

  private async lay(paper: OpenPaper, slot: PageSlot, index: number): Promise<void> {
    const { pageName, follow } = this.hooks;
    try {
      if (await slot.layOver(paper, { pageName, follow })) this.hooks.worded(index);
    } catch {
      // a page whose words cannot be read is still a page that can be looked at
      slot.sayNoWords();
    }
    this.pump();
  }

  private canvasPixels(): number {
    let pixels = 0;
    for (const slot of this.slots.values()) pixels += slot.canvasPixels;
    return pixels;
  }

  /** Takes canvases away, least recently seen first, but never those in the window and next to it. */
  private freeCanvases(): void {
    const seen = this.hooks.seen();
    let pixels = this.canvasPixels();
    const far = [...this.slots]
      .filter(([index]) => index < seen.first - 1 || index > seen.last + 1)
      .sort(([, one], [, other]) => one.lastSeen - other.lastSeen);
    for (const [, slot] of far) {
      if (pixels <= largestWindows * seen.pixels) return;
      pixels -= slot.canvasPixels;
      slot.dropCanvas();
    }
  }

  private restSoon(paper: OpenPaper): void {
    clearTimeout(this.resting);
    this.drawnSinceRest += 1;
    const rest = async () => {
      if (this.paper === paper && (await paper.rest())) this.drawnSinceRest = 0;
    };
    if (this.drawnSinceRest >= restAfterPages) void rest();
    else this.resting = setTimeout(() => void rest(), idleRestMs);
  }

  close(): void {
    clearTimeout(this.settling);
    clearTimeout(this.resting);
    clearTimeout(this.hiding);
    clearTimeout(this.calming);
    this.stop.abort();
    this.unwatch();
    this.paper = null;
  }
}
