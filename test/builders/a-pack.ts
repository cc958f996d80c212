import { council, meeting } from './pack/council.ts';
import { drawFrontSheet, type FrontForm, numberIn } from './pack/front-sheet.ts';
import type { PackItem, PackPaper, PackRange } from './pack/pack-item.ts';
import { sampleItems } from './pack/sample-items.ts';
import { Sheet } from './pack/sheet.ts';
import { stampPages } from './pack/stamp.ts';

export interface PackOptions {
  /** Pages of the file: 32 or more, even; ward profiles under item 4 make up the number. */
  pages?: number;
  form?: FrontForm;
  /** Pages of the file before printed page 1: 0 where the front sheet is counted, 2 where it is not. */
  offset?: 0 | 2;
  /** Both are there unless said otherwise. */
  outline?: boolean;
  stamps?: boolean;
  /** Whether each paper is filled up to an even number of pages. */
  padded?: boolean;
  items?: PackItem[];
  /** Only the two pages of the agenda; their page ranges point to papers that are not in the file. */
  frontSheetOnly?: boolean;
  /** Writes the first two pages; else the form does. */
  drawFront?: (sheet: Sheet, rangeOf: (item: PackItem) => PackRange | undefined) => void;
  title?: string;
  /** "Planning Committee, 12/03/2026 14:00": whose meeting, and when. */
  subject?: string;
  modifiedAt?: Date;
}

export interface PackDocument {
  item: string;
  title: string | null;
  pdfPages: [number, number];
}

/** A pack as a PDF, and what an importer should find in it. */
export interface Pack {
  bytes: Uint8Array;
  pageCount: number;
  /** By item number; items without papers are absent. */
  ranges: Record<string, PackRange>;
  documents: PackDocument[];
  blankPages: number[];
}

const frontPages = 2;
const samplePages = 40;
const fewestProfiles = 8;

/** An agenda pack in the form of modern.gov, of an invented council. */
export async function aPack(options: PackOptions = {}): Promise<Pack> {
  if (options.items === undefined) return aPack({ ...options, items: await itemsFor(options) });
  const { items } = options;
  const sheet = openSheet(options);
  const front = sheet.part;
  for (let page = 0; page < frontPages; page += 1) sheet.newPage({ front: true, landscape: false });
  if (options.outline !== false) sheet.document.outline.addItem('Agenda', borderAt(1));
  const pack: Pack = {
    bytes: new Uint8Array(),
    pageCount: 0,
    ranges: {},
    documents: [],
    blankPages: [],
  };
  const drawing = options.frontSheetOnly ? openSheet(options) : sheet;
  if (options.frontSheetOnly)
    for (let page = 0; page < frontPages; page += 1) drawing.newPage({ front: true });
  for (const item of items) drawItem(drawing, item, { options, pack });
  sheet.part = front;
  const rangeOf = (item: PackItem) => pack.ranges[item.number];
  if (options.drawFront) options.drawFront(sheet, rangeOf);
  else drawFrontSheet(sheet, options.form ?? 'listed', { items, rangeOf });
  const offset = options.offset ?? 0;
  if (options.stamps !== false) stampPages(sheet, (pdfPage) => pdfPage - offset);
  pack.pageCount = sheet.pageCount;
  pack.bytes = await sheet.bytes();
  return pack;
}

/** The sample's items with so many ward profiles that the file has the pages asked for. */
async function itemsFor(options: PackOptions): Promise<PackItem[]> {
  const least = await aPack({ ...options, items: sampleItems(fewestProfiles) });
  const missing = (options.pages ?? samplePages) - least.pageCount;
  return sampleItems(fewestProfiles + Math.max(0, options.frontSheetOnly ? 0 : missing));
}

function openSheet(options: PackOptions): Sheet {
  const subject = options.subject ?? `${council.committee}, ${meeting.numbers} ${meeting.clock24}`;
  return new Sheet({
    title: options.title ?? `(Public Pack)Agenda Document for ${subject}`,
    subject,
    producer: 'Moothall sample maker',
    modifiedAt: options.modifiedAt ?? new Date('2026-03-04T16:20:00Z'),
  });
}

interface Drawing {
  options: PackOptions;
  pack: Pack;
}

function drawItem(sheet: Sheet, item: PackItem, { options, pack }: Drawing): void {
  if (item.papers.length === 0) return;
  const first = sheet.pageCount + 1;
  const number = numberIn(options.form ?? 'listed', item);
  let entry: PDFKit.PDFOutline | null = null;
  for (const [index, paper] of item.papers.entries()) {
    const from = sheet.pageCount + 1;
    drawPaper(sheet, paper, index === 0 ? number : null);
    const documentPages: [number, number] = [from, sheet.pageCount];
    pack.documents.push({ item: item.number, title: paper.title, pdfPages: documentPages });
    if (options.outline !== false) {
      if (index === 0)
        entry = sheet.document.outline.addItem(`${number} ${item.title}`, borderAt(from));
      if (paper.title !== null) entry?.addItem(paper.title, borderAt(from));
      if (paper.strayHeading) entry?.addItem(paper.strayHeading, headingAt(from));
    }
  }
  const isLast = options.padded !== false && sheet.pageCount % 2 === 1;
  if (isLast) {
    sheet.blankPage();
    pack.blankPages.push(sheet.pageCount);
  }
  const offset = options.offset ?? 0;
  const pdf: [number, number] = [first, sheet.pageCount];
  pack.ranges[item.number] = { pdf, printed: [pdf[0] - offset, pdf[1] - offset] };
}

/** How pdfkit takes an outline entry; its types know the first of these only. */
interface OutlinePlace {
  expanded: boolean;
  pageNumber: number;
  fit: boolean;
}

/** Borders of documents are Fit in modern.gov packs, Word headings that slip in are XYZ. */
function borderAt(pdfPage: number): OutlinePlace {
  return { expanded: false, pageNumber: pdfPage - 1, fit: true };
}

function headingAt(pdfPage: number): OutlinePlace {
  return { expanded: false, pageNumber: pdfPage - 1, fit: false };
}

function drawPaper(sheet: Sheet, paper: PackPaper, itemStarts: string | null): void {
  sheet.newPart();
  sheet.newPage({ landscape: paper.landscape ?? false, itemStarts });
  paper.draw(sheet);
}
