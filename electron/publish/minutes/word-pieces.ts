import {
  BorderStyle,
  type FileChild,
  LineRuleType,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import { headings, lineWidth, runsOf } from '../word/word-parts.ts';
import type { ListPoint, Piece } from './pieces.ts';
import { listIndent, referenceOf } from './word-lists.ts';
import { setInStyle } from './word-look.ts';

/** Measures in twentieths of a point: the labels' column, a heading's number. */
const labelColumn = 2700;
const numberColumn = 720;
/** A label of more characters does not fit its column, and stands on a line of its own. */
const longestLabel = 21;

const tab = () => new TextRun({ children: [new Tab()] });

/** A piece in the parts of the docx package. `list` tells numbered lists apart, so that each counts anew. */
export function wordPieces(piece: Piece, list: number): FileChild[] {
  switch (piece.kind) {
    case 'heading':
      return [headingOf(piece)];
    case 'paragraph':
      return [
        new Paragraph({
          children: runsOf([{ text: piece.text, bold: piece.look === 'strong' }]),
          keepNext: piece.isKept,
          ...(piece.look === 'set in' && { style: setInStyle }),
        }),
      ];
    case 'labelled':
      return labelledOf(piece.label, piece.lines);
    case 'list':
      return listOf(piece.points, list);
    case 'table':
      return tableOf(piece);
  }
}

function headingOf({ level, number, text }: Extract<Piece, { kind: 'heading' }>): Paragraph {
  const heading = headings[level];
  if (number === '') return new Paragraph({ heading, children: runsOf(text) });
  const isShort = number.length < 5;
  return new Paragraph({
    heading,
    ...(isShort && {
      indent: { left: numberColumn, hanging: numberColumn },
      tabStops: [{ type: TabStopType.LEFT, position: numberColumn }],
    }),
    children: [...runsOf(number), isShort ? tab() : new TextRun({ text: ' ' }), ...runsOf(text)],
  });
}

/** Tabbed paragraphs and no table: a screen reader says the label and then each name, in this order and no more. */
function labelledOf(label: string, lines: readonly string[]): Paragraph[] {
  const isLong = label.length > longestLabel;
  const column = { left: labelColumn };
  const paragraphs = isLong
    ? [new Paragraph({ children: runsOf(label), keepNext: true, spacing: { after: 0 } })]
    : [];
  lines.forEach((line, index) => {
    const hasLabel = index === 0 && !isLong;
    paragraphs.push(
      new Paragraph({
        children: [...(hasLabel ? [...runsOf(label), tab()] : []), ...runsOf(line)],
        indent: hasLabel ? { ...column, hanging: labelColumn } : column,
        tabStops: [{ type: TabStopType.LEFT, position: labelColumn }],
        keepLines: true,
        spacing: { after: index === lines.length - 1 ? 100 : 0 },
      }),
    );
  });
  if (lines.length === 0 && !isLong) paragraphs.push(new Paragraph({ children: runsOf(label) }));
  return paragraphs;
}

function listOf(points: readonly ListPoint[], list: number): Paragraph[] {
  const reference = referenceOf(points);
  return points.map(({ number, text }, index) => {
    const spacing = { after: index === points.length - 1 ? 140 : 60 };
    if (reference !== null)
      return new Paragraph({
        numbering: { reference, level: 0, instance: list },
        children: runsOf(text),
        spacing,
      });
    return new Paragraph({
      indent: listIndent,
      tabStops: [{ type: TabStopType.LEFT, position: listIndent.left }],
      children: [...runsOf(number), tab(), ...runsOf(text)],
      spacing,
    });
  });
}

const edge = { style: BorderStyle.SINGLE, size: 4, color: '595959' };
const edges = {
  top: edge,
  bottom: edge,
  left: edge,
  right: edge,
  insideHorizontal: edge,
  insideVertical: edge,
};
/** Word wants a paragraph after a table; this one takes no more room than a table's own space below. */
const gap = () =>
  new Paragraph({ spacing: { before: 0, after: 0, line: 160, lineRule: LineRuleType.EXACT } });

function tableOf({ head, rows }: Extract<Piece, { kind: 'table' }>): FileChild[] {
  const widths = [Math.round(lineWidth * 0.24), Math.round(lineWidth * 0.76)];
  const cell = (text: string, column: number, bold: boolean) =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      margins: { top: 60, bottom: 60, left: 100, right: 100 },
      children: [new Paragraph({ children: runsOf([{ text, bold }]), spacing: { after: 0 } })],
    });
  return [
    new Table({
      width: { size: lineWidth, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      columnWidths: widths,
      borders: edges,
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: head.map((text, column) => cell(text, column, true)),
        }),
        ...rows.map(
          (row) =>
            new TableRow({
              cantSplit: true,
              children: [cell(row.head, 0, true), cell(row.cell, 1, false)],
            }),
        ),
      ],
    }),
    gap(),
  ];
}
