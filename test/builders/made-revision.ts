import type { ModelItem, PageModel } from '../../shared/domain/page-model.ts';
import { anItem } from './a-page-model.ts';
import { seeded } from './some-marks.ts';

/** A word that knows which word of the first edition it is; null where it was written for a later one. */
interface Word {
  text: string;
  origin: number | null;
}

/** A paragraph is one row of words; a table has a row for each of its lines, set in cells. */
interface Block {
  kind: 'paragraph' | 'table';
  rows: Word[][];
}

/** A file as its parts, each of which begins on a page of its own. */
type Parts = Block[][];

export interface RevisionOptions {
  /** Parts that are put in, and that are taken out. */
  inserted: number;
  removed: number;
  /** Whether two parts change places. */
  isSwapped: boolean;
  /** Letters to a line of the new edition; 80 in the old one. */
  width: number;
  /** Of a hundred figures so many are others. */
  changedFigures: number;
}

export interface MadeRevision {
  old: PageModel[];
  next: PageModel[];
  /** Where each character of the old stream stands in the new one, changed or not; -1 for one that is no more. */
  truth: Int32Array;
  /** Stretches of the old stream, in words, that were taken out whole. */
  removed: { start: number; end: number }[];
}

const vocabulary =
  'the of to and in for board members report service council borough children families schools pupils rate cost budget year quarter average national regional progress measure attendance absence support plan review officers partners agreed noted asked further detail evidence outcome target risk funding grant capital revenue saving pressure demand increase decrease change since before after under over between against level share number highest lowest steady lower higher early late housing waste recycling collection vehicles crews wards streets residents complaints contract supplier audit scrutiny cabinet decision consultation response online letters meetings staff training vacancies agency turnover sickness safety inspection judgement improvement strategy delivery monitoring performance'.split(
    ' ',
  );

/** Makes a file of an invented council and a revised edition of it, both from one number. */
export function madeRevision(seed: number, options: RevisionOptions): MadeRevision {
  const random = seeded(seed);
  const pick = (most: number) => Math.floor(random() * most);
  let words = 0;
  const word = (text: string): Word => {
    words += 1;
    return { text, origin: words - 1 };
  };
  const part = () => aPart(pick, word);
  const parts: Parts = Array.from({ length: 5 }, part);
  const old = setPages(parts, 80);
  const { revised, gone } = revise(parts, options, pick);
  const next = setPages(revised, options.width);
  return {
    old: old.pages,
    next: next.pages,
    truth: truthOf(old, next, parts, revised),
    removed: gone.map((one) => spanOf(one, old.offsets)),
  };
}

type Pick = (most: number) => number;

function aPart(pick: Pick, word: (text: string) => Word): Block[] {
  const aWord = () => vocabulary[pick(vocabulary.length)] ?? 'word';
  const figure = () => `${pick(99)}.${pick(10)}`;
  const paragraph = (): Block => {
    const length = 25 + pick(60);
    const row = Array.from({ length }, (_, index) =>
      word(index % 17 === 9 ? `${figure()}%` : index === length - 1 ? `${aWord()}.` : aWord()),
    );
    return { kind: 'paragraph', rows: [row] };
  };
  const table = (): Block => ({
    kind: 'table',
    rows: Array.from({ length: 6 }, () =>
      [aWord(), aWord(), figure(), figure(), figure()].map(word),
    ),
  });
  return [paragraph(), paragraph(), table(), paragraph(), paragraph(), paragraph(), paragraph()];
}

function revise(parts: Parts, options: RevisionOptions, pick: Pick) {
  const other = (text: string): Word => ({ text, origin: null });
  const revised = parts.map((blocks) =>
    blocks.map(({ kind, rows }) => ({
      kind,
      rows: rows.map((row) =>
        row.map((word) => {
          const isChanged = /\d/.test(word.text) && pick(100) < options.changedFigures;
          return isChanged ? { ...word, text: changedFigure(word.text, pick) } : word;
        }),
      ),
    })),
  );
  const gone: Block[][] = [];
  for (let count = 0; count < options.removed; count += 1) {
    const [index] = [pick(revised.length)];
    const [taken] = revised.splice(index, 1);
    const original = parts.find((blocks) => blocks[0]?.rows[0]?.[0] === taken?.[0]?.rows[0]?.[0]);
    if (original !== undefined) gone.push(original);
  }
  if (options.isSwapped && revised.length > 1) {
    const first = pick(revised.length - 1);
    const [one] = revised.splice(first, 1);
    if (one !== undefined) revised.splice(first + 1, 0, one);
  }
  for (let count = 0; count < options.inserted; count += 1)
    revised.splice(pick(revised.length + 1), 0, aPart(pick, other));
  return { revised, gone };
}

/** The last digit is another one, so that no figure stays what it was. */
function changedFigure(text: string, pick: Pick): string {
  return text.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1 + pick(8)) % 10));
}

interface SetFile {
  pages: PageModel[];
  /** By word: its offset in the file's stream. */
  offsets: Map<Word, number>;
}

const linesOnPage = 38;
const left = 57;

/** Sets the parts page by page, running head and page number as furniture, and notes where each word stands. */
function setPages(parts: Parts, width: number): SetFile {
  const pages: PageModel[] = [];
  const offsets = new Map<Word, number>();
  let offset = 0;
  for (const blocks of parts) {
    const lines = blocks.flatMap(({ kind, rows }) =>
      kind === 'table'
        ? rows.map((row) => row.map((word) => [word]))
        : rows.flatMap((row) => broken(row, width)).map((line) => [line]),
    );
    for (let from = 0; from < lines.length; from += linesOnPage) {
      const pdfPage = pages.length + 1;
      const items: ModelItem[] = [anItem('Elmbridge Borough Council', { y: 820, furniture: true })];
      for (const [index, cells] of lines.slice(from, from + linesOnPage).entries())
        for (const [column, cell] of cells.entries()) {
          for (const word of cell) {
            offsets.set(word, offset);
            offset += word.text.length;
          }
          const x = left + (cells.length > 1 ? column * 90 : 0);
          items.push(
            anItem(cell.map((word) => word.text).join(' '), { x, y: 790 - index * 19, size: 9 }),
          );
        }
      items.push(anItem(`Page ${pdfPage}`, { y: 30, furniture: true }));
      pages.push({ pdfPage, box: [0, 0, 595, 842], rotate: 0, userUnit: 1, items });
    }
  }
  return { pages, offsets };
}

function broken(words: readonly Word[], width: number): Word[][] {
  const lines: Word[][] = [];
  let length = width;
  for (const word of words) {
    length += word.text.length + 1;
    if (length > width) {
      lines.push([]);
      length = word.text.length;
    }
    lines.at(-1)?.push(word);
  }
  return lines;
}

const wordsOf = (parts: Parts): Word[] =>
  parts.flatMap((blocks) => blocks.flatMap(({ rows }) => rows.flat()));

function truthOf(old: SetFile, next: SetFile, parts: Parts, revised: Parts): Int32Array {
  const before = wordsOf(parts);
  const length = before.reduce((sum, word) => sum + word.text.length, 0);
  const truth = new Int32Array(length).fill(-1);
  const kept = new Map(
    wordsOf(revised).flatMap((word) => (word.origin === null ? [] : [[word.origin, word]])),
  );
  for (const word of before) {
    const there = kept.get(word.origin ?? -1);
    const [from, to] = [old.offsets.get(word), there && next.offsets.get(there)];
    if (from === undefined || to === undefined) continue;
    for (let index = 0; index < word.text.length; index += 1) truth[from + index] = to + index;
  }
  return truth;
}

function spanOf(blocks: Block[], offsets: ReadonlyMap<Word, number>) {
  const words = wordsOf([blocks]);
  const [first, last] = [words[0], words.at(-1)];
  const start = (first && offsets.get(first)) ?? 0;
  return { start, end: ((last && offsets.get(last)) ?? 0) + (last?.text.length ?? 0) };
}
