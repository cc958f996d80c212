import { findWords } from './find-words.ts';
import { highlightRanges, rangeIn } from './highlight-ranges.ts';
import type { PageSlot } from './page-slot.ts';
import { endsLine } from './page-text.ts';

/** Marks the words looked for in the pages that are in the document; the current one is outlined as well. */
export class PageHits {
  private readonly scroller: HTMLElement;
  private readonly slots: Map<number, PageSlot>;
  private readonly outline = document.createElement('div');
  private query: string[] = [];
  private current: { index: number; nth: number } | null = null;
  private readonly found = new Map<number, Range[]>();
  private readonly counted: (index: number, count: number) => void;

  constructor(
    scroller: HTMLElement,
    slots: Map<number, PageSlot>,
    counted: (index: number, count: number) => void,
  ) {
    this.scroller = scroller;
    this.slots = slots;
    this.counted = counted;
    this.outline.className = 'found-outline';
    this.outline.setAttribute('aria-hidden', 'true');
  }

  /** The words to mark from now on; none takes the marks away. */
  look(query: string[]): void {
    this.query = query;
    this.scroller.classList.toggle('has-found', query.length > 0);
    this.current = null;
    this.found.clear();
    this.outline.remove();
    for (const index of this.slots.keys()) this.mark(index);
    this.paint();
  }

  /** Outlines one passage of a page, counted from 0, and brings it into the window once it is laid. */
  select(index: number, nth: number): void {
    this.current = { index, nth };
    this.paint();
    this.reveal();
  }

  /** The words of a page came to be laid. */
  worded(index: number): void {
    if (this.query.length === 0) return;
    this.mark(index);
    this.paint();
    if (this.current?.index === index) this.reveal();
  }

  /** The pages are gone; the words are still wanted. */
  forget(): void {
    this.found.clear();
    this.outline.remove();
    this.paint();
  }

  private mark(index: number): void {
    const words = this.slots.get(index)?.words;
    if (!words || this.query.length === 0) return;
    const runs = words.runs.map((run) => run.textContent ?? '');
    const spaced = runs.map((text, run) => (endsLine(words.runs, run) ? `${text} ` : text));
    const ranges = findWords(spaced, this.query).flatMap(
      (range) => rangeIn(words.runs, range) ?? [],
    );
    this.found.set(index, ranges);
    this.counted(index, ranges.length);
  }

  private paint(): void {
    for (const index of this.found.keys()) if (!this.slots.has(index)) this.found.delete(index);
    highlightRanges([...this.found.values()].flat(), this.currentRange() ?? null);
  }

  private currentRange(): Range | undefined {
    if (!this.current) return undefined;
    const ranges = this.found.get(this.current.index) ?? [];
    return ranges[Math.min(this.current.nth, ranges.length - 1)];
  }

  private reveal(): void {
    const range = this.currentRange();
    const page = this.current && this.slots.get(this.current.index)?.element;
    if (!range || !page) return;
    const at = range.getBoundingClientRect();
    const sheet = page.getBoundingClientRect();
    const part = (value: number, whole: number) => `${(100 * value) / whole}%`;
    const { style } = this.outline;
    style.left = part(at.left - sheet.left, sheet.width);
    style.top = part(at.top - sheet.top, sheet.height);
    style.width = part(at.width, sheet.width);
    style.height = part(at.height, sheet.height);
    page.append(this.outline);
    this.scrollTo(at);
  }

  /** Leaves a passage alone that can be seen; brings any other to a third from the top. */
  private scrollTo(at: DOMRect): void {
    const box = this.scroller.getBoundingClientRect();
    const margin = 24;
    if (at.top < box.top + margin || at.bottom > box.bottom - margin)
      this.scroller.scrollTop += at.top - box.top - box.height / 3;
    if (at.left < box.left || at.right > box.right)
      this.scroller.scrollLeft += at.left - box.left - box.width / 3;
  }
}
