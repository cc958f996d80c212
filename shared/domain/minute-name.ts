import { findMinuteReferences, type MinuteReference } from './minute-reference.ts';
import { municipalYear } from './municipal-year.ts';
import type { IsoDate } from './when.ts';

/** A minute's name outside its meeting: number and municipal year, "60/24" (V12). */
export const ref = (number: string | number, date: IsoDate): string =>
  `${number}/${municipalYear(date).key}`;

/** A minute that this app knows, of one committee. */
export interface KnownMinute {
  id: string;
  number: string | null;
  /** Day of its meeting. */
  date: IsoDate;
}

/** The minutes that a reference names: none, one, or several where a pack printed it and it was recorded here. */
export const resolveReference = <M extends KnownMinute>(
  { number, yearKey }: Pick<MinuteReference, 'number' | 'yearKey'>,
  known: readonly M[],
): M[] => known.filter((one) => one.number === number && municipalYear(one.date).key === yearKey);

export interface NamedMinute extends MinuteReference {
  /** "Further to Minute 31/17" carries a matter on; any other mention only names it. */
  type: 'furtherTo' | 'names';
  /** Null where it is not in this app. */
  minute: KnownMinute | null;
  /** What the screen says of it. */
  words: string;
}

/** The earlier minutes that a text names, each with where it leads. One that is missing is told, never an error (V14). */
export function namedMinutes(text: string, known: readonly KnownMinute[]): NamedMinute[] {
  return findMinuteReferences(text).map((reference) => {
    const minute = resolveReference(reference, known)[0] ?? null;
    const name = `Minute ${reference.number}/${reference.yearKey}`;
    return {
      ...reference,
      type: /\bfurther\s+to\s+$/i.test(text.slice(0, reference.index)) ? 'furtherTo' : 'names',
      minute,
      words: minute === null ? `${name}: not in this app yet` : name,
    };
  });
}
