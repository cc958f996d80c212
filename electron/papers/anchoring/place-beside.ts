import type { MarkPart, Quad } from '../../../shared/domain/annotation-target.ts';
import type { PageModel } from '../../../shared/domain/page-model.ts';
import { charactersUnder } from '../../../shared/domain/passage-quads.ts';
import { streamText } from '../../../shared/domain/text-stream.ts';
import type { Texts } from './candidates.ts';
import { type FileText, pageNumbered } from './file-text.ts';
import { rectanglesOf } from './find-words.ts';
import { lineAt, nearestLine } from './nearest-line.ts';
import type { MappedPage } from './page-map.ts';
import { type WindowPage, withFurniture } from './page-window.ts';
import { placeWords, type WordsPlace } from './place-words.ts';

/** Where a mark that lies on no words stands in the new file. */
export interface BesidePlace {
  grade: WordsPlace['grade'];
  score: number;
  parts: MarkPart[];
  /** How far it moved on its page: points to the right and up. */
  vector: [number, number];
}

export interface Files {
  old: FileText;
  next: FileText;
  texts: Texts;
  pages: ReadonlyMap<number, MappedPage>;
}

const gone: BesidePlace = { grade: 'gone', score: 0, parts: [], vector: [0, 0] };
/** Nearer than this a line stands where it stood. Points. */
const unmoved = 1;

/**
 * Places a drawing, sticky note, text box, bookmark, or a mark on a scan or on page furniture: where the
 * page is the same, at the same place; where it was set anew, as far from the nearest line as before.
 */
export function placeBeside(parts: readonly MarkPart[], exact: string, files: Files): BesidePlace {
  const [first] = parts;
  const page = first && pageNumbered(files.old, first.pdfPage);
  if (first === undefined || page === undefined) return gone;
  if ('quads' in first) return onFurniture(parts, exact, files);
  return isSamePage(page, files) ? samePlace(parts, files, 'sure') : besideLine(parts, page, files);
}

/** The same words, set at the same places on a page of the same size: nothing on it has moved. */
function isSamePage(page: WindowPage, { old, next, pages }: Files): boolean {
  const mapped = pages.get(page.model.pdfPage);
  const there = mapped?.by === 'words' ? pageNumbered(next, mapped.pdfPage) : undefined;
  if (there === undefined || page.start === page.end) return false;
  const words = old.text.slice(page.start, page.end);
  return words === next.text.slice(there.start, there.end) && isSetAlike(page.model, there.model);
}

function isSetAlike(one: PageModel, other: PageModel): boolean {
  const body = ({ items }: PageModel) => items.filter((item) => !item.furniture);
  const [items, others] = [body(one), body(other)];
  return (
    one.rotate === other.rotate &&
    one.userUnit === other.userUnit &&
    one.box.every((edge, index) => Math.abs(edge - (other.box[index] ?? 0)) < unmoved) &&
    items.length === others.length &&
    items.every((item, index) => {
      const there = others[index];
      return there !== undefined && Math.hypot(item.x - there.x, item.y - there.y) < unmoved;
    })
  );
}

/** The same coordinates on the page that each page became. */
function samePlace(
  parts: readonly MarkPart[],
  { pages }: Files,
  grade: 'sure' | 'likely' | 'check',
): BesidePlace {
  const moved = parts.flatMap((part): MarkPart[] => {
    const mapped = pages.get(part.pdfPage);
    return mapped === undefined ? [] : [{ ...part, pdfPage: mapped.pdfPage }];
  });
  if (moved.length === 0) return gone;
  const score = { sure: 1, likely: 0.85, check: 0.6 }[grade];
  return {
    grade: moved.length < parts.length ? 'check' : grade,
    score,
    parts: moved,
    vector: [0, 0],
  };
}

function besideLine(parts: readonly MarkPart[], page: WindowPage, files: Files): BesidePlace {
  const [rectangle] = parts.flatMap(rectanglesOf);
  const line = rectangle && nearestLine(page.model, rectangle);
  // a page without words: its neighbours tell which it is, but not that its picture is the same
  if (!line) return samePlace(parts, files, 'check');
  const found = placeWords(
    { start: page.start + line.start, end: page.start + line.end },
    files.texts,
  );
  const [piece] = found.pieces;
  const there = piece && files.next.pages.find(({ end }) => piece.start < end);
  if (found.grade === 'gone' || !piece || !there) return samePlace(parts, files, 'check');
  const newLine = lineAt(there.model, piece.start - there.start);
  if (newLine === null || page.model.rotate !== there.model.rotate)
    return samePlace(parts, files, 'check');
  const vector: [number, number] = [rounded(newLine.x - line.x), rounded(newLine.y - line.y)];
  return {
    grade: found.grade === 'check' ? 'check' : 'likely',
    score: Math.min(found.score, 0.9),
    parts: parts.map((part) => shifted(part, there.model.pdfPage, vector)),
    vector,
  };
}

function onFurniture(parts: readonly MarkPart[], exact: string, files: Files): BesidePlace {
  const there = samePlace(parts, files, 'check');
  const [part] = there.parts;
  const model = part && pageNumbered(files.next, part.pdfPage)?.model;
  if (!part || !model || exact === '') return there;
  const whole = withFurniture(model);
  const under = charactersUnder(whole, rectanglesOf(part));
  const words = whole.items.map((item) => item.text).join('');
  const isSame = under !== null && words.slice(under.start, under.end) === streamText(exact);
  return isSame ? { ...there, grade: 'likely', score: 0.85 } : there;
}

function shifted(part: MarkPart, pdfPage: number, [x, y]: [number, number]): MarkPart {
  if ('point' in part)
    return { pdfPage, point: [rounded(part.point[0] + x), rounded(part.point[1] + y)] };
  if ('rect' in part) {
    const [left, bottom, right, top] = part.rect;
    return {
      pdfPage,
      rect: [rounded(left + x), rounded(bottom + y), rounded(right + x), rounded(top + y)],
    };
  }
  const quads = part.quads.map((quad) =>
    quad.map((value, index) => rounded(value + (index % 2 === 0 ? x : y))),
  ) as Quad[];
  return { pdfPage, quads };
}

const rounded = (points: number): number => Math.round(points * 100) / 100;
