import type PDFDocument from 'pdfkit';
import type { Leaf, PdfBlock } from './pdf-blocks.ts';
import type { Portion } from './pdf-flow.ts';
import { asArtifact, setWords, sheet } from './pdf-page.ts';
import type { MinutesType } from './pdf-type.ts';

type Pdf = InstanceType<typeof PDFDocument>;
type Element = ReturnType<Pdf['struct']>;

/** Puts blocks on pages and into the structure tree, in the order of the text. */
export class TaggedPage {
  readonly #pdf: Pdf;
  readonly #type: MinutesType;
  readonly #document: Element;
  /** The list or table that rows go into. */
  #group: Element | null = null;
  #leaves = new Map<PdfBlock, Element[]>();

  constructor(pdf: Pdf, type: MinutesType) {
    this.#pdf = pdf;
    this.#type = type;
    this.#document = pdf.struct('Document');
    pdf.addStructure(this.#document);
  }

  draw(portion: Portion): void {
    const { block, from, to, y } = portion;
    const leaves = this.#leavesOf(block);
    const lines = block.lines.slice(from, to);
    leaves.forEach((element, leaf) => {
      const own = lines.flatMap((line, index) =>
        line.filter((segment) => segment.leaf === leaf).map((segment) => ({ segment, index })),
      );
      // one piece of marked content for each page that a leaf stands on
      if (own.length === 0) return;
      const tag = block.leaves[leaf]?.tag ?? 'P';
      element.add(this.#pdf.markStructureContent(tag));
      this.#pdf.fillColor('#000000');
      for (const { segment, index } of own)
        setWords(this.#pdf, this.#type, {
          ...segment,
          x: sheet.side + segment.x,
          y: y + index * block.leading + baseline(block),
          size: block.size,
        });
      this.#pdf.endMarkedContent();
    });
    this.#frame(portion);
  }

  #leavesOf(block: PdfBlock): Element[] {
    const known = this.#leaves.get(block);
    if (known !== undefined) return known;
    const elements = block.leaves.map((leaf) => this.#element(leaf));
    this.#leaves.set(block, elements);
    const parent = this.#parentOf(block);
    for (const element of elements) parent.add(element);
    return elements;
  }

  #element({ tag, scope }: Leaf): Element {
    // the package's own types do not know of a table head's scope
    const options = scope === undefined ? {} : ({ scope } as object);
    return this.#pdf.struct(tag, options);
  }

  #parentOf({ within }: PdfBlock): Element {
    if (within === null) return this.#document;
    if (within.starts || this.#group === null) {
      this.#group = this.#pdf.struct(within.kind === 'list' ? 'L' : 'Table');
      this.#document.add(this.#group);
    }
    const row = this.#pdf.struct(within.kind === 'list' ? 'LI' : 'TR');
    this.#group.add(row);
    return row;
  }

  #frame({ block, from, to, y }: Portion): void {
    const { frame, leading } = block;
    if (frame === null) return;
    const pdf = this.#pdf;
    const bottom = y + (to - from) * leading;
    asArtifact(pdf, 'Layout', () => {
      pdf.lineWidth(0.7).strokeColor('#595959');
      if (frame.kind === 'bar') {
        const x = sheet.side + frame.x;
        pdf.moveTo(x, y).lineTo(x, bottom).stroke();
      } else if (frame.kind === 'writing') {
        const line = y + baseline(block) + 2;
        pdf
          .moveTo(sheet.side + frame.from, line)
          .lineTo(sheet.side + frame.to, line)
          .stroke();
      } else {
        const [top, foot] = [y - block.before, bottom + block.after];
        const [left = 0, right = 0] = [frame.xs[0], frame.xs.at(-1)];
        pdf.rect(sheet.side + left, top, right - left, foot - top).stroke();
        for (const x of frame.xs.slice(1, -1))
          pdf
            .moveTo(sheet.side + x, top)
            .lineTo(sheet.side + x, foot)
            .stroke();
      }
    });
  }
}

/** From the top of a line to where its letters stand. */
const baseline = ({ size, leading }: PdfBlock): number => (leading - size) / 2 + size * 0.82;
