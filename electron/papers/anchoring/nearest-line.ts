import type { Rectangle } from '../../../shared/domain/annotation-target.ts';
import type { ModelItem, PageModel } from '../../../shared/domain/page-model.ts';
import { itemBounds } from '../../../shared/domain/passage-quads.ts';
import type { Stretch } from './find-words.ts';

/** A line of a page: its characters in the page's stream, and where it begins. Points of user space. */
export interface Line extends Stretch {
  x: number;
  y: number;
}

/** The line nearest to a place on a page that has no words of its own; null on a page without words. */
export function nearestLine(page: PageModel, place: Rectangle): Line | null {
  const words = page.items
    .map((item, index) => ({ item, index }))
    .filter(({ item }) => !item.furniture);
  let nearest: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const { item, index } of words) {
    const distance = distanceBetween(itemBounds(item), place);
    if (distance >= least) continue;
    nearest = index;
    least = distance;
  }
  return nearest === null ? null : lineRound(page.items, nearest);
}

/** The line that a character of the page's stream stands in; null where there is none. */
export function lineAt(page: PageModel, offset: number): Line | null {
  let before = 0;
  for (const [index, item] of page.items.entries()) {
    if (item.furniture) continue;
    before += item.text.length;
    if (offset < before) return lineRound(page.items, index);
  }
  return null;
}

/** Neighbours in content order that stand on one baseline. */
function lineRound(items: readonly ModelItem[], index: number): Line {
  const middle = items[index];
  if (middle === undefined) throw new RangeError('no such item');
  const belongs = (item: ModelItem | undefined): item is ModelItem =>
    item !== undefined && !item.furniture && isOnBaseline(middle, item);
  let [first, last] = [index, index];
  while (belongs(items[first - 1])) first -= 1;
  while (belongs(items[last + 1])) last += 1;
  const before = lengthOf(items.slice(0, first));
  const begin = items[first] ?? middle;
  return {
    start: before,
    end: before + lengthOf(items.slice(first, last + 1)),
    x: begin.x,
    y: begin.y,
  };
}

const lengthOf = (items: readonly ModelItem[]): number =>
  items.reduce((sum, item) => sum + (item.furniture ? 0 : item.text.length), 0);

function isOnBaseline(one: ModelItem, other: ModelItem): boolean {
  const across = (other.y - one.y) * one.dx - (other.x - one.x) * one.dy;
  return Math.abs(across) < 0.45 * Math.max(one.height, other.height);
}

function distanceBetween(one: Rectangle, other: Rectangle): number {
  const across = Math.max(0, one[0] - other[2], other[0] - one[2]);
  const up = Math.max(0, one[1] - other[3], other[1] - one[3]);
  return Math.hypot(across, up);
}
