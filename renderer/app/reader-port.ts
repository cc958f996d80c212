import { createContext, useContext } from 'react';
import type { MeetingDetail } from '../../shared/contract/meetings.ts';
import type { PaperFile } from '../../shared/contract/papers.ts';
import type { MarkPart } from '../../shared/domain/annotation-target.ts';

/** What parts beside the paper may ask of the reading screen. */
export interface ReaderPort {
  hash: string;
  file: PaperFile;
  meeting: MeetingDetail | null;
  /** The page most seen, from 1. */
  pdfPage: number;
  /** "Page 12 of the pack, item 4, Education performance" */
  pageWords(pdfPage: number): string;
  /** The agenda item (id) that a page belongs to, or null. */
  itemOf(pdfPage: number): string | null;
  /** Goes to a page. "pages" takes the keyboard along; "stay" leaves it. */
  go(pdfPage: number, keyboard: 'pages' | 'stay'): void;
  /** Brings a mark's passage into the window, a third from the top. */
  show(part: MarkPart): void;
  /** Puts the keyboard back into the pages, where it was. */
  focusPages(): void;
}

export const ReaderContext = createContext<ReaderPort | null>(null);

/** Throws outside the reading screen. */
export function useReader(): ReaderPort {
  const reader = useContext(ReaderContext);
  if (reader === null) throw new Error('The reader was asked for outside the reading screen.');
  return reader;
}
