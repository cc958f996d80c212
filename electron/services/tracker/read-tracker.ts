import { readFile, stat } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import type { TrackerReading } from '../../../shared/contract/tracker.ts';
import type { FileTokens } from '../file-tokens.ts';
import { type CsvRow, csvRows, delimiterOf } from './csv-rows.ts';
import { decodeTable } from './decode-table.ts';
import { isHeader } from './look-at-columns.ts';

/** A file of trackers, read whole. */
export interface TrackerTable {
  fileName: string;
  encoding: TrackerReading['encoding'];
  delimiter: TrackerReading['delimiter'];
  hasHeader: boolean;
  /** With the head. */
  rows: CsvRow[];
  notices: string[];
}

/** Largest file and most rows that are taken in at once. */
export const mostBytes = 10 * 1024 * 1024;
export const mostRows = 20_000;

const portionMs = 25;
const unreadable =
  'This file cannot be read. Nothing was changed here. Check that it is still there, and try again.';

/** Reads a file that a person handed over. @throws CallError('notFound') for a token nobody gave */
export async function readTracker(
  files: Pick<FileTokens, 'files'>,
  token: string,
): Promise<TrackerTable | { refusal: string; fileName: string }> {
  const [file, second] = await files.files(token);
  if (file === undefined || second !== undefined)
    return { refusal: 'Choose one CSV file. Nothing was changed here.', fileName: '' };
  const { fileName } = file;
  const refused = (refusal: string) => ({ refusal, fileName });
  const tooLarge = refused(
    'This file is larger than 10 MB, which no tracker is. Nothing was changed here. Keep the rows that you need in a file of their own.',
  );
  if (file.refusal !== null) return tooLarge;
  try {
    const { size } = await stat(file.path);
    if (size > mostBytes) return tooLarge;
    const decoded = decodeTable(await readFile(file.path));
    if (decoded.refusal !== null) return refused(decoded.refusal);
    const table = await rowsOf(decoded.text);
    if (table === null)
      return refused(
        'This file has more than 20,000 rows. Nothing was changed here. Part it into smaller files.',
      );
    const notices = noticesOf(table.rows, decoded.hadNul);
    const hasHeader = isHeader(table.rows[0]?.cells ?? []);
    return { fileName, encoding: decoded.encoding, hasHeader, ...table, notices };
  } catch {
    return refused(unreadable);
  }
}

/** All rows, read in portions; null where they are too many. */
async function rowsOf(
  text: string,
): Promise<{ rows: CsvRow[]; delimiter: TrackerReading['delimiter'] } | null> {
  const delimiter = delimiterOf(text);
  const rows: CsvRow[] = [];
  let since = performance.now();
  for (const row of csvRows(text, delimiter)) {
    if (rows.push(row) > mostRows + 1) return null;
    if (performance.now() - since < portionMs) continue;
    await setImmediate();
    since = performance.now();
  }
  return { rows, delimiter };
}

function noticesOf(rows: readonly CsvRow[], hadNul: boolean): string[] {
  const lone = rows.find(({ hasLoneQuote }) => hasLoneQuote);
  return [
    ...(hadNul ? ['Signs that no text holds were left out.'] : []),
    ...(lone === undefined
      ? []
      : [
          `On line ${lone.line} a quotation mark is opened and not closed. It was read as part of the words: look at that row.`,
        ]),
  ];
}
