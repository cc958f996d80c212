import type { Mark } from '../../../shared/contract/annotations.ts';
import type { InputOf } from '../../../shared/contract/contract.ts';
import type { Rectangle } from '../../../shared/domain/annotation-target.ts';
import { type InkPoint, unpackPoints } from '../../../shared/domain/ink-points.ts';
import type { InkStroke } from '../../../shared/domain/ink-stroke.ts';
import { areNear, rectangleAround, rectangleOver } from './ink-geometry.ts';
import { margin, rectanglePart, type SentStroke, sentStrokes } from './ink-keeper.ts';
import type { InkOptionsState } from './ink-options.ts';
import { isCrumb, isRubbed, type RubberMove, splitByRubber } from './ink-rub.ts';

interface LyingStroke {
  mark: Mark;
  stroke: InkStroke;
  around: Rectangle;
  pieces: InkPoint[][];
  isTouched: boolean;
}

/** What calls take at once: strokes by their number, and characters of packed points well under a megabyte. */
const mostGone = 200;
const mostLeft = 400;
const mostPacked = 600_000;

/** One gesture of the rubber over the drawings of one page: shown as it goes, sent when it is over. */
export class InkRubbing {
  private readonly strokes: LyingStroke[];
  private readonly way: InkOptionsState['rubber'];
  private readonly hash: string;

  /** `marks` are the drawings shown on the page, `hash` the file that is shown. */
  constructor(hash: string, marks: readonly Mark[], way: InkOptionsState['rubber']) {
    this.hash = hash;
    this.way = way;
    this.strokes = marks.flatMap((mark) => mark.strokes.map((stroke) => lying(mark, stroke)));
  }

  /** Moves the rubber over the page, in its user space. True when that took something. */
  move({ from, to, radius }: RubberMove): boolean {
    let tookAny = false;
    for (const one of this.strokes) {
      const [x, y] = one.mark.place.shift;
      const move = {
        from: { x: from.x - x, y: from.y - y },
        to: { x: to.x - x, y: to.y - y },
        // what is seen of a stroke is rubbed, not only its middle
        radius: radius + one.stroke.baseWidth / 200,
      };
      if (areNear(rectangleAround([move.from, move.to], move.radius), one.around, 0))
        tookAny = this.rub(one, move) || tookAny;
    }
    return tookAny;
  }

  private rub(one: LyingStroke, move: RubberMove): boolean {
    if (!one.pieces.some((piece) => isRubbed(piece, move))) return false;
    if (this.way === 'strokes') one.pieces = [];
    else if (!this.split(one, move)) return false;
    one.isTouched = true;
    return true;
  }

  private split(one: LyingStroke, move: RubberMove): boolean {
    const width = one.stroke.baseWidth / 100;
    let tookAny = false;
    one.pieces = one.pieces.flatMap((piece) => {
      if (!isRubbed(piece, move)) return [piece];
      const { left, rubbed } = splitByRubber(piece, move);
      if (rubbed.length === 0) return [piece];
      tookAny = true;
      return left.filter((each) => !isCrumb(each, width));
    });
    return tookAny;
  }

  /** What is left of the strokes that were touched, by their ids. */
  get left(): ReadonlyMap<string, InkPoint[][]> {
    const touched = this.strokes.filter(({ isTouched }) => isTouched);
    return new Map(touched.map(({ stroke, pieces }) => [stroke.id, pieces]));
  }

  /** The calls that keep it: one a drawing, more where a drawing has very many strokes. */
  changes(): InputOf<'annotations.rub'>[] {
    const touched = this.strokes.filter(({ isTouched }) => isTouched);
    const marks = [...new Set(touched.map(({ mark }) => mark))];
    return marks.flatMap((mark) =>
      this.changesOf(
        mark,
        touched.filter((one) => one.mark === mark),
      ),
    );
  }

  private changesOf(mark: Mark, touched: LyingStroke[]): InputOf<'annotations.rub'>[] {
    const parts = this.partsOf(mark);
    const changes: { gone: string[]; left: SentStroke[] }[] = [];
    for (const { stroke, pieces } of touched) {
      const left = sentStrokes(pieces, stroke);
      const open = changes.at(-1);
      if (open && hasRoom(open, left)) {
        open.gone.push(stroke.id);
        open.left.push(...left);
      } else {
        changes.push({ gone: [stroke.id], left });
      }
    }
    return changes.map(({ gone, left }) => ({ id: mark.id, hash: this.hash, gone, left, parts }));
  }

  /** The rectangle of what is left of a drawing, in the file that is shown. */
  private partsOf(mark: Mark): InputOf<'annotations.rub'>['parts'] {
    const left = this.strokes.filter((one) => one.mark === mark && one.pieces.length > 0);
    const [page] = mark.place.parts;
    if (left.length === 0 || !page) return [];
    const [x, y] = mark.place.shift;
    const all = left.map(({ stroke, pieces }) =>
      rectangleAround(pieces.flat(), margin(stroke.baseWidth)),
    );
    const [x0, y0, x1, y1] = rectangleOver(all);
    return [rectanglePart(page.pdfPage, rectangleOver([[x0 + x, y0 + y, x1 + x, y1 + y]]))];
  }
}

function hasRoom(open: { gone: string[]; left: SentStroke[] }, more: SentStroke[]): boolean {
  const left = [...open.left, ...more];
  const packed = left.reduce((sum, { points }) => sum + points.length, 0);
  return open.gone.length < mostGone && left.length <= mostLeft && packed <= mostPacked;
}

function lying(mark: Mark, stroke: InkStroke): LyingStroke {
  const points = unpackPoints(stroke.points);
  const around = rectangleAround(points, margin(stroke.baseWidth));
  return { mark, stroke, around, pieces: points.length > 0 ? [points] : [], isTouched: false };
}
