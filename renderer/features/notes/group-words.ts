import type { MarkColour } from '../../../shared/domain/annotation.ts';
import type { ReaderPort } from '../../app/reader-port.ts';
import type { GroupWords } from './note-groups.ts';

type Reader = Pick<ReaderPort, 'file' | 'meeting' | 'itemOf'>;

/** What pages, items and colours are called in the notes list. */
export function groupWordsOf(reader: Reader, meaning: (colour: MarkColour) => string): GroupWords {
  return {
    page: (pdfPage) => whereWords(reader, pdfPage),
    item: (pdfPage) => {
      const item = itemAt(reader, pdfPage);
      if (item === null) return null;
      const { id, printedNumber, title } = item;
      return { id, title: printedNumber === null ? title : `${printedNumber}  ${title}` };
    },
    meaning,
  };
}

/** "Page 12, item 4": short, for a line of a list. */
export function whereWords(reader: Reader, pdfPage: number): string {
  const number = itemAt(reader, pdfPage)?.printedNumber ?? null;
  const page = pageWords(reader, pdfPage);
  return number === null ? page : `${page}, item ${number}`;
}

function pageWords({ file }: Reader, pdfPage: number): string {
  const printed = file.pages[pdfPage - 1]?.printed ?? null;
  return printed === null ? `PDF page ${pdfPage}` : `Page ${printed}`;
}

function itemAt({ meeting, itemOf }: Reader, pdfPage: number) {
  const id = itemOf(pdfPage);
  return id === null ? null : (meeting?.items.find((item) => item.id === id) ?? null);
}
