import type { Pack } from '../../shared/domain/pack.ts';
import { shortLabel, wholeOfPages } from '../../shared/domain/printed-page.ts';
import { pagesWords } from './meeting-words.ts';

interface Range {
  printedFrom: number | null;
  printedTo: number | null;
  pdfFrom: number | null;
  pdfTo: number | null;
}

type File = Pick<Pack, 'kind' | 'label' | 'fileName'>;

/**
 * "Pages 9 to 32" as printed; where nothing is printed, the pages of the file, and it says so. Pages of
 * any other file than the pack begin with its name: "Supplement 1, page 5".
 */
export function rangeWords(range: Range, file: File | undefined): string {
  const { printedFrom, printedTo, pdfFrom, pdfTo } = range;
  const words =
    printedFrom !== null
      ? pagesWords(printedFrom, printedTo ?? printedFrom)
      : pdfFrom === null
        ? ''
        : `${pagesWords(pdfFrom, pdfTo ?? pdfFrom)} of the file`;
  return words === '' ? '' : named(words, file);
}

/** Words for a page, after the name of its file where that is not the pack itself. */
function named(words: string, file: File | undefined): string {
  const name = otherFile(file);
  return name === '' ? words : `${name}, ${words.charAt(0).toLowerCase()}${words.slice(1)}`;
}

/** The short name of a file whose pages are not the pack's; "" for the pack itself. */
export function otherFile(file: File | undefined): string {
  if (file === undefined || file.kind === 'agendaPack' || file.kind === 'agenda') return '';
  return shortLabel(file.label) || file.fileName;
}

/** "Page 12 of the pack", "Page 2 of Supplement 1", "Page 3 of the file" where none is printed. */
export function pageOfFileWords(
  pack: Pick<Pack, 'kind' | 'label' | 'pages'> | undefined,
  pdfPage: number,
): string {
  const printed = pack?.pages[pdfPage - 1]?.printed ?? null;
  if (printed === null) return `Page ${pdfPage} of the file`;
  return `Page ${printed} of ${wholeOfPages(pack)}`;
}
