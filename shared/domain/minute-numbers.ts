import { municipalYear } from './municipal-year.ts';
import type { RecordedMinute } from './recorded-minute.ts';
import type { IsoDate } from './when.ts';

export type NumberedMinute = Pick<
  RecordedMinute,
  'id' | 'position' | 'takenOrder' | 'number' | 'removed'
>;

/**
 * The order of the minutes: as the items were taken (V15), and those to come behind, as on the agenda. One that was
 * passed over, since an item behind it was taken, stands behind the item that the agenda has before it: a short one
 * that the meeting passed in a breath keeps its place.
 */
export function inOrderTaken<M extends Pick<RecordedMinute, 'id' | 'position' | 'takenOrder'>>(
  minutes: readonly M[],
): M[] {
  const agenda = minutes.toSorted(
    (one, other) => one.position - other.position || (one.id < other.id ? -1 : 1),
  );
  const order = agenda
    .filter(({ takenOrder }) => takenOrder !== null)
    .sort((one, other) => (one.takenOrder ?? 0) - (other.takenOrder ?? 0));
  const lastTaken = agenda.findLastIndex(({ takenOrder }) => takenOrder !== null);
  for (const [index, minute] of agenda.entries()) {
    if (minute.takenOrder !== null) continue;
    const before = agenda[index - 1];
    const place = before === undefined ? 0 : order.indexOf(before) + 1;
    order.splice(index < lastTaken ? place : order.length, 0, minute);
  }
  return order;
}

/**
 * The number of each minute that has one, by its row. Numbers run on in the order taken, through private minutes as
 * through public ones; a removed minute takes none. A number set by hand, or fixed when the draft was issued, stands:
 * in figures the run goes on from it, with letters ("64a") it takes none of the run. No number is given twice unless
 * by hand. With "item", minutes are numbered as `printed` says of the agenda (Bristol); with "none", by hand alone.
 */
export function numbersOf(
  minutes: readonly NumberedMinute[],
  firstNumber: number,
  numbering: 'year' | 'item' | 'none',
  printed: ReadonlyMap<string, string> = new Map(),
): Map<string, string> {
  const numbered = [...new Map(minutes.map((one) => [one.id, one])).values()].filter(
    ({ removed }) => removed !== 1,
  );
  const taken = new Set(numbered.flatMap(({ number }) => number ?? []));
  const numbers = new Map<string, string>();
  let next = firstNumber;
  for (const { id, number } of inOrderTaken(numbered)) {
    if (number !== null) {
      numbers.set(id, number);
      if (/^\d{1,9}$/.test(number)) next = Number(number) + 1;
    } else if (numbering === 'year') {
      while (taken.has(String(next))) next += 1;
      numbers.set(id, String(next));
      taken.add(String(next));
      next += 1;
    } else {
      const item = numbering === 'item' ? printed.get(id) : undefined;
      if (item !== undefined && item !== '') numbers.set(id, item);
    }
  }
  return numbers;
}

/** Numbers that more than one minute has, each once: only hands can do that. */
export function doubledNumbers(numbers: ReadonlyMap<string, string>): string[] {
  const seen = [...numbers.values()];
  return [...new Set(seen.filter((number, index) => seen.indexOf(number) !== index))];
}

/** A minute of an earlier meeting of the same committee, recorded here or printed in a pack. */
export interface EarlierMinute {
  date: IsoDate;
  number: string | null;
}

/**
 * The first minute's number of a meeting: behind the highest of the earlier meetings of the same municipal year, or 1
 * where none is known (V10, V11). Later meetings do not count, since theirs follow from this one.
 */
export function firstNumberFor(date: IsoDate, earlier: readonly EarlierMinute[]): number {
  const { key } = municipalYear(date);
  const numbers = earlier
    .filter((one) => one.date < date && municipalYear(one.date).key === key)
    .map(({ number }) => Number(/^\d{1,9}/.exec(number ?? '')?.[0] ?? 0));
  return numbers.reduce((highest, number) => Math.max(highest, number), 0) + 1;
}
