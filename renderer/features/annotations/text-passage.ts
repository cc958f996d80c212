import type { Passage } from '../../../shared/contract/annotations.ts';
import { contextAfter, contextBefore, quoted, wholeWords } from './whole-words.ts';

/** Words of one page of the text-only view, with the text nodes they stand in. */
export interface TextOfPage {
  text: string;
  nodes: readonly { node: Node; start: number }[];
}

/** Headings and paragraphs of a page, with a blank between them. */
export function textOfSection(section: Element): TextOfPage {
  let text = '';
  const nodes: { node: Node; start: number }[] = [];
  for (const block of section.querySelectorAll(':scope > :is(h3, p)')) {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      nodes.push({ node, start: text.length });
      text += node.textContent ?? '';
    }
    text += ' ';
  }
  return { text, nodes };
}

const pageNumber = (section: HTMLElement | null): number =>
  Number(section?.dataset['pdfPage'] ?? '0');

/** Where a point stands in a page's text: within it, before all of it, or behind it. */
function offsetIn({ text, nodes }: TextOfPage, node: Node, offset: number): number {
  const known = nodes.find((entry) => entry.node === node);
  if (known) return known.start + offset;
  const point = document.createRange();
  point.setStart(node, offset);
  const next = nodes.find((entry) => point.comparePoint(entry.node, 0) >= 0);
  return next?.start ?? text.length;
}

/**
 * The paragraph in hand in the text-only view: the one the caret or the selection stands in, else the first that
 * can be seen. Null where no words are shown.
 */
export function paragraphInHand(): Range | null {
  const column = document.querySelector<HTMLElement>('.text-view');
  const node = document.getSelection()?.anchorNode ?? null;
  const held = node && elementOf(node)?.closest<HTMLElement>('.text-page > :is(h3, p)');
  const top = column?.getBoundingClientRect().top ?? 0;
  const paragraph =
    held ??
    [...(column?.querySelectorAll<HTMLElement>('.text-page > :is(h3, p)') ?? [])].find(
      (one) => one.getBoundingClientRect().bottom > Math.max(0, top),
    );
  if (!paragraph) return null;
  const range = document.createRange();
  range.selectNodeContents(paragraph);
  return range;
}

/** The passage that words of the text-only view make; where it lies on the pages is found by its words. */
export function textPassageOf(range: Range): Passage | null {
  const column = elementOf(range.startContainer)?.closest('.text-view');
  const sections = [...(column?.querySelectorAll<HTMLElement>('.text-page') ?? [])];
  const pieces = sections.flatMap((section) => {
    if (!range.intersectsNode(section)) return [];
    const page = textOfSection(section);
    const from = section.contains(range.startContainer)
      ? offsetIn(page, range.startContainer, range.startOffset)
      : 0;
    const to = section.contains(range.endContainer)
      ? offsetIn(page, range.endContainer, range.endOffset)
      : page.text.length;
    const whole = wholeWords(page.text, from, to);
    return whole ? [{ section, page, ...whole }] : [];
  });
  const first = pieces[0];
  const last = pieces.at(-1);
  if (!first || !last) return null;
  const exact = quoted(pieces.map(({ page, from, to }) => page.text.slice(from, to)).join(' '));
  return {
    pdfPage: pageNumber(first.section),
    exact: exact.slice(0, 20_000),
    prefix: contextBefore(first.page.text.slice(0, first.from)),
    suffix: contextAfter(last.page.text.slice(last.to)),
    parts: null,
  };
}

const elementOf = (node: Node): Element | null =>
  node instanceof Element ? node : node.parentElement;
