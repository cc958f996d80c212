import type { Passage } from '../../../shared/contract/annotations.ts';
import type { PageBook, WindowBox } from '../../pdf/page-book.ts';
import { passageOf, stretchesOf } from './passage-of.ts';
import { textPassageOf } from './text-passage.ts';

/** Words that are chosen in the paper just now. */
export interface Chosen {
  passage: Passage;
  /** Where they stand in the window; null once they have left it. */
  box(): WindowBox | null;
}

/** The words chosen in the pages, or in the text-only view; null where none are. */
export function chosenWords(book: PageBook): Chosen | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const around = elementOf(range.commonAncestorContainer);
  if (around?.closest('.text-view')) return chosenInText(range);
  if (!around?.closest('.page-list')) return null;
  const passage = passageOf(stretchesOf(range, book), book);
  const parts = passage?.parts ?? [];
  return passage && parts.length > 0 ? { passage, box: () => book.boxOf(parts) } : null;
}

function chosenInText(range: Range): Chosen | null {
  const passage = textPassageOf(range);
  return passage && { passage, box: () => range.getBoundingClientRect() };
}

const elementOf = (node: Node): Element | null =>
  node instanceof Element ? node : node.parentElement;
