import type { Passage } from '../../../shared/contract/annotations.ts';
import type { MarkPart } from '../../../shared/domain/annotation-target.ts';
import type { BookPage, PageBook } from '../../pdf/page-book.ts';
import { offsetAt } from '../../pdf/page-text.ts';
import { quadsBetween } from '../../pdf/run-quads.ts';
import { contextAfter, contextBefore, quoted, wholeWords } from './whole-words.ts';

/** As many characters as a passage may quote. */
const longestQuote = 20_000;

/** A stretch of one page's words. */
export interface Stretch {
  page: BookPage;
  from: number;
  to: number;
}

/** What a selection covers of each page, in page order, widened to whole words. */
export function stretchesOf(range: Range, book: PageBook): Stretch[] {
  return book.all().flatMap((page) => {
    const { text, words } = page;
    if (!text || !words || !range.intersectsNode(words.element)) return [];
    const holds = (node: Node) => words.element.contains(node);
    const from = holds(range.startContainer)
      ? offsetAt(text, range.startContainer, range.startOffset)
      : 0;
    const to = holds(range.endContainer)
      ? offsetAt(text, range.endContainer, range.endOffset)
      : text.text.length;
    const whole = wholeWords(text.text, from, to);
    return whole ? [{ page, ...whole }] : [];
  });
}

/** The passage that stretches of words make: one, though it may go over a page break. Null without words. */
export function passageOf(stretches: readonly Stretch[], book: PageBook): Passage | null {
  const first = stretches[0];
  const last = stretches.at(-1);
  if (!first || !last) return null;
  const textOf = (page: BookPage | null) => page?.text?.text ?? '';
  const before = `${textOf(book.page(first.page.pdfPage - 1))} ${textOf(first.page).slice(0, first.from)}`;
  const after = `${textOf(last.page).slice(last.to)} ${textOf(book.page(last.page.pdfPage + 1))}`;
  const exact = quoted(
    stretches.map(({ page, from, to }) => textOf(page).slice(from, to)).join(' '),
  );
  return {
    pdfPage: first.page.pdfPage,
    exact: exact.slice(0, longestQuote),
    prefix: contextBefore(before),
    suffix: contextAfter(after),
    parts: stretches.flatMap(partOf),
  };
}

function partOf({ page, from, to }: Stretch): MarkPart[] {
  if (!page.text) return [];
  const quads = quadsBetween(page.text, { from, to }, page);
  return quads.length === 0 ? [] : [{ pdfPage: page.pdfPage, quads }];
}

/** A place on a page that lies on no words of its own: a sticky note, a text box, a bookmark. */
export const placeOnPage = (part: MarkPart): Passage => ({
  pdfPage: part.pdfPage,
  exact: '',
  prefix: '',
  suffix: '',
  parts: [part],
});
