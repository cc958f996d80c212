import type { MarkColour } from '../../../shared/domain/annotation.ts';
import { inkPaint } from '../../../shared/domain/ink-look.ts';
import type { InkPoint } from '../../../shared/domain/ink-points.ts';
import type { InkStroke } from '../../../shared/domain/ink-stroke.ts';
import { clipToPage } from './ink-clip.ts';
import type { DrawnStroke } from './ink-keeper.ts';
import { rubberRadius } from './ink-options.ts';
import type { InkPage } from './ink-page.ts';
import { firstPressure, pressureOfSpeed } from './ink-pressure.ts';
import type { InkRubbing } from './ink-rubbing.ts';
import type { WetInk } from './ink-wet.ts';

/** A gesture that is under way on one page. It ends by `finish`, which keeps it, or by `abandon`. */
export interface InHand {
  readonly page: InkPage;
  /**
   * Where the pointer has been since; `guessed` is where it may be next, shown and never kept. True when that
   * brought something to draw.
   */
  extend(events: readonly PointerEvent[], guessed: readonly PointerEvent[]): boolean;
  draw(): void;
  finish(): void;
  abandon(): void;
}

export interface DrawingLook {
  tool: InkStroke['tool'];
  device: InkStroke['device'];
  colour: MarkColour;
  baseWidth: number;
}

/** A pen reports 0 at its lightest touch, and a line of no width would not be seen. */
const leastPressure = 0.05;

/** A stroke that is being drawn. */
export class StrokeInHand implements InHand {
  readonly page: InkPage;
  private readonly look: DrawingLook;
  private readonly wet: WetInk;
  private readonly keep: (stroke: DrawnStroke) => void;
  private readonly points: InkPoint[] = [];
  private guessed: { point: InkPoint; at: number }[] = [];
  private last: { left: number; top: number; at: number } | null = null;

  constructor(page: InkPage, look: DrawingLook, wet: WetInk, keep: (stroke: DrawnStroke) => void) {
    this.page = page;
    this.look = look;
    this.wet = wet;
    this.keep = keep;
    wet.lay(page.element, page.geometry);
  }

  extend(events: readonly PointerEvent[], guessed: readonly PointerEvent[]): boolean {
    const before = this.points.length;
    for (const event of events) {
      const point = this.pointOf(event);
      if (!point) continue;
      this.points.push(point);
      this.last = { left: event.clientX, top: event.clientY, at: event.timeStamp };
    }
    // guesses come with frames: between them the old ones stand until the hand has been there
    const at = this.last?.at ?? 0;
    this.guessed =
      guessed.length === 0
        ? this.guessed.filter((guess) => guess.at > at)
        : guessed.flatMap((event) => {
            const point = this.pointOf(event);
            return point ? [{ point, at: event.timeStamp }] : [];
          });
    return this.points.length > before || guessed.length > 0;
  }

  /** Null where the pointer has not moved. */
  private pointOf(event: PointerEvent): InkPoint | null {
    const { last } = this;
    const before = this.points.at(-1);
    const way = last ? Math.hypot(event.clientX - last.left, event.clientY - last.top) : 0;
    if (last && way === 0) return null;
    const time = last ? Math.max(0, event.timeStamp - last.at) : 0;
    const pressure = this.pressureOf(event, before?.pressure ?? firstPressure, way, time);
    const [x, y] = this.page.placeOf(event);
    return { x, y, pressure, time };
  }

  private pressureOf(event: PointerEvent, before: number, way: number, time: number): number {
    if (this.look.device !== 'pen') return pressureOfSpeed(before, way, time);
    // one that is lifted presses no more, but it was there
    return event.type === 'pointerup' ? before : Math.max(leastPressure, event.pressure);
  }

  draw(): void {
    const { tool, baseWidth, colour } = this.look;
    const { fill } = inkPaint(tool, colour);
    const guessed = this.guessed.map(({ point }) => point);
    this.wet.draw([...this.points, ...guessed], { tool, baseWidth, fill });
  }

  finish(): void {
    const { page, look, points } = this;
    this.keep({ ...look, pdfPage: page.geometry.pdfPage, pieces: clipToPage(points, page.box) });
    this.wet.dry();
  }

  abandon(): void {
    this.wet.remove();
  }
}

/** The rubber under way. What it takes is gone from sight at once. */
export class RubberInHand implements InHand {
  readonly page: InkPage;
  private readonly rubbing: InkRubbing;
  private readonly wet: WetInk;
  private readonly keep: (rubbing: InkRubbing) => void;
  private at: [x: number, y: number] | null = null;

  constructor(
    page: InkPage,
    rubbing: InkRubbing,
    wet: WetInk,
    keep: (rubbing: InkRubbing) => void,
  ) {
    this.page = page;
    this.rubbing = rubbing;
    this.wet = wet;
    this.keep = keep;
    wet.lay(page.element, page.geometry);
  }

  extend(events: readonly PointerEvent[]): boolean {
    const radius = rubberRadius / this.page.geometry.scale;
    let tookAny = false;
    for (const event of events) {
      const [x, y] = this.page.placeOf(event);
      const [fromX, fromY] = this.at ?? [x, y];
      const move = { from: { x: fromX, y: fromY }, to: { x, y }, radius };
      tookAny = this.rubbing.move(move) || tookAny;
      this.at = [x, y];
    }
    if (tookAny) this.page.show(this.rubbing.left);
    return events.length > 0;
  }

  draw(): void {
    if (this.at) this.wet.drawRubber(this.at, rubberRadius);
  }

  finish(): void {
    this.keep(this.rubbing);
    this.end();
  }

  abandon(): void {
    this.end();
  }

  private end(): void {
    this.page.show(new Map());
    this.wet.remove();
  }
}
