import * as Y from 'yjs';
import { blocksOfFlat } from './flat-prose.ts';
import { newProse, textOf } from './prose-document.ts';

/** A paragraph by the Yjs id of the line break before it, "client:clock"; the first one is "first". */
export interface Paragraph {
  id: string;
  words: string;
}

/** All paragraphs of a prose in order, blank ones too: as many as blocksOfFlat says. */
export function paragraphsOf(prose: Y.Doc): Paragraph[] {
  const text = textOf(prose);
  const flat = text.toString();
  let at = 0;
  return blocksOfFlat(flat).map(({ text: words }, index) => {
    if (index > 0) at = flat.indexOf('\n', at) + 1;
    return { id: index === 0 ? 'first' : idAt(text, at - 1), words };
  });
}

function idAt(text: Y.Text, at: number): string {
  const { item } = Y.createRelativePositionFromTypeIndex(text, at);
  return item ? `${item.client}:${item.clock}` : 'end';
}

/**
 * The paragraphs of the sum of all updates that some of them changed. Asked of two windows' changes, each beside
 * all the others, the paragraphs that come both times are those that both changed.
 */
export function paragraphsTouched(
  others: readonly Uint8Array[],
  these: readonly Uint8Array[],
): Paragraph[] {
  const prose = newProse();
  prose.transact(() => {
    for (const update of others) Y.applyUpdate(prose, update);
  });
  const ranges: { from: number; to: number }[] = [];
  textOf(prose).observe((event) => {
    let at = 0;
    for (const { retain, insert } of event.delta) {
      if (retain !== undefined) at += retain;
      const long = typeof insert === 'string' ? insert.length : 0;
      if (retain === undefined) ranges.push({ from: at, to: at + long });
      at += long;
    }
  });
  prose.transact(() => {
    for (const update of these) Y.applyUpdate(prose, update);
  });
  return within(prose, ranges);
}

function within(prose: Y.Doc, ranges: readonly { from: number; to: number }[]): Paragraph[] {
  const paragraphs = paragraphsOf(prose);
  const lines = textOf(prose).toString().split('\n');
  let from = 0;
  return paragraphs.filter((_, index) => {
    const to = from + (lines[index] ?? '').length;
    const start = from;
    from = to + 1;
    return ranges.some((range) => range.from <= to && range.to >= start);
  });
}
