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
  const ids = ['first', ...breaksOf(text)];
  return blocksOfFlat(text.toJSON()).map(({ text: words }, index) => ({
    id: ids[index] ?? 'end',
    words,
  }));
}

/** The Yjs id of each line break, found in one walk: asking for each by its place walks all before it anew. */
function breaksOf(text: Y.Text): string[] {
  const ids: string[] = [];
  for (let item = text._start; item !== null; item = item.right) {
    if (item.deleted || !(item.content instanceof Y.ContentString)) continue;
    const { str } = item.content;
    for (let at = str.indexOf('\n'); at >= 0; at = str.indexOf('\n', at + 1))
      ids.push(`${item.id.client}:${item.id.clock + at}`);
  }
  return ids;
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
  return applyTouching(prose, these);
}

/** Adds updates to a prose; answers the paragraphs that they changed. @throws Error where one is no update */
export function applyTouching(prose: Y.Doc, these: readonly Uint8Array[]): Paragraph[] {
  const ranges: { from: number; to: number }[] = [];
  const note = (event: Y.YTextEvent): void => {
    let at = 0;
    for (const { retain, insert } of event.delta) {
      if (retain !== undefined) at += retain;
      const long = typeof insert === 'string' ? insert.length : 0;
      if (retain === undefined) ranges.push({ from: at, to: at + long });
      at += long;
    }
  };
  textOf(prose).observe(note);
  try {
    prose.transact(() => {
      for (const update of these) Y.applyUpdate(prose, update);
    });
  } finally {
    textOf(prose).unobserve(note);
  }
  return ranges.length === 0 ? [] : within(prose, ranges);
}

function within(prose: Y.Doc, ranges: readonly { from: number; to: number }[]): Paragraph[] {
  const paragraphs = paragraphsOf(prose);
  const lines = textOf(prose).toJSON().split('\n');
  let from = 0;
  return paragraphs.filter((_, index) => {
    const to = from + (lines[index] ?? '').length;
    const start = from;
    from = to + 1;
    return ranges.some((range) => range.from <= to && range.to >= start);
  });
}
