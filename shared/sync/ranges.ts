/** Ops of one run from the first number to the last, both counted. */
export type Range = readonly [first: number, last: number];

/** The same ops as ranges in order, none of which touches another. */
export function joined(ranges: readonly Range[]): Range[] {
  const out: [number, number][] = [];
  for (const [first, last] of ranges.toSorted((one, other) => one[0] - other[0])) {
    const before = out.at(-1);
    if (before !== undefined && first <= before[1] + 1) before[1] = Math.max(before[1], last);
    else out.push([first, last]);
  }
  return out;
}

/** Of files of one run those that hold an op which another of them holds, too. */
export function overlapping<T extends { first: number; last: number }>(some: readonly T[]): T[] {
  const inOrder = some.toSorted((one, other) => one.first - other.first);
  let before = 0;
  return inOrder.filter(({ first, last }, index) => {
    const isTwice = first <= before || (inOrder[index + 1]?.first ?? Infinity) <= last;
    before = Math.max(before, last);
    return isTwice;
  });
}

/** What is in `ranges` and not in `others`. Both joined. */
export function without(ranges: readonly Range[], others: readonly Range[]): Range[] {
  const out: Range[] = [];
  for (const [first, last] of ranges) {
    let from = first;
    for (const [start, end] of others) {
      if (end < from || start > last) continue;
      if (start > from) out.push([from, start - 1]);
      from = end + 1;
    }
    if (from <= last) out.push([from, last]);
  }
  return out;
}

/** How many ops joined ranges hold. */
export const countOf = (ranges: readonly Range[]): number =>
  ranges.reduce((sum, [first, last]) => sum + last - first + 1, 0);

/** Whether joined ranges hold all ops from `first` to `last`. */
export const covers = (ranges: readonly Range[], [first, last]: Range): boolean =>
  ranges.some(([start, end]) => start <= first && last <= end);
