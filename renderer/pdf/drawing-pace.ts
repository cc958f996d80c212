/** Speed below which nobody is flying past and text layers are worth making. Pages a second. */
const readingSpeed = 1;
/** A share of time: drawing may not take more of it than this, or it would never catch up. */
const largestShare = 0.8;

/**
 * Knows how fast the reader moves and how long a page takes to draw, and so whether drawing can keep up.
 * Where it cannot, the stored thumbnails stand in until the reader slows down.
 */
export class DrawingPace {
  /** Mean drawing time of a page, ms. */
  private meanDraw = 40;
  /** Pages a second. */
  private speed = 0;

  moved(pages: number, elapsedMs: number): void {
    if (elapsedMs <= 0) return;
    const now = (Math.abs(pages) / elapsedMs) * 1000;
    this.speed = this.speed * 0.6 + now * 0.4;
  }

  /** A jump is no speed, and neither is standing still. */
  stopped(): void {
    this.speed = 0;
  }

  drew(elapsedMs: number): void {
    this.meanDraw = this.meanDraw * 0.8 + elapsedMs * 0.2;
  }

  get mayDraw(): boolean {
    return (this.meanDraw * this.speed) / 1000 < largestShare;
  }

  get isReading(): boolean {
    return this.speed < readingSpeed;
  }
}

/** The pages in the window, most wanted first: the one most seen, then the others in reading direction. */
export function seenOrder(window: SeenWindow): number[] {
  const { first, last, most, down } = window;
  const others = [];
  for (let index = first; index <= last; index += 1) if (index !== most) others.push(index);
  return [most, ...(down ? others : others.reverse())];
}

export interface SeenWindow {
  first: number;
  last: number;
  most: number;
  down: boolean;
}

/**
 * The pages around the window that are drawn ahead: the next one in the direction of reading, and when the
 * reader has been calm for a while the one behind and one more ahead. Drawing those at once would stand in the
 * way of the next jump.
 */
export function aheadOrder({ first, last, down }: SeenWindow, isCalm: boolean): number[] {
  const ahead = down ? [last + 1, first - 1, last + 2] : [first - 1, last + 1, first - 2];
  return isCalm ? ahead : ahead.slice(0, 1);
}
