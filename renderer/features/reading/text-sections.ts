import { findWords } from '../../pdf/find-words.ts';
import { highlightRanges, rangeIn } from '../../pdf/highlight-ranges.ts';
import { mostSeen, type PageBox, type Place, placeAt, topOf } from '../../pdf/page-layout.ts';
import { markSpoken } from '../../pdf/spoken-passage.ts';

/** Places, focus and found words in the text-only view: what page-window.ts is for drawn pages. */
export class TextSections {
  private readonly column: HTMLElement;
  private readonly stop = new AbortController();
  private query: string[] = [];
  private current: Range | null = null;
  private awaited: { index: number; nth: number } | null = null;
  /** By page index; only of pages that came near the window. */
  private readonly found = new Map<number, Range[]>();

  private readonly counted: (index: number, count: number) => void;

  constructor(
    column: HTMLElement,
    moved: (place: Place, most: number) => void,
    counted: (index: number, count: number) => void,
  ) {
    this.column = column;
    this.counted = counted;
    // a box that scrolls must be reachable by keyboard (WCAG 2.1.1)
    column.tabIndex = 0;
    const tell = () => {
      const boxes = this.boxes();
      if (boxes.length === 0) return;
      const { scrollTop, clientHeight } = column;
      const most = mostSeen(boxes, scrollTop, clientHeight);
      moved(placeAt(boxes, scrollTop), most);
      this.markAround(most);
      this.paint(null);
    };
    const { signal } = this.stop;
    column.addEventListener('scroll', tell, { passive: true, signal });
  }

  private sections(): HTMLElement[] {
    return [...this.column.querySelectorAll<HTMLElement>('.text-page')];
  }

  private boxes(): PageBox[] {
    return this.sections().map((section) => ({
      top: section.offsetTop,
      left: 0,
      width: section.offsetWidth,
      height: section.offsetHeight,
      scale: 1,
      bottom: section.offsetTop + section.offsetHeight,
    }));
  }

  goTo(place: Place): void {
    this.column.scrollTop = topOf(this.boxes(), place);
  }

  focusPage(index: number): void {
    this.sections()[index]?.focus({ preventScroll: true });
  }

  focus(): void {
    this.column.focus({ preventScroll: true });
  }

  scrollBy(windows: number): void {
    const { clientHeight } = this.column;
    this.column.scrollBy({ top: windows * (clientHeight - 48), behavior: 'instant' });
  }

  lookFor(words: string[]): void {
    this.query = words;
    this.current = null;
    this.found.clear();
    this.paint(null);
  }

  /** Brings a passage found into the window, now or once its page has its words. */
  showHit(index: number, nth: number): void {
    this.awaited = this.hasWords(index) ? null : { index, nth };
    if (this.awaited) {
      this.goTo({ index, offsetPerMille: 0 });
      return;
    }
    this.markAround(index);
    const here = this.found.get(index) ?? [];
    const current = here[Math.min(nth, here.length - 1)];
    this.paint(current ?? null);
    if (current) this.reveal(current);
  }

  private reveal(range: Range): void {
    const at = range.getBoundingClientRect();
    const box = this.column.getBoundingClientRect();
    if (at.top < box.top || at.bottom > box.bottom)
      this.column.scrollTop += at.top - box.top - box.height / 3;
  }

  /** Marks the sentence that is being read aloud and keeps it in sight; null takes the mark away. */
  speak(index: number, sentence: string | null): void {
    const blocks = this.sections()[index]?.querySelectorAll<HTMLElement>(':scope > :is(h3, p)');
    const texts = [...(blocks ?? [])].map((element) => ({ element, endsLine: true }));
    const range = markSpoken(texts, sentence);
    if (range) this.reveal(range);
  }

  /** More pages have their words. */
  filled(): void {
    const { awaited } = this;
    if (awaited && this.hasWords(awaited.index)) this.showHit(awaited.index, awaited.nth);
  }

  private hasWords(index: number): boolean {
    return (this.sections()[index]?.childElementCount ?? 0) > 1;
  }

  /** Looking through a long file at once would hold the painting thread. */
  private markAround(index: number): void {
    if (this.query.length === 0) return;
    const sections = this.sections();
    for (let near = index - 2; near <= index + 2; near += 1) {
      const section = sections[near];
      if (!section || !this.hasWords(near) || this.found.has(near)) continue;
      const ranges = rangesIn(section, this.query);
      this.found.set(near, ranges);
      this.counted(near, ranges.length);
    }
  }

  private paint(current: Range | null): void {
    this.current = current ?? this.current;
    highlightRanges([...this.found.values()].flat(), this.current);
  }

  close(): void {
    this.stop.abort();
    highlightRanges([], null);
  }
}

function rangesIn(section: HTMLElement, query: string[]): Range[] {
  const blocks = [...section.querySelectorAll(':scope > :is(h3, p)')];
  const texts = blocks.map((block) => `${block.textContent ?? ''} `);
  return findWords(texts, query).flatMap((range) => rangeIn(blocks, range) ?? []);
}
