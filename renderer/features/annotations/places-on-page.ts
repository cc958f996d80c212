import type { PaperFile } from '../../../shared/contract/papers.ts';
import type { MarkPart, Rectangle } from '../../../shared/domain/annotation-target.ts';
import type { ReaderPort } from '../../app/reader-port.ts';
import type { BookPage, PageBook } from '../../pdf/page-book.ts';
import { boundsOf } from '../../pdf/show-part.ts';

/** A spot of a page in user space where something is to be put. */
export interface Spot {
  pdfPage: number;
  point: [x: number, y: number];
}

/** From the page's edge to what is put on it without a place of its own. Points. */
const margin = 18;
/** A text box as it begins, and the smallest one. Points. */
const boxSize = { width: 200, height: 36 };
const smallestBox = 12;
/** A bookmark's width and its distance from the right edge. Points. */
const bookmarkInset = 44;

const hundredths = (points: number): number => Math.round(points * 100) / 100;

/** User space, from CSS pixels of the page's element. */
function pointOf(page: BookPage, left: number, top: number): [x: number, y: number] {
  const [x, y] = page.geometry.toUser(left, top);
  return [hundredths(x), hundredths(y)];
}

/** The upper left of what can be seen of the page in sight. */
export function spotOnPage(
  book: PageBook,
  { pdfPage, file }: Pick<ReaderPort, 'pdfPage' | 'file'>,
): Spot {
  const page = book.page(pdfPage);
  if (!page) return { pdfPage, point: [margin, heightOf(file, pdfPage) - margin] };
  const { geometry, element } = page;
  const sheet = element.getBoundingClientRect();
  const list = element.closest('.page-list')?.getBoundingClientRect();
  const hidden = Math.max(0, (list?.top ?? 0) - sheet.top);
  const inset = margin * geometry.scale;
  const top = Math.min(hidden + inset, Math.max(0, geometry.height - 2 * inset));
  return { pdfPage, point: pointOf(page, inset, top) };
}

const heightOf = (file: PaperFile, pdfPage: number): number =>
  file.pages[pdfPage - 1]?.height ?? 842;

/** Where a bookmark hangs: at the upper right of the page as it is shown. */
export function pageCorner(book: PageBook, file: PaperFile, pdfPage: number): [number, number] {
  const page = book.page(pdfPage);
  const width = file.pages[pdfPage - 1]?.width ?? 595;
  if (!page) return [width - bookmarkInset, heightOf(file, pdfPage)];
  return pointOf(page, page.geometry.width - bookmarkInset * page.geometry.scale, 0);
}

/** A spot under a pointer; null outside the pages. */
export function spotUnder(
  book: PageBook,
  { clientX, clientY, target }: Pick<PointerEvent, 'clientX' | 'clientY' | 'target'>,
): Spot | null {
  const page = target instanceof Node ? book.pageOf(target) : null;
  if (!page) return null;
  const sheet = page.element.getBoundingClientRect();
  return {
    pdfPage: page.pdfPage,
    point: pointOf(page, clientX - sheet.left, clientY - sheet.top),
  };
}

/** A text box whose upper left corner, as the page is shown, is the spot. */
export function newTextBox(book: PageBook, { pdfPage, point }: Spot): MarkPart {
  const page = book.page(pdfPage);
  const [x, y] = point;
  if (!page) return { pdfPage, rect: [x, y - boxSize.height, x + boxSize.width, y] };
  const { geometry } = page;
  const [left, top] = geometry.toPage(x, y);
  const room = geometry.width - left;
  const width = Math.max(smallestBox, Math.min(boxSize.width, room / geometry.scale));
  return {
    pdfPage,
    rect: rectangleOver(
      page,
      left,
      top,
      left + width * geometry.scale,
      top + boxSize.height * geometry.scale,
    ),
  };
}

function rectangleOver(
  page: BookPage,
  left: number,
  top: number,
  right: number,
  bottom: number,
): Rectangle {
  const [x0, y0] = pointOf(page, left, top);
  const [x1, y1] = pointOf(page, right, bottom);
  return [Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1)];
}

/** Parts moved by points as they are seen: right and down on the page as it is shown; they stay on it. */
export function movedPart(
  book: PageBook,
  parts: readonly MarkPart[],
  right: number,
  down: number,
): MarkPart[] | null {
  const part = parts[0];
  const page = part && book.page(part.pdfPage);
  if (!part || !page || 'quads' in part) return null;
  const { scale, width, height } = page.geometry;
  const [left, top, rightEdge, bottom] = boundsOf(part, page.geometry);
  const within = (value: number, size: number, room: number) =>
    Math.min(Math.max(0, value), Math.max(0, room - size));
  const [wide, high] = [rightEdge - left, bottom - top];
  const grip = 'point' in part ? margin * scale : 0;
  const x = within(left + right * scale, Math.max(wide, grip), width);
  const y = within(top + down * scale, Math.max(high, grip), height);
  if ('point' in part) return [{ pdfPage: part.pdfPage, point: pointOf(page, x, y) }];
  return [{ pdfPage: part.pdfPage, rect: rectangleOver(page, x, y, x + wide, y + high) }];
}

/** A rectangle made wider and higher by points as they are seen; its upper left stays. */
export function grownPart(
  book: PageBook,
  parts: readonly MarkPart[],
  wider: number,
  higher: number,
): MarkPart[] | null {
  const part = parts[0];
  const page = part && book.page(part.pdfPage);
  if (!part || !page || !('rect' in part)) return null;
  const { scale, width, height } = page.geometry;
  const [left, top, right, bottom] = boundsOf(part, page.geometry);
  const smallest = smallestBox * scale;
  const x = Math.min(width, Math.max(left + smallest, right + wider * scale));
  const y = Math.min(height, Math.max(top + smallest, bottom + higher * scale));
  return [{ pdfPage: part.pdfPage, rect: rectangleOver(page, left, top, x, y) }];
}
