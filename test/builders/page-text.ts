import type {
  OutlineEntry,
  PageText,
  PdfText,
  TextLine,
  TextRun,
} from '../../shared/domain/page-text.ts';

/** A line of a made page: cells with their left edges, or one text at the left edge of the page. */
export interface LineOptions {
  y: number;
  x?: number;
  size?: number;
  font?: string;
}

/** Words are taken to be half the font size wide for each letter. */
function runAt(text: string, x: number, size: number, font: string): TextRun {
  return { text, x, width: text.length * size * 0.5, font };
}

/** One line of text, upright on A4. Text with tabs stands in cells: each "\t" goes to the next of `stops`. */
export function aLine(text: string, options: LineOptions, stops: number[] = [85, 455]): TextLine {
  const { y, x = 57, size = 12, font = 'regular' } = options;
  const cells = text.split('\t');
  const runs = cells.map((cell, index) => {
    return runAt(cell, index === 0 ? x : (stops[index - 1] ?? x + 100 * index), size, font);
  });
  const last = runs.at(-1) ?? runAt('', x, size, font);
  return {
    text: cells.join(' '),
    x,
    y,
    width: last.x + last.width - x,
    size,
    font,
    runs,
    turned: false,
    frameWidth: 595,
    frameHeight: 842,
  };
}

export interface PageOptions {
  /** "Page 3" in its place at the foot. */
  stamp?: number;
  /** "Agenda Item 4" in its place at the head. */
  item?: string;
  hasImage?: boolean;
  label?: string;
  stops?: number[];
}

/**
 * A page from its lines, top to bottom. A line that begins with ">" stands indented under an item, "#" makes it
 * a heading in bold, "" leaves a gap; "1.\tTitle\t(Pages 3 - 8)" stands in columns.
 */
export function aPage(lines: string[], options: PageOptions = {}): PageText {
  const built: TextLine[] = [];
  let y = 780;
  for (const text of lines) {
    y -= text === '' ? 12 : 15;
    if (text === '') continue;
    const [mark, words] = [text[0], text.slice(1).trim()];
    if (mark === '>') built.push(aLine(words, { y, x: 85 }, options.stops));
    else if (mark === '#') built.push(aLine(words, { y, font: 'bold', size: 14 }, options.stops));
    else built.push(aLine(text, { y }, options.stops));
  }
  return { ...stamped(built, options), pdfPage: 0 };
}

function stamped(lines: TextLine[], options: PageOptions): Omit<PageText, 'pdfPage'> {
  const all = [...lines];
  if (options.item !== undefined)
    all.push(aLine(`Agenda Item ${options.item}`, { x: 468, y: 808, font: 'stamp' }));
  if (options.stamp !== undefined)
    all.push(aLine(`Page ${options.stamp}`, { x: 279, y: 38, font: 'stamp' }));
  return {
    width: 595,
    height: 842,
    lines: all,
    hasImage: options.hasImage ?? false,
    label: options.label ?? null,
  };
}

/** A blank page as modern.gov puts in, so that each document has an even number of pages. */
export function aBlankPage(): PageText {
  return aPage(['This page is intentionally left blank']);
}

/** A page of running text with its stamps. */
export function aTextPage(options: PageOptions = {}, head: string[] = []): PageText {
  return aPage([...head, 'The service has grown over the year and costs have been held.'], options);
}

/** A file from its pages, numbered in their order. */
export function aPdf(pages: PageText[], facts: Partial<PdfText> = {}): PdfText {
  return {
    fileName: 'pack.pdf',
    title: '',
    subject: '',
    producer: '',
    modifiedAt: null,
    outline: [],
    links: [],
    truncated: false,
    unreadPages: [],
    ownerLocked: false,
    active: false,
    ...facts,
    pages: pages.map((page, index) => ({ ...page, pdfPage: index + 1 })),
  };
}

/** A bookmark of a whole page, as modern.gov makes them for items and papers. */
export function aBookmark(
  title: string,
  pdfPage: number,
  options: Partial<OutlineEntry> = {},
): OutlineEntry {
  return { title, pdfPage, depth: 0, destination: 'fit', ...options };
}
