import type { Quad, Rectangle } from '../../shared/domain/annotation-target.ts';
import type { PageGeometry } from './page-layer.ts';
import { type PageText, runsBetween } from './page-text.ts';

/** A piece of a line in user space; `turn` is the direction of its words in quarters against the clock. */
export interface LinePiece {
  box: Rectangle;
  turn: 0 | 1 | 2 | 3;
}

/** Pieces of one line that stand no further apart than so many line heights are one quad. */
const joinedGap = 1;
const mostQuads = 500;

/** What a stretch of a page's words covers, line by line, in user space to 0.01 pt. */
export function quadsBetween(
  text: PageText,
  stretch: { from: number; to: number },
  page: { element: HTMLElement; geometry: PageGeometry },
): Quad[] {
  const sheet = page.element.getBoundingClientRect();
  const { geometry } = page;
  const pieces = runsBetween(text, stretch.from, stretch.to).flatMap(({ run, from, to }) => {
    const node = run.firstChild;
    if (!node) return [];
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    const at = range.getBoundingClientRect();
    if (at.width === 0 || at.height === 0) return [];
    const [x0, y0] = geometry.toUser(at.left - sheet.left, at.top - sheet.top);
    const [x1, y1] = geometry.toUser(at.right - sheet.left, at.bottom - sheet.top);
    const box: Rectangle = [Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1)];
    return [{ box, turn: turnOf(run) }];
  });
  return joinLines(pieces).slice(0, mostQuads).map(quadOf);
}

/** pdf.js says a run's turn in user space, clockwise, by a variable of its style. */
function turnOf(run: HTMLElement): LinePiece['turn'] {
  const degrees = Number.parseFloat(run.style.getPropertyValue('--rotate')) || 0;
  const quarters = (((Math.round(-degrees / 90) % 4) + 4) % 4) as LinePiece['turn'];
  return quarters;
}

/** Joins what stands beside each other on one line; columns of a table stay apart. */
export function joinLines(pieces: readonly LinePiece[]): LinePiece[] {
  const lines: LinePiece[] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    if (last && isBeside(last, piece)) last.box = around(last.box, piece.box);
    else lines.push({ ...piece });
  }
  return lines;
}

const around = (one: Rectangle, other: Rectangle): Rectangle => [
  Math.min(one[0], other[0]),
  Math.min(one[1], other[1]),
  Math.max(one[2], other[2]),
  Math.max(one[3], other[3]),
];

function isBeside(one: LinePiece, other: LinePiece): boolean {
  if (one.turn !== other.turn) return false;
  const isLevel = one.turn % 2 === 0;
  const [along, across] = isLevel ? ([0, 1] as const) : ([1, 0] as const);
  const height = Math.min(size(one.box, across), size(other.box, across));
  const shared =
    Math.min(one.box[across + 2] ?? 0, other.box[across + 2] ?? 0) -
    Math.max(one.box[across] ?? 0, other.box[across] ?? 0);
  const gap =
    Math.max(one.box[along] ?? 0, other.box[along] ?? 0) -
    Math.min(one.box[along + 2] ?? 0, other.box[along + 2] ?? 0);
  return shared > height / 2 && gap < joinedGap * height;
}

const size = (box: Rectangle, axis: 0 | 1): number => (box[axis + 2] ?? 0) - (box[axis] ?? 0);

const hundredths = (points: number): number => Math.round(points * 100) / 100;

/** Upper left, upper right, lower left, lower right as the words run. */
function quadOf({ box, turn }: LinePiece): Quad {
  const [left, bottom, right, top] = box.map(hundredths) as Rectangle;
  switch (turn) {
    case 0:
      return [left, top, right, top, left, bottom, right, bottom];
    case 1:
      return [left, bottom, left, top, right, bottom, right, top];
    case 2:
      return [right, bottom, left, bottom, right, top, left, top];
    case 3:
      return [right, top, right, bottom, left, top, left, bottom];
  }
}
