import { cellsOf, type SheetLine } from './sheet-line.ts';

const sideLabel =
  /\s+(?:ask for|telephone|tel\b\.?|e-?mail|contact(?: officer)?|direct (?:dial|line)|enquiries to|our ref|your ref)\s*:.*$/i;

/** The words of a line without a second column that tells whom to ask. */
export function leftColumn(line: SheetLine | undefined): string {
  return (line?.text ?? '').replace(sideLabel, '').trim();
}

/** The words after a label, on its own line or on the lines below it; null where the line is no such label. */
export function labelled(lines: SheetLine[], index: number, label: RegExp): string | null {
  const line = lines[index];
  if (line === undefined) return null;
  const cells = cellsOf(line);
  const at = cells.findIndex((cell) => label.test(cell.text));
  const cell = cells[at];
  if (cell === undefined) return null;
  const rest = cell.text.replace(label, '').replace(/^[\s:–-]+/, '');
  const beside = rest === '' ? (cells[at + 1]?.text ?? '') : rest;
  if (beside !== '') return [beside, ...wrapped(lines, index)].join(' ').trim();
  const below = lines[index + 1];
  if (below === undefined || below.pdfPage !== line.pdfPage) return null;
  return [leftColumn(below), ...wrapped(lines, index + 1)].join(' ').trim();
}

/** Lines that go on with the words of a line: same font, close below, not a label themselves. */
function wrapped(lines: SheetLine[], index: number): string[] {
  const line = lines[index];
  const next = lines[index + 1];
  if (line === undefined || next === undefined) return [];
  const runsOn = /[,–-]$/.test(line.text) && next.gap < 1.5 * next.size;
  const isLabel = /^[\p{L} ]{3,25}:/u.test(next.text);
  return runsOn && !isLabel && next.pdfPage === line.pdfPage ? [leftColumn(next)] : [];
}
