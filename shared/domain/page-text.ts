/** One stretch of text as the file sets it, in the reading frame of its line. Points. */
export interface TextRun {
  text: string;
  x: number;
  width: number;
  font: string;
}

/**
 * One line of a page in its own reading frame: turned text is turned upright first, so that the same
 * rules serve portrait and landscape pages. Points; `y` is the baseline's distance from the bottom.
 */
export interface TextLine {
  text: string;
  x: number;
  y: number;
  width: number;
  /** Font size of the widest run. */
  size: number;
  /** Name of the widest run's font: tells fonts of one file apart and says nothing else. */
  font: string;
  runs: TextRun[];
  /** The frame the line was read in. Both stamps of a landscape page stand in a turned frame. */
  turned: boolean;
  frameWidth: number;
  frameHeight: number;
}

/** The text of one page, lines in reading order (content order of the file, top to bottom within a block). */
export interface PageText {
  /** 1 for the first page of the file. */
  pdfPage: number;
  width: number;
  height: number;
  lines: TextLine[];
  /**
   * Whether the page draws a picture: with no text, or stamps only, it is a scan rather than a blank page.
   * Looked for on pages of few words (120 characters) only; false on others.
   */
  hasImage: boolean;
  /** The file's own page label, if it has labels. */
  label: string | null;
}

/** One bookmark. `fit` bookmarks are document borders in modern.gov packs, `place` ones headings inside. */
export interface OutlineEntry {
  title: string;
  pdfPage: number | null;
  depth: number;
  destination: 'fit' | 'place' | 'other';
}

/** All that is read from one PDF before anything is understood. */
export interface PdfText {
  fileName: string;
  /** Info dictionary: Title, Subject, Producer; empty string where absent. */
  title: string;
  subject: string;
  producer: string;
  /** ModDate as ISO 8601, or null: when this file was made, not when the pack was published. */
  modifiedAt: string | null;
  pages: PageText[];
  outline: OutlineEntry[];
  /** Links inside the file: page they stand on, page they lead to, words under them unknown. */
  links: { fromPdfPage: number; toPdfPage: number }[];
  /** True where the end of the file is missing although it opens. */
  truncated: boolean;
  /** True where changes to the file are forbidden by its owner. */
  ownerLocked: boolean;
  /** True where the file holds scripts, forms that run, launch actions or embedded files. */
  active: boolean;
  /** Pages that are broken and gave nothing; they stand in `pages` with `hasImage` set, not as blank. */
  unreadPages?: number[];
}
