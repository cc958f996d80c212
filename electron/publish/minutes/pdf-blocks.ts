import { brokenLines } from './pdf-lines.ts';
import type { MinutesType, Weight } from './pdf-type.ts';
import type { Piece } from './pieces.ts';

/** A leaf of the structure tree (ISO 32000-1, 14.8.4): what a reader hears as one thing. */
export interface Leaf {
  tag: 'P' | 'H1' | 'H2' | 'H3' | 'H4' | 'Lbl' | 'LBody' | 'TH' | 'TD';
  scope?: 'Column' | 'Row';
}

/** Words of one leaf in one line. `x` is in points from the left margin. */
export interface Segment {
  leaf: number;
  x: number;
  words: string;
  weight: Weight;
}

/** What is set as one: lines that may part at the end of a page, and the leaves that they belong to. */
export interface PdfBlock {
  leaves: Leaf[];
  lines: Segment[][];
  size: number;
  /** From one line to the next, in points. */
  leading: number;
  before: number;
  after: number;
  /** Stands on the page of the block after it. */
  isKept: boolean;
  /** Item of a list or row of a table; `starts` a new one. */
  within: { kind: 'list' | 'table'; starts: boolean } | null;
  bookmark: { level: number; text: string } | null;
  /** A line beside what is set in; lines around cells, at these x; lines to write on. */
  frame:
    | { kind: 'bar'; x: number }
    | { kind: 'cells'; xs: number[] }
    | { kind: 'writing'; from: number; to: number }
    | null;
}

/** Width between the margins of an A4 page, 56 points each. */
export const measure = 595.28 - 2 * 56;
const size = 11.5;
const leading = 15.5;
const labelColumn = 132;
const numberColumn = 36;
const listIndent = { number: 22, text: 44 };
const cellEdges = [0, 116, measure];
const cellGap = 6;

type Plain = Pick<
  PdfBlock,
  'size' | 'leading' | 'before' | 'after' | 'isKept' | 'within' | 'bookmark' | 'frame'
>;
const plain: Plain = {
  size,
  leading,
  before: 0,
  after: 7,
  isKept: false,
  within: null,
  bookmark: null,
  frame: null,
};

/** Words of one leaf as lines of their own, from `x` to `x + width`. */
export interface Column {
  leaf: number;
  x: number;
  width: number;
  words: string;
  weight: Weight;
  align?: 'left' | 'centre';
}

/** Columns side by side, line by line. */
export function sideBySide(type: MinutesType, columns: readonly Column[], at: number): Segment[][] {
  const lines: Segment[][] = [];
  for (const { leaf, x, width, words, weight, align } of columns)
    brokenLines(type, words, { weight, size: at, width }).forEach((line, index) => {
      const indent = align === 'centre' ? (width - type.width(line.trimEnd(), weight, at)) / 2 : 0;
      const segment = { leaf, x: x + indent, words: line, weight };
      const beside = lines[index];
      if (beside === undefined) lines[index] = [segment];
      else beside.push(segment);
    });
  return lines;
}

/** The head of the document: whose minutes they are. */
export function titleBlocks(type: MinutesType, authority: string, title: string): PdfBlock[] {
  const set = { ...plain, size: 14, leading: 18, isKept: true };
  const centred = (words: string): Column[] => [
    { leaf: 0, x: 0, width: measure, words, weight: 700, align: 'centre' },
  ];
  const lines = (words: string) => sideBySide(type, centred(words), 14);
  return [
    ...(authority === ''
      ? []
      : [{ ...set, leaves: [{ tag: 'P' as const }], lines: lines(authority), after: 2 }]),
    { ...set, leaves: [{ tag: 'H1' }], lines: lines(title), after: 16 },
  ];
}

/** A piece of the text as blocks. `hasSections`: minutes stand a level below their section. */
export function pdfBlocks(type: MinutesType, piece: Piece, hasSections: boolean): PdfBlock[] {
  switch (piece.kind) {
    case 'heading':
      return [headingBlock(type, piece, hasSections)];
    case 'paragraph': {
      const isSetIn = piece.look === 'set in';
      const x = isSetIn ? 22 : 0;
      const weight = piece.look === 'strong' ? 700 : 400;
      const column: Column = { leaf: 0, x, width: measure - x, words: piece.text, weight };
      const lines = sideBySide(type, [column], size);
      const frame = isSetIn ? ({ kind: 'bar', x: 12 } as const) : null;
      return [{ ...plain, leaves: [{ tag: 'P' }], lines, isKept: piece.isKept, frame }];
    }
    case 'labelled':
      return [labelledBlock(type, piece.label, piece.lines)];
    case 'list':
      return piece.points.map((point, index) => {
        const { number, text } = listIndent;
        const columns: Column[] = [
          { leaf: 0, x: number, width: text - number - 4, words: point.number || '•', weight: 400 },
          { leaf: 1, x: text, width: measure - text, words: point.text, weight: 400 },
        ];
        return {
          ...plain,
          leaves: [{ tag: 'Lbl' }, { tag: 'LBody' }],
          lines: sideBySide(type, columns, size),
          after: index === piece.points.length - 1 ? 7 : 3,
          within: { kind: 'list', starts: index === 0 },
        };
      });
    case 'table':
      return tableBlocks(type, piece);
  }
}

const looks = {
  1: { size: 14, before: 12 },
  2: { size: 12, before: 10 },
  3: { size: 11.5, before: 4 },
};

function headingBlock(
  type: MinutesType,
  { level, number, text }: Extract<Piece, { kind: 'heading' }>,
  hasSections: boolean,
): PdfBlock {
  const depth = level === 1 || hasSections ? level : level - 1;
  const tag = `H${depth + 1}` as 'H2' | 'H3' | 'H4';
  const look = looks[level];
  const isShort = number !== '' && type.width(number, 700, look.size) < numberColumn - 6;
  const words = isShort || number === '' ? text : `${number} ${text}`;
  const x = isShort ? numberColumn : 0;
  const lines = sideBySide(
    type,
    [
      ...(isShort
        ? [{ leaf: 0, x: 0, width: numberColumn, words: `${number} `, weight: 700 as const }]
        : []),
      { leaf: 0, x, width: measure - x, words, weight: 700 },
    ],
    look.size,
  );
  return {
    ...plain,
    ...look,
    leading: look.size + 4,
    after: 5,
    leaves: [{ tag }],
    lines,
    isKept: true,
    bookmark:
      level === 3 ? null : { level: depth + 1, text: number === '' ? text : `${number} ${text}` },
  };
}

function labelledBlock(type: MinutesType, label: string, names: readonly string[]): PdfBlock {
  const beside = names.flatMap((words, index) =>
    sideBySide(
      type,
      [{ leaf: index + 1, x: labelColumn, width: measure - labelColumn, words, weight: 400 }],
      size,
    ),
  );
  const labels = sideBySide(
    type,
    [{ leaf: 0, x: 0, width: labelColumn - 10, words: label, weight: 400 }],
    size,
  );
  const lines = Array.from({ length: Math.max(labels.length, beside.length) }, (_, index) => [
    ...(labels[index] ?? []),
    ...(beside[index] ?? []),
  ]);
  const leaves = [label, ...names].map((): Leaf => ({ tag: 'P' }));
  return { ...plain, leaves, lines, after: 5 };
}

function tableBlocks(
  type: MinutesType,
  { head, rows }: Extract<Piece, { kind: 'table' }>,
): PdfBlock[] {
  const row = (cells: readonly string[], leaves: Leaf[], weights: readonly Weight[]): PdfBlock => {
    const columns = cells.map((words, leaf): Column => {
      const [from = 0, to = measure] = [cellEdges[leaf], cellEdges[leaf + 1]];
      const weight = weights[leaf] ?? 400;
      return { leaf, x: from + cellGap, width: to - from - 2 * cellGap, words, weight };
    });
    return {
      ...plain,
      leaves,
      lines: sideBySide(type, columns, size),
      before: 4,
      after: 4,
      within: { kind: 'table', starts: false },
      frame: { kind: 'cells', xs: cellEdges },
    };
  };
  const top = row(
    head,
    [
      { tag: 'TH', scope: 'Column' },
      { tag: 'TH', scope: 'Column' },
    ],
    [700, 700],
  );
  const blocks = rows.map((of) =>
    row([of.head, of.cell], [{ tag: 'TH', scope: 'Row' }, { tag: 'TD' }], [700, 400]),
  );
  return [{ ...top, isKept: true, within: { kind: 'table', starts: true } }, ...blocks];
}

/** Where the person presiding signs: a line to write on, and the name or day where it is known. */
export function signingBlocks(
  type: MinutesType,
  said: string,
  signing: readonly { label: string; text: string }[],
): PdfBlock[] {
  if (signing.length === 0) return [];
  const [from, to] = [70, 280];
  const column = { leaf: 0, x: 0, width: measure, words: said, weight: 400 as const };
  const text = { ...plain, before: 24, isKept: true, leaves: [{ tag: 'P' as const }] };
  return [
    ...(said === '' ? [] : [{ ...text, lines: sideBySide(type, [column], size) }]),
    ...signing.map(
      ({ label, text: known }, index): PdfBlock => ({
        ...plain,
        leaves: [{ tag: 'P' }],
        lines: [
          [
            { leaf: 0, x: 0, words: `${label}: `, weight: 400 },
            ...(known === '' ? [] : [{ leaf: 0, x: to + 10, words: known, weight: 400 as const }]),
          ],
        ],
        before: 20,
        isKept: index < signing.length - 1,
        frame: { kind: 'writing', from, to },
      }),
    ),
  ];
}
