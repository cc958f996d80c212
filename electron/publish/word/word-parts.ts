import {
  BorderStyle,
  type FileChild,
  HeadingLevel,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { WordBlock, WordText } from './word-document.ts';
import { bulletName, numberName, quoteStyle } from './word-styles.ts';

export const headings = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const;

/** Width of the line between the margins of an A4 page, in twentieths of a point: 210 mm less twice 20 mm. */
export const lineWidth = 9638;
/** The same of a page on its side: 297 mm less twice 20 mm. */
export const wideLine = 14_570;

const notInXml = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;
/** A text without what XML 1.0 (§2.2) cannot hold, halves of characters too: Word refuses a whole file for one of these. */
export const inXml = (text: string): string => text.replace(notInXml, '');

/** A text as runs; a line feed begins a new line. */
export function runsOf(text: WordText): ParagraphChild[] {
  const runs = typeof text === 'string' ? [{ text }] : text;
  return runs.flatMap(({ text: words, ...look }) =>
    inXml(words)
      .split(/\r\n|\r|\n/)
      .map(
        (line, index) =>
          new TextRun({
            text: line,
            ...('bold' in look && { bold: look.bold ?? false }),
            ...('italic' in look && { italics: look.italic ?? false }),
            ...(index > 0 && { break: 1 }),
          }),
      ),
  );
}

const edge = { style: BorderStyle.SINGLE, size: 4, color: '595959' };

function cellOf(content: WordText | readonly WordText[], width: number): TableCell {
  const isList = Array.isArray(content) && content.every(isText);
  const texts = isList ? content : [content as WordText];
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    children: texts.map(
      (text) => new Paragraph({ children: runsOf(text), spacing: { after: 40 } }),
    ),
  });
}

/** A run is an object with `text`; whatever else stands in a list is a text of its own. */
const isText = (part: unknown): part is WordText => typeof part === 'string' || Array.isArray(part);

function tableOf(block: Extract<WordBlock, { kind: 'table' }>, line: number): Table {
  const sum = block.widths.reduce((all, share) => all + share, 0);
  const widths = block.head.map((_, column) =>
    Math.floor(((block.widths[column] ?? 1) / Math.max(sum, 1)) * line),
  );
  const row = (cells: readonly (WordText | readonly WordText[])[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: isHead,
      children: cells.map((cell, column) => cellOf(cell, widths[column] ?? 1)),
    });
  return new Table({
    width: { size: line, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    borders: {
      top: edge,
      bottom: edge,
      left: edge,
      right: edge,
      insideHorizontal: edge,
      insideVertical: edge,
    },
    rows: [
      row(
        block.head.map((text) => [{ text, bold: true }]),
        true,
      ),
      ...block.rows.map((cells) => row(cells, false)),
    ],
  });
}

/**
 * A block in the parts of the docx package. `list` tells numbered lists apart, so that each begins at 1; `line` is the
 * width of the page between its margins.
 */
export function partsOf(block: WordBlock, list: number, line = lineWidth): FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: headings[block.level], children: runsOf(block.text) })];
    case 'paragraph':
      return [new Paragraph({ children: runsOf(block.text) })];
    case 'quote':
      return [new Paragraph({ style: quoteStyle, children: runsOf(block.text) })];
    case 'list':
      return block.items.map(
        (item) =>
          new Paragraph({
            numbering: {
              reference: block.numbered ? numberName : bulletName,
              level: 0,
              instance: list,
            },
            children: runsOf(item),
          }),
      );
    case 'table':
      // Word wants a paragraph between a table and whatever follows it
      return [tableOf(block, line), new Paragraph({})];
  }
}
