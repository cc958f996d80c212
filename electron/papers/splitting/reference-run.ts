import { cellsOf, type SheetLine } from './sheet-line.ts';

/** An item named by its file number, as Legistar prints agendas: number (or none), file, title. */
export interface ReferenceLine {
  index: number;
  printedNumber: string | null;
  reference: string;
  title: string;
  titleX: number;
}

/** "21-0177", "2020-1234": two or four figures of the year, a dash, the number. */
const fileNumber = /^(?:\d{2}|\d{4})-\d{3,5}$/;
const itemNumberCell = /^(?:\d{1,3}(?:\.[A-Z\d]{1,2})?|[A-Z])\.?$/;

/**
 * Lines of a sheet that name items by file number in a column of its own. At least two must stand in one
 * column: a lone file number inside a sentence is a citation.
 */
export function findReferenceRun(lines: SheetLine[]): ReferenceLine[] {
  const rows = lines.flatMap((line, index) => {
    const cells = cellsOf(line, 0.6);
    const at = cells.findIndex((cell) => fileNumber.test(cell.text));
    const [file, title] = [cells[at], cells[at + 1]];
    if (at < 0 || at > 1 || file === undefined || title === undefined) return [];
    const number = at === 1 ? (cells[0]?.text ?? '') : '';
    if (at === 1 && !itemNumberCell.test(number)) return [];
    const words = cells.slice(at + 1).map((cell) => cell.text);
    return [
      {
        index,
        fileX: file.x,
        printedNumber: number === '' ? null : number.replace(/\.$/, ''),
        reference: file.text,
        title: words.join(' '),
        titleX: title.x,
      },
    ];
  });
  const aligned = rows.filter(
    (row) => rows.filter((other) => Math.abs(other.fileX - row.fileX) < 4).length >= 2,
  );
  return aligned.map(({ fileX: _fileX, ...row }) => row);
}
