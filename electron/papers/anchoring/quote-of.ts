import type { MarkPart, Quote } from '../../../shared/domain/annotation-target.ts';
import { rectanglesOf, type Stretch } from './find-words.ts';
import { nearestLine } from './nearest-line.ts';
import { type PageWindow, wordsBetween } from './page-window.ts';

/** Characters without blanks that are kept of the words before and after. */
const contextLength = 64;
const longestContext = 400;
const longestExact = 20_000;

/**
 * The quote of a stretch of words with its surroundings. Without a hint of row and column: lone figures of
 * tables are told apart by the cells before and after them, which is measured to be enough.
 */
export function quoteOf(window: PageWindow, { start, end }: Stretch): Quote {
  return {
    exact: wordsBetween(window, start, end).slice(0, longestExact),
    prefix: wordsBetween(window, Math.max(0, start - contextLength), start).slice(-longestContext),
    suffix: wordsBetween(window, end, end + contextLength).slice(0, longestContext),
    hint: null,
  };
}

/** The quote of the line nearest to the first part; null on a page without words. */
export function lineQuote(window: PageWindow, parts: readonly MarkPart[]): Quote | null {
  const [part] = parts;
  const [rectangle] = part === undefined ? [] : rectanglesOf(part);
  const page = window.pages.find(({ model }) => model.pdfPage === part?.pdfPage);
  const line = page && rectangle && nearestLine(page.model, rectangle);
  if (!page || !line) return null;
  return quoteOf(window, { start: page.start + line.start, end: page.start + line.end });
}
