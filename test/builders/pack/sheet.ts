import { join } from 'node:path';
import PDFDocument from 'pdfkit';

const fontFolder = join(
  import.meta.dirname,
  '../../../node_modules/@fontsource/atkinson-hyperlegible-next/files',
);
const fontFile = (style: string) =>
  join(fontFolder, `atkinson-hyperlegible-next-latin-${style}.woff`);

/** A4, points. */
const shortSide = 595;
const longSide = 842;
export const margin = { side: 72, top: 64, foot: 66 } as const;

/** What was drawn on a page, for the stamps and for the truth of a pack. */
export interface PageMark {
  landscape: boolean;
  blank: boolean;
  /** Front sheets bear no stamps. */
  front: boolean;
  /** Item whose first page this is. */
  itemStarts: string | null;
}

export interface SheetInfo {
  title: string;
  subject: string;
  producer: string;
  modifiedAt: Date;
}

export interface Setting {
  size?: number;
  style?: 'plain' | 'bold' | 'italic';
  indent?: number;
  align?: 'left' | 'center' | 'right' | 'justify';
  tag?: string;
  /** Room below, in points. */
  below?: number;
}

/** Words, pages and structure of a pack while it is written. Breaks between blocks, never inside one. */
export class Sheet {
  readonly document: PDFKit.PDFDocument;
  readonly marks: PageMark[] = [];
  /** Where new blocks go in the structure tree: the paper that is being written. */
  part: PDFKit.PDFStructureElement;
  readonly #chunks: Buffer[] = [];

  constructor(info: SheetInfo) {
    this.document = new PDFDocument({
      autoFirstPage: false,
      bufferPages: true,
      pdfVersion: '1.7',
      lang: 'en-GB',
      tagged: true,
      displayTitle: true,
      // none: a font named here would be opened and unpacked again at each change of font
      font: '',
      info: {
        Title: info.title,
        Subject: info.subject,
        Producer: info.producer,
        Creator: 'Moothall sample maker',
        Author: 'Wexcombe Borough Council',
        CreationDate: new Date('2003-01-15T13:16:00Z'),
        ModDate: info.modifiedAt,
      },
    });
    this.document.on('data', (chunk: Buffer) => this.#chunks.push(chunk));
    this.document.registerFont('plain', fontFile('400-normal'));
    this.document.registerFont('bold', fontFile('700-normal'));
    this.document.registerFont('italic', fontFile('400-italic'));
    this.part = this.newPart();
  }

  /** Begins a paper of its own in the structure tree, as modern.gov tags each. */
  newPart(): PDFKit.PDFStructureElement {
    this.part = this.document.struct('Document');
    this.document.addStructure(this.part);
    return this.part;
  }

  get page(): PDFKit.PDFPage {
    return this.document.page;
  }

  get width(): number {
    return this.page.width - 2 * margin.side;
  }

  /** Points left on this page. */
  get room(): number {
    return this.page.height - margin.foot - this.document.y;
  }

  get pageCount(): number {
    return this.marks.length;
  }

  newPage(more: Partial<PageMark> = {}): void {
    const landscape = more.landscape ?? this.marks.at(-1)?.landscape ?? false;
    const size: [number, number] = landscape ? [longSide, shortSide] : [shortSide, longSide];
    // no lower margin: the sheet breaks pages itself, pdfkit must not
    this.document.addPage({
      size,
      margins: { top: margin.top, bottom: 0, left: margin.side, right: margin.side },
    });
    this.marks.push({ landscape, blank: false, front: false, itemStarts: null, ...more });
  }

  blankPage(): void {
    this.newPage({ blank: true, landscape: this.marks.at(-1)?.landscape ?? false });
    this.artifact(() => {
      this.document.font('plain').fontSize(12);
      const words = 'This page is intentionally left blank';
      this.document.text(words, margin.side, this.page.height / 2, {
        width: this.width,
        align: 'center',
      });
    });
  }

  /** A new page unless so many points are left. */
  need(points: number): void {
    if (this.room < points) this.newPage();
  }

  /** Whether a paragraph still has its place on this page. */
  fits(words: string): boolean {
    this.document.font('plain').fontSize(12);
    const height = this.document.heightOfString(`00.00 ${words}`, {
      width: this.width,
      lineGap: 3,
    });
    return height < this.room;
  }

  block(words: string, setting: Setting = {}): void {
    const { size = 12, indent = 0, align = 'left', below = 10 } = setting;
    const options = { width: this.width - indent, align, lineGap: 3 };
    this.document.font(setting.style ?? 'plain').fontSize(size);
    this.need(this.document.heightOfString(words, options));
    this.tagged(setting.tag ?? 'P', () => {
      this.document.font(setting.style ?? 'plain').fontSize(size);
      this.document.text(words, margin.side + indent, this.document.y, options);
    });
    this.document.y += below;
  }

  heading(words: string, size = 14): void {
    this.need(110);
    this.document.y += 8;
    this.block(words, { size, style: 'bold', tag: size > 14.5 ? 'H1' : 'H2', below: 5 });
  }

  /** A mark at the left ("2.1", "a)", "•") and its words beside it. */
  point(mark: string, words: string, setting: Setting & { hang?: number } = {}): void {
    const { size = 12, indent = 0, hang = 34, below = 9 } = setting;
    const options = { width: this.width - indent - hang, lineGap: 3 };
    this.document.font(setting.style ?? 'plain').fontSize(size);
    this.need(this.document.heightOfString(words, options));
    const top = this.document.y;
    this.tagged(setting.tag ?? 'P', () => {
      this.document.font(setting.style ?? 'plain').fontSize(size);
      this.document.text(mark, margin.side + indent, top, { width: hang, lineBreak: false });
      this.document.text(words, margin.side + indent + hang, top, options);
    });
    this.document.y += below;
  }

  tagged(tag: string, draw: () => void): void {
    this.part.add(this.document.struct(tag, {}, draw));
  }

  /** Drawn, but no part of what is read aloud: stamps, notices, rules. */
  artifact(draw: () => void): void {
    this.document.markContent('Artifact');
    draw();
    this.document.endMarkedContent();
  }

  async bytes(): Promise<Uint8Array> {
    const written = new Promise((resolve) => this.document.once('end', resolve));
    this.document.end();
    await written;
    return Buffer.concat(this.#chunks);
  }
}
