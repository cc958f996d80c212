import type { DayOrder, TrackerColumn, TrackerField } from '../../../shared/contract/tracker.ts';
import { parseDate } from '../../../shared/domain/parse-date.ts';
import { writtenCell } from '../../publish/csv/harmless-cell.ts';
import { inPortions } from '../in-portions.ts';
import { fieldNames, plainWord, stateOfWord } from './tracker-words.ts';

/** Words are searched for days in so many cells: those in figures are looked for in all. */
const cellsToTellBy = 100;
const [mostSamples, longestSample, mostWords, longestWord] = [4, 160, 30, 60];

/** A first row of names: short, all different, and no day among them. */
export function isHeader(cells: readonly string[]): boolean {
  const names = cells.map(plainWord).filter((name) => name !== '');
  if (names.length === 0) return false;
  if (names.some((name) => fieldNames.has(name)) && cells.every((cell) => cell.length <= 80))
    return true;
  const isPlain = (cell: string) => cell.length <= 40 && !/\d/.test(cell);
  return new Set(names).size === cells.length && cells.every(isPlain);
}

const figures = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}\b/;

/** Which way the days of a column stand. "03/04/2025" alone may be April or March. */
function dayOrderOf(cells: readonly string[]): DayOrder {
  const pairs = cells.flatMap((cell) => {
    const [, one, two] = figures.exec(cell) ?? [];
    return one === undefined ? [] : [{ one: Number(one), two: Number(two) }];
  });
  const isDayFirst = pairs.some(({ one }) => one > 12);
  const isMonthFirst = pairs.some(({ two }) => two > 12);
  if (isDayFirst !== isMonthFirst) return isDayFirst ? 'dayFirst' : 'monthFirst';
  // of both kinds, or of neither: nobody but the person knows
  if (pairs.some(({ one, two }) => one !== two)) return 'ambiguous';
  const some = cells.slice(0, cellsToTellBy);
  return pairs.length > 0 || some.some((cell) => parseDate(cell) !== null) ? 'plain' : 'none';
}

/** What each column seems to hold, and why. */
export async function lookAtColumns(
  head: readonly string[] | null,
  rows: readonly { cells: readonly string[] }[],
  signal: AbortSignal,
): Promise<TrackerColumn[]> {
  const width = Math.min(
    200,
    Math.max(head?.length ?? 0, ...rows.slice(0, 50).map(({ cells }) => cells.length)),
  );
  const places = Array.from({ length: width }, (_, index) => index);
  const columns = await inPortions(places, signal, (index): Looked => {
    const cells = rows.flatMap(({ cells: all }) => {
      const cell = writtenCell(all[index] ?? '').trim();
      return cell === '' ? [] : [cell];
    });
    const name = writtenCell(head?.[index] ?? '').trim();
    const words = wordsOf(cells);
    return {
      name: name === '' ? `Column ${index + 1}` : name.slice(0, 200),
      samples: [...new Set(cells.slice(0, 200))].slice(0, mostSamples).map(shortened),
      guess: fieldNames.get(plainWord(name)) ?? null,
      because: fieldNames.has(plainWord(name)) ? 'its name' : '',
      days: dayOrderOf(cells),
      words,
      length: cells.reduce((sum, cell) => sum + cell.length, 0) / Math.max(1, rows.length),
    };
  });
  onlyOnce(columns);
  guessState(columns);
  guessText(columns);
  return columns.map(({ length: _, ...column }) => column);
}

const shortened = (cell: string): string =>
  cell.length > longestSample ? `${cell.slice(0, longestSample - 1)}…` : cell;

/** Its different words, where there are few of them. */
function wordsOf(cells: readonly string[]): TrackerColumn['words'] {
  const counts = new Map<string, number>();
  for (const cell of cells) {
    if (cell.length > longestWord) return [];
    counts.set(cell, (counts.get(cell) ?? 0) + 1);
    if (counts.size > mostWords) return [];
  }
  return [...counts].map(([word, rows]) => ({ word, rows, state: stateOfWord(word) }));
}

type Looked = TrackerColumn & { length: number };

/** Two columns of one meaning: the one whose name says it best has it, and a person says what the other is. */
function onlyOnce(columns: Looked[]): void {
  const seen = new Set<TrackerField>();
  const rank = ({ name }: Looked) => bestNames.indexOf(plainWord(name));
  for (const column of columns.toSorted((one, other) => rank(one) - rank(other))) {
    if (column.guess === null) continue;
    if (seen.has(column.guess)) Object.assign(column, { guess: null, because: '' });
    else seen.add(column.guess);
  }
}

/** "Minute" before "ref": each field's names begin with the plainest. */
const bestNames = [...fieldNames.keys()];

function guessState(columns: Looked[]): void {
  if (columns.some(({ guess }) => guess === 'state')) return;
  const told = ({ words }: Looked) => words.filter(({ state }) => state !== null);
  const likely = columns.find(
    (column) =>
      column.guess === null &&
      column.words.length > 0 &&
      told(column).length * 2 >= column.words.length,
  );
  const word = likely === undefined ? undefined : told(likely)[0]?.word;
  if (likely !== undefined)
    Object.assign(likely, { guess: 'state', because: `words such as “${word ?? ''}”` });
}

function guessText(columns: Looked[]): void {
  if (columns.some(({ guess }) => guess === 'text')) return;
  const free = columns.filter(({ guess, days }) => guess === null && days === 'none');
  const longest = free.toSorted((one, other) => other.length - one.length)[0];
  if (longest !== undefined && longest.length > 0)
    Object.assign(longest, { guess: 'text', because: 'its cells are the longest' });
}
