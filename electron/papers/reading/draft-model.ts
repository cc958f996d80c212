import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Rectangle } from '../../../shared/domain/annotation-target.ts';
import type { ModelItem, PageModel } from '../../../shared/domain/page-model.ts';
import type { TextLine } from '../../../shared/domain/page-text.ts';
import { streamText } from '../../../shared/domain/text-stream.ts';
import type { PlacedLine, TextItem } from './page-lines.ts';

interface DraftItem extends Omit<ModelItem, 'furniture'> {
  /** The line it is part of; null of what no line took up. */
  line: TextLine | null;
}

/** A page's text model before it is known which of its lines belong to the pages and not to the text. */
export interface DraftModel extends Omit<PageModel, 'items'> {
  items: DraftItem[];
}

/** `items` as pdf.js gives them, in user space; `lines` made from the same items. */
export function draftModel(
  page: PDFPageProxy,
  items: readonly TextItem[],
  lines: readonly PlacedLine[],
): DraftModel {
  const lineOf = new Map(lines.flatMap(({ line, items: own }) => own.map((item) => [item, line])));
  return {
    pdfPage: page.pageNumber,
    box: boxOf(page.view),
    rotate: page.rotate,
    userUnit: page.userUnit,
    items: items.flatMap((item, index) => draftItem(item, lineOf.get(index) ?? null)),
  };
}

/** The model of a page that could not be read. */
export function emptyDraft(pdfPage: number): DraftModel {
  return { pdfPage, box: [0, 0, 595, 842], rotate: 0, userUnit: 1, items: [] };
}

/** The model once the lines that are the page's text are known. */
export function modelOf({ items, ...page }: DraftModel, body: readonly TextLine[]): PageModel {
  const isBody = new Set(body);
  return {
    ...page,
    items: items.map(({ line, ...item }) => ({
      ...item,
      furniture: line !== null && !isBody.has(line),
    })),
  };
}

function draftItem({ str, transform, width }: TextItem, line: TextLine | null): DraftItem[] {
  const text = streamText(str);
  if (text === '') return [];
  const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = transform;
  const along = Math.hypot(a, b) || 1;
  // a broken matrix must not make a place of which nothing can be said
  if (![a, b, c, d, x, y, width].every(Number.isFinite)) return [];
  const height = Math.hypot(c, d) || along;
  return [{ text, printed: str, x, y, dx: a / along, dy: b / along, width, height, line }];
}

function boxOf(view: number[]): Rectangle {
  const [left = 0, bottom = 0, right = 595, top = 842] = view;
  return [left, bottom, right, top];
}
