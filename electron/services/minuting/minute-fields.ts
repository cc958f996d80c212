import { wordsOfMinute } from './minuting-parts.ts';
import type { RowToSet } from './row-places.ts';

const isOfWords = (field: string): boolean =>
  field === 'title' || wordsOfMinute.some((one) => one === field);

/** The name by which record.write sets what the public knows a private minute by. */
export const publicTitleField = 'publicTitle';

/**
 * The fields of a minute by the store that holds them: the public may read a private one's public title, why it is
 * private and its summary; its own title, stems, reasons and words go to its namesake.
 */
export function splitMinute(
  row: RowToSet,
  isPrivate: boolean,
): { open: RowToSet; closed: RowToSet | null } {
  if (!isPrivate) return { open: row, closed: null };
  const entries = Object.entries(row.fields);
  const words = entries.filter(([field]) => isOfWords(field));
  const { record } = row.fields;
  const open = entries
    .filter(([field]) => !isOfWords(field))
    .map(([field, value]) => [field === publicTitleField ? 'title' : field, value]);
  return {
    open: { ...row, fields: Object.fromEntries(open) },
    closed: { ...row, fields: { record, ...Object.fromEntries(words) } },
  };
}
