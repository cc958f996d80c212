import type { PageBook } from '../../pdf/page-book.ts';
import { offsetAt, pointAt } from '../../pdf/page-text.ts';
import { paragraphAt, shownLines } from './paragraph-at.ts';

/**
 * Three presses choose the paragraph: a browser knows only the line, since each stands freely on the page. Until
 * `signal` aborts.
 */
export function watchParagraphs(book: PageBook, chose: () => void, signal: AbortSignal): void {
  document.addEventListener(
    'click',
    ({ detail, target }) => {
      const selection = document.getSelection();
      if (detail !== 3 || !(target instanceof Element) || !selection?.anchorNode) return;
      if (!target.closest('.page-list .page-words')) return;
      const page = book.pageOf(target);
      if (!page?.text) return;
      const { text } = page;
      const offset = offsetAt(text, selection.anchorNode, selection.anchorOffset);
      const lines = shownLines(text);
      const at = lines.findIndex((line) => offset >= line.from && offset < line.to);
      const paragraph = paragraphAt(text.text, lines, at);
      const from = paragraph && pointAt(text, paragraph.from, 'begins');
      const to = paragraph && pointAt(text, paragraph.to, 'ends');
      if (!from || !to) return;
      selection.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
      chose();
    },
    { signal },
  );
}
