import type { Quad, Rectangle } from './annotation-target.ts';
import { lettersAlong } from './letter-widths.ts';
import type { ModelItem, PageModel } from './page-model.ts';
import { type ItemSpan, spansBetween } from './page-stream.ts';
import { printedPlaces } from './text-stream.ts';

/** Of the font size: how far letters reach below and above their baseline. */
const descent = 0.22;
const ascent = 0.8;
/** Pieces of one baseline that stand nearer than this part of the font size are one quad. */
const joinGap = 1;
/** As many as one part of a place may hold. */
const mostQuads = 500;

/** A stretch along an item's baseline, in points from its beginning. */
interface Stretch {
  item: ModelItem;
  from: number;
  to: number;
}

/**
 * What the stream's characters `start` up to and without `end` cover on their page, line by line, good
 * to a fraction of a letter: the model has the width of each run, and not of its letters.
 */
export function quadsBetween(page: PageModel, start: number, end: number): Quad[] {
  const stretches: Stretch[] = [];
  for (const span of spansBetween(page, start, end)) {
    const next = stretchOf(span);
    const last = stretches.at(-1);
    const gap = last === undefined ? null : gapBetween(last, next);
    if (last !== undefined && gap !== null) last.to += gap + next.to - next.from;
    else stretches.push(next);
  }
  return stretches.slice(0, mostQuads).map(quadOf);
}

/** By character of an item's stream text: where its letter begins and ends, in points along the baseline. */
function letterSpans({ printed, width }: ModelItem): [from: number, to: number][] {
  const edges = lettersAlong(printed, width);
  const places = printedPlaces(printed);
  const spans: [number, number][] = [];
  // several signs of one printed letter stand where it stands; blanks belong to none
  for (const place of places.slice(0, -1))
    spans.push([edges[place] ?? 0, edges[place + 1] ?? width]);
  return spans;
}

function stretchOf({ item, from, to }: ItemSpan): Stretch {
  const spans = letterSpans(item);
  const [begin] = spans[from] ?? [0];
  const [, end] = spans[to - 1] ?? [0, item.width];
  return { item, from: begin, to: Math.max(begin, end) };
}

/** Points between two stretches of one baseline, which may lap; null where they are not of one line. */
function gapBetween(one: Stretch, next: Stretch): number | null {
  const { item } = one;
  const other = next.item;
  if (item.dx * other.dx + item.dy * other.dy < 0.99) return null;
  if (Math.abs(item.height - other.height) > 0.2 * item.height) return null;
  const [along, across] = [other.x - item.x, other.y - item.y];
  if (Math.abs(across * item.dx - along * item.dy) > 0.1 * item.height) return null;
  const gap = along * item.dx + across * item.dy + next.from - one.to;
  return Math.abs(gap) <= joinGap * item.height ? gap : null;
}

function quadOf({ item, from, to }: Stretch): Quad {
  const { x, y, dx, dy, height } = item;
  const at = (along: number, up: number): [number, number] => [
    hundredths(x + along * dx - up * dy),
    hundredths(y + along * dy + up * dx),
  ];
  const [low, high] = [-descent * height, ascent * height];
  return [...at(from, high), ...at(to, high), ...at(from, low), ...at(to, low)];
}

const hundredths = (points: number): number => Math.round(points * 100) / 100;

/** The upright rectangle round a quad. */
export function boundsOf(quad: Quad): Rectangle {
  const [x1, y1, x2, y2, x3, y3, x4, y4] = quad;
  return [
    Math.min(x1, x2, x3, x4),
    Math.min(y1, y2, y3, y4),
    Math.max(x1, x2, x3, x4),
    Math.max(y1, y2, y3, y4),
  ];
}

/** Letters at the edge of a mark's line that its rectangle may miss between two that it holds. */
const missed = 2;

/**
 * The stream's characters whose middle lies in one of the rectangles, as the stretches that they make. Several
 * where the file sets words in another order than they stand, as the rows of many tables.
 */
export function stretchesUnder(
  page: PageModel,
  rectangles: readonly Rectangle[],
): { start: number; end: number }[] {
  const stretches: { start: number; end: number }[] = [];
  let before = 0;
  for (const item of page.items) {
    if (item.furniture) continue;
    for (const index of lettersUnder(item, rectangles)) {
      const at = before + index;
      const last = stretches.at(-1);
      const isNext = last !== undefined && (at === last.end || isMissed(last.end, at, before));
      if (last !== undefined && isNext) last.end = at + 1;
      else stretches.push({ start: at, end: at + 1 });
    }
    before += item.text.length;
  }
  return stretches;
}

/** What is left out between two runs is another cell of a table, be it a single figure. */
const isMissed = (end: number, at: number, itemStart: number): boolean =>
  end > itemStart && at - end <= missed;

/** From the first to one past the last of them; null where there are none. */
export function charactersUnder(
  page: PageModel,
  rectangles: readonly Rectangle[],
): { start: number; end: number } | null {
  const stretches = stretchesUnder(page, rectangles);
  const [first, last] = [stretches[0], stretches.at(-1)];
  return first && last ? { start: first.start, end: last.end } : null;
}

function lettersUnder(item: ModelItem, rectangles: readonly Rectangle[]): number[] {
  const near = rectangles.filter((rectangle) => touches(item, rectangle));
  if (near.length === 0) return [];
  const up = ((ascent - descent) / 2) * item.height;
  const under: number[] = [];
  for (const [index, [from, to]] of letterSpans(item).entries()) {
    if (index >= item.text.length) break;
    const along = (from + to) / 2;
    const x = item.x + along * item.dx - up * item.dy;
    const y = item.y + along * item.dy + up * item.dx;
    if (
      near.some(([left, bottom, right, top]) => x >= left && x <= right && y >= bottom && y <= top)
    )
      under.push(index);
  }
  return under;
}

function touches(item: ModelItem, [left, bottom, right, top]: Rectangle): boolean {
  const [x0, y0, x1, y1] = itemBounds(item);
  return x0 <= right && x1 >= left && y0 <= top && y1 >= bottom;
}

export function itemBounds(item: ModelItem): Rectangle {
  return boundsOf(quadOf({ item, from: 0, to: item.width }));
}
