import type { InputOf } from '../../../shared/contract/contract.ts';
import type { MarkColour } from '../../../shared/domain/annotation.ts';
import type { MarkPart, Rectangle } from '../../../shared/domain/annotation-target.ts';
import { type InkPoint, mostPoints, packPoints } from '../../../shared/domain/ink-points.ts';
import type { InkStroke } from '../../../shared/domain/ink-stroke.ts';
import type { Marks } from '../../app/marks.ts';
import { newId } from '../../app/new-id.ts';
import { areNear, rectangleAround, rectangleOver } from './ink-geometry.ts';

/** A stroke that is over, in user space, as it lies on its page. */
export interface DrawnStroke {
  pdfPage: number;
  tool: InkStroke['tool'];
  device: InkStroke['device'];
  colour: MarkColour;
  baseWidth: number;
  /** Pieces in drawing order; a stroke over the page's edge has several. */
  pieces: InkPoint[][];
}

export type SentStroke = InputOf<'annotations.addStroke'>['stroke'];

/** Strokes that follow each other so soon and so near are one drawing: letters of a word. */
const togetherMs = 2_000;
const togetherPoints = 72;

/** Half the width that pressure may give to a stroke, in points: perfect-freehand's 0.8 at full pressure. */
export const margin = (baseWidth: number): number => (0.8 * baseWidth) / 100;

/** The rectangle of a drawing, as its place keeps it. */
export const rectanglePart = (pdfPage: number, rect: Rectangle): MarkPart => ({ pdfPage, rect });

export function sentStrokes(
  pieces: readonly InkPoint[][],
  look: Pick<InkStroke, 'tool' | 'baseWidth' | 'device'>,
): SentStroke[] {
  const { tool, baseWidth, device } = look;
  return pieces
    .flatMap(inPortions)
    .map((points) => ({ id: newId(), tool, baseWidth, device, points: packPoints(points) }));
}

/** A stroke of minutes is kept as several, since a call takes only so much. */
function inPortions(points: InkPoint[]): InkPoint[][] {
  const portions: InkPoint[][] = [];
  // each begins where the one before ended, so that no gap is seen
  for (let at = 0; at === 0 || at < points.length - 1; at += mostPoints - 1)
    portions.push(points.slice(at, at + mostPoints));
  return portions;
}

interface LastDrawing {
  id: string;
  stroke: DrawnStroke;
  rect: Rectangle;
  at: number;
}

/** Keeps strokes as they are finished: as a drawing of their own, or with the drawing just made beside them. */
export class InkKeeper {
  private readonly marks: Marks;
  private readonly now: () => number;
  private last: LastDrawing | null = null;

  /** `now` is a clock of milliseconds. */
  constructor(marks: Marks, now: () => number) {
    this.marks = marks;
    this.now = now;
  }

  keep(stroke: DrawnStroke): void {
    const [first, ...others] = sentStrokes(stroke.pieces, stroke);
    if (!first) return;
    const { pdfPage, colour, baseWidth } = stroke;
    const own = rectangleOver([rectangleAround(stroke.pieces.flat(), margin(baseWidth))]);
    const known = this.drawingFor(stroke, own);
    const rect = known ? rectangleOver([known.rect, own]) : own;
    const parts = [rectanglePart(pdfPage, rect)];
    if (known) {
      const { id } = known;
      const { hash } = this.marks;
      for (const sent of [first, ...others])
        this.marks.addStroke({ id, hash, stroke: sent, parts });
      this.last = { id, stroke, rect, at: this.now() };
    } else {
      const strokes = [first, ...others];
      const passage = { pdfPage, exact: '', prefix: '', suffix: '', parts };
      const id = this.marks.add({ kind: 'pen', colour, width: baseWidth, passage, strokes });
      this.last = { id, stroke, rect, at: this.now() };
    }
  }

  private drawingFor(stroke: DrawnStroke, rect: Rectangle): LastDrawing | null {
    const { last } = this;
    if (!last || this.now() - last.at > togetherMs) return null;
    const isAlike =
      last.stroke.pdfPage === stroke.pdfPage &&
      last.stroke.tool === stroke.tool &&
      last.stroke.colour === stroke.colour &&
      last.stroke.baseWidth === stroke.baseWidth;
    // undone, rubbed out or moved meanwhile
    const mark = this.marks.store.getState().marks?.find(({ id }) => id === last.id);
    const stands = mark?.place.parts[0];
    const isThere = stands && 'rect' in stands && mark.place.shift.every((by) => by === 0);
    if (!isAlike || !isThere || !areNear(stands.rect, rect, togetherPoints)) return null;
    return { ...last, rect: stands.rect };
  }
}
