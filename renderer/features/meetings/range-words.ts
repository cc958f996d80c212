import { pagesWords } from '../../app/meeting-words.ts';

interface Range {
  printedFrom: number | null;
  printedTo: number | null;
  pdfFrom: number | null;
  pdfTo: number | null;
}

/** "Pages 9 to 32" as printed; where nothing is printed, the pages of the file, and it says so. */
export function rangeWords(range: Range): string {
  const { printedFrom, printedTo, pdfFrom, pdfTo } = range;
  if (printedFrom !== null) return pagesWords(printedFrom, printedTo ?? printedFrom);
  if (pdfFrom === null) return '';
  return `${pagesWords(pdfFrom, pdfTo ?? pdfFrom)} of the file`;
}
