import Papa from 'papaparse';
import { harmlessCell } from './harmless-cell.ts';

/** Without it Excel takes UTF-8 for the code page of the computer. */
const byteOrderMark = '\ufeff';

/**
 * A table as CSV (RFC 4180: CRLF, doubled quotes) in UTF-8. Every cell stands in quotes: where Excel parts cells at
 * semicolons, words after one would begin a cell of their own, and could be a formula. NUL, which no text holds, goes.
 */
export function writeCsv(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): Uint8Array {
  const clean = (cell: string) => harmlessCell(cell.replaceAll('\0', ''));
  const table = [head, ...rows].map((cells) => cells.map(clean));
  const text = Papa.unparse(table, { quotes: true, newline: '\r\n' });
  return new TextEncoder().encode(`${byteOrderMark}${text}\r\n`);
}
