/** One row of a CSV file. */
export interface CsvRow {
  /** Line on which it begins, from 1, as a text editor counts. */
  line: number;
  cells: string[];
  /** A cell began with a quote that nothing closes: it was read as plain words. */
  hasLoneQuote: boolean;
}

/** A cell in quotes that begins at `from`, and where it ends; null where its quotes are not those of RFC 4180. */
function quotedCell(
  text: string,
  from: number,
  delimiter: string,
): { cell: string; end: number } | null {
  for (let at = from + 1; ; at += 2) {
    at = text.indexOf('"', at);
    if (at < 0) return null;
    const next = text[at + 1];
    if (next === '"') continue;
    if (next !== undefined && next !== delimiter && next !== '\r' && next !== '\n') return null;
    return { cell: text.slice(from + 1, at).replaceAll('""', '"'), end: at + 1 };
  }
}

function plainEnd(text: string, from: number, delimiter: string): number {
  let at = from;
  for (; at < text.length; at++) {
    const sign = text[at];
    if (sign === delimiter || sign === '\n' || sign === '\r') break;
  }
  return at;
}

const linesIn = (text: string): number => text.match(/\r\n|\r|\n/g)?.length ?? 0;

/**
 * The rows of a CSV file (RFC 4180) one by one, with the line of each, so that the reader may rest between two and say
 * where something is wrong. Papa Parse, which writes ours, tells no lines. A lone quote is a sign like any other: it does
 * not swallow the rows after it. Line ends of every system; blank lines are passed over.
 */
export function* csvRows(text: string, delimiter: string): Generator<CsvRow> {
  let [at, line] = [0, 1];
  while (at < text.length) {
    const row: CsvRow = { line, cells: [], hasLoneQuote: false };
    for (;;) {
      const quoted = text[at] === '"' ? quotedCell(text, at, delimiter) : null;
      row.hasLoneQuote ||= quoted === null && text[at] === '"';
      const end = quoted?.end ?? plainEnd(text, at, delimiter);
      row.cells.push(quoted?.cell ?? text.slice(at, end));
      if (quoted !== null) line += linesIn(quoted.cell);
      at = end;
      if (text[at] !== delimiter) break;
      at += 1;
    }
    at += text.startsWith('\r\n', at) ? 2 : 1;
    line += 1;
    if (row.cells.length > 1 || row.cells[0] !== '') yield row;
  }
}

const delimiters = [',', ';', '\t'] as const;
/** Enough rows to tell by, and of a file in one line not more than this. */
const [rowsToTellBy, signsToTellBy] = [20, 64_000];

/** The sign that parts its cells: the one by which most rows have as many cells as the first. */
export function delimiterOf(text: string): (typeof delimiters)[number] {
  const head = text.slice(0, signsToTellBy);
  const scores = delimiters.map((delimiter) => {
    const widths: number[] = [];
    for (const { cells } of csvRows(head, delimiter))
      if (widths.push(cells.length) === rowsToTellBy) break;
    const [first = 1] = widths;
    const agreeing = widths.filter((width) => width === first).length;
    return {
      delimiter,
      score: first > 1 ? agreeing / widths.length + Math.min(first, 50) / 100 : 0,
    };
  });
  return scores.reduce((best, one) => (one.score > best.score ? one : best)).delimiter;
}
