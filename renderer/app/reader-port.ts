import { createContext, type ReactNode, useContext } from 'react';
import type { MeetingDetail } from '../../shared/contract/meetings.ts';
import type { PaperFile } from '../../shared/contract/papers.ts';
import type { MarkPart } from '../../shared/domain/annotation-target.ts';
import type { PageLayer } from '../pdf/page-layer.ts';

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
  /** Whether pages or words stand on the screen and can be gone to; false while the file is opened. */
  isShown: boolean;
  /** Whether the words alone are shown, not the pages as drawn. */
  textView: boolean;
  /** Whether the column to the right of the paper is unfolded. */
  column: boolean;
  setColumn(open: boolean): void;
  /** Puts the keyboard back into the pages, where it was. */
  focusPages(): void;
}

/** What lies over the text-only view. Its pages are `.text-page[data-pdf-page]` with headings and paragraphs. */
export interface TextLayer {
  lay(column: HTMLElement): TextLayerPart;
}

export interface TextLayerPart {
  /** More pages have their words, or a page got others. */
  filled(): void;
  remove(): void;
}

/** What other features put over and beside the paper; each is drawn inside ReaderContext. */
export interface ReaderSlots {
  /** Sentences below the title: what is to be known before reading. */
  remarks: ReactNode;
  /** Over each page as drawn. The same for as long as the file is shown. */
  layers: readonly PageLayer[];
  textLayer: TextLayer;
  /** A bar of tools below the reading bar. */
  tools: ReactNode;
  /** The column to the right of the paper, shown while it is unfolded. */
  column: ReactNode;
  /** What stands over everything and shows itself when it is wanted: bubbles, bars, dialogs. */
  over: ReactNode;
}

export const ReaderContext = createContext<ReaderPort | null>(null);

/** Throws outside the reading screen. */
export function useReader(): ReaderPort {
  const reader = useContext(ReaderContext);
  if (reader === null) throw new Error('The reader was asked for outside the reading screen.');
  return reader;
}
