interface Numbered {
  printedNumber: string | null;
}

/**
 * The runs of numbers on a sheet, in print order: a new one begins where the count falls back to 1, or where letters
 * give way to figures. One run on an ordinary sheet; an item without a number goes with the run before it.
 */
export function numberRuns<Item extends Numbered>(items: readonly Item[]): Item[][] {
  const runs: Item[][] = [];
  let last: Count | null = null;
  for (const item of items) {
    const count = countOf(item.printedNumber);
    const open = runs.at(-1);
    if (open === undefined || (count !== null && last !== null && beginsAnew(last, count)))
      runs.push([item]);
    else open.push(item);
    last = count ?? last;
  }
  return runs;
}

/** "1 to 10", "A to C", "2": the numbers of a run as printed. */
export function runName(run: readonly Numbered[]): string {
  const printed = run.flatMap(({ printedNumber }) => printedNumber ?? []);
  const [first = '', last = ''] = [printed[0], printed.at(-1)];
  return first === last ? first : `${first} to ${last}`;
}

interface Count {
  kind: 'figure' | 'letter';
  value: number;
}

/** "3a" and "3.1" count as 3; "D1" and roman numbers count nothing here. */
function countOf(printed: string | null): Count | null {
  const figure = /^\d{1,4}/.exec(printed ?? '')?.[0];
  if (figure !== undefined) return { kind: 'figure', value: Number(figure) };
  return /^[A-Z]$/.test(printed ?? '')
    ? { kind: 'letter', value: printed?.charCodeAt(0) ?? 0 }
    : null;
}

function beginsAnew(last: Count, next: Count): boolean {
  if (last.kind !== next.kind) return last.kind === 'letter';
  return next.kind === 'figure' && next.value === 1 && last.value > 1;
}
