import type { MarkPart } from '../../../shared/domain/annotation-target.ts';
import type { ModelItem, PageModel } from '../../../shared/domain/page-model.ts';
import { pageStream, printedWords, spansBetween } from '../../../shared/domain/page-stream.ts';
import { quadsBetween } from '../../../shared/domain/passage-quads.ts';

/** The text models of one file. */
export interface PageModels {
  /** Pages `from` to `to`, both counted; those that the file has, in page order. */
  pages(from: number, to: number): PageModel[];
  /** The offset of a page's first character in the file's stream. */
  startOf(pdfPage: number): number;
}

export interface WindowPage {
  model: PageModel;
  /** Offsets in the window's text. */
  start: number;
  end: number;
}

/** Neighbouring pages of a file as one text. All offsets are the window's own. */
export interface PageWindow {
  text: string;
  pages: WindowPage[];
  /** What the file's stream holds before it. */
  offset: number;
}

export function pageWindow(models: PageModels, from: number, to: number): PageWindow {
  return windowOf(models.pages(Math.max(1, from), to), models);
}

export function windowOf(
  models: readonly PageModel[],
  file: Pick<PageModels, 'startOf'>,
): PageWindow {
  const pages: WindowPage[] = [];
  const words: string[] = [];
  let start = 0;
  for (const model of models) {
    const { text } = pageStream(model);
    pages.push({ model, start, end: start + text.length });
    words.push(text);
    start += text.length;
  }
  const [first] = models;
  return {
    text: words.join(''),
    pages,
    offset: first === undefined ? 0 : file.startOf(first.pdfPage),
  };
}

/** The same pages with their furniture as words: a selection over a page break takes the foot along. */
export function withFurniture(page: PageModel): PageModel {
  const items = page.items.map((item): ModelItem => ({ ...item, furniture: false }));
  return { ...page, items };
}

/** Index of the page that an offset stands on; of the last page for what lies behind all words. */
export function pageIndexAt({ pages }: PageWindow, offset: number): number {
  let [low, high] = [0, Math.max(0, pages.length - 1)];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pages[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The pages that hold some of the words between two offsets. */
function pagesBetween(window: PageWindow, start: number, end: number): WindowPage[] {
  const found: WindowPage[] = [];
  for (let index = pageIndexAt(window, start); index < window.pages.length; index += 1) {
    const page = window.pages[index];
    if (page === undefined || page.start >= end) break;
    if (page.end > page.start) found.push(page);
  }
  return found;
}

/** Words between two offsets, as printed. */
export function wordsBetween(window: PageWindow, start: number, end: number): string {
  return pagesBetween(window, start, end)
    .map((page) => printedWords(spansBetween(page.model, start - page.start, end - page.start)))
    .filter((words) => words !== '')
    .join(' ');
}

/** What the words between two offsets cover, page by page. */
export function partsBetween(window: PageWindow, start: number, end: number): MarkPart[] {
  return pagesBetween(window, start, end).flatMap(({ model, ...page }): MarkPart[] => {
    const quads = quadsBetween(model, start - page.start, end - page.start);
    return quads.length === 0 ? [] : [{ pdfPage: model.pdfPage, quads }];
  });
}
