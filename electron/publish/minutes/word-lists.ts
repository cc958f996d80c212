import { AlignmentType, type INumberingOptions, LevelFormat } from 'docx';
import { bulletName } from '../word/word-styles.ts';
import type { ListPoint, Piece } from './pieces.ts';

type LevelKind = 'decimal' | 'lowerLetter' | 'lowerRoman';

/** Numbers that Word can count by itself: "(a)", "(b)" is lowerLetter from 1 in the form "(%1)". */
export interface Counting {
  kind: LevelKind;
  /** Word's pattern. */
  text: string;
  start: number;
}

const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];
const letters = 'abcdefghijklmnopqrstuvwxyz';
const spelt: Readonly<Record<LevelKind, (number: number) => string>> = {
  decimal: String,
  lowerRoman: (number) => romans[number - 1] ?? '',
  lowerLetter: (number) => letters[number - 1] ?? '',
};

/** How Word is to count these points; null where their numbers are no run, which are then printed as they are. */
export function countingOf(points: readonly ListPoint[]): Counting | null {
  const parts = /^([^\p{L}\p{N}]*)(\p{L}+|\p{N}+)([^\p{L}\p{N}]*)$/u.exec(points[0]?.number ?? '');
  if (parts === null) return null;
  const [, before = '', first = '', after = ''] = parts;
  for (const kind of ['decimal', 'lowerRoman', 'lowerLetter'] as const) {
    const start = startOf(kind, first);
    const isRun =
      start > 0 &&
      points.every(
        ({ number }, index) => number === `${before}${spelt[kind](start + index)}${after}`,
      );
    // "%" is a sign of Word's own in such a pattern
    if (isRun && !`${before}${after}`.includes('%'))
      return { kind, text: `${before}%1${after}`, start };
  }
  return null;
}

function startOf(kind: LevelKind, first: string): number {
  if (kind === 'decimal') return /^[1-9]\d{0,3}$/.test(first) ? Number(first) : 0;
  // a list that begins with "i." and has no "ii." after it is one of letters; `isRun` tells them apart
  return (kind === 'lowerRoman' ? romans : letters.split('')).indexOf(first) + 1;
}

const isBullets = (points: readonly ListPoint[]): boolean =>
  points.every(({ number }) => number === '');

/** The numbering definition by which a list is counted; null where its numbers are text. */
export function referenceOf(points: readonly ListPoint[]): string | null {
  if (isBullets(points)) return bulletName;
  const counting = countingOf(points);
  return counting === null ? null : `${counting.kind} ${counting.text} ${counting.start}`;
}

const formats = {
  decimal: LevelFormat.DECIMAL,
  lowerLetter: LevelFormat.LOWER_LETTER,
  lowerRoman: LevelFormat.LOWER_ROMAN,
} as const;

/** Where the words of a list begin, and how far before them its number stands, in twentieths of a point. */
export const listIndent = { left: 900, hanging: 450 };

/** The definitions that the lists of a document need. */
export function numberingOf(pieces: readonly Piece[]): INumberingOptions {
  const level = {
    level: 0,
    alignment: AlignmentType.START,
    style: { paragraph: { indent: listIndent } },
  };
  const config = new Map([
    [
      bulletName,
      { reference: bulletName, levels: [{ ...level, format: LevelFormat.BULLET, text: '\u2022' }] },
    ],
  ]) as Map<string, INumberingOptions['config'][number]>;
  for (const piece of pieces) {
    const counting = piece.kind === 'list' ? countingOf(piece.points) : null;
    const reference = piece.kind === 'list' ? referenceOf(piece.points) : null;
    if (counting === null || reference === null) continue;
    const { kind, text, start } = counting;
    config.set(reference, {
      reference,
      levels: [{ ...level, format: formats[kind], text, start }],
    });
  }
  return { config: [...config.values()] };
}
