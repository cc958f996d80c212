import { wordsOfMinute } from './minuting-parts.ts';
import type { RowToSet } from './row-places.ts';

const isOfWords = (field: string): boolean => wordsOfMinute.some((one) => one === field);

/**
 * The fields of a minute by the store that holds them: the public may read what a private item is called, why it is
 * private and its summary; stems, reasons and words go to its namesake.
 */
export function splitMinute(
  row: RowToSet,
  isPrivate: boolean,
): { open: RowToSet; closed: RowToSet | null } {
  if (!isPrivate) return { open: row, closed: null };
  const entries = Object.entries(row.fields);
  const words = entries.filter(([field]) => isOfWords(field));
  const { record } = row.fields;
  return {
    open: { ...row, fields: Object.fromEntries(entries.filter(([field]) => !isOfWords(field))) },
    closed: { ...row, fields: { record, ...Object.fromEntries(words) } },
  };
}
