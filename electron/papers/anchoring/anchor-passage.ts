import type { Passage } from '../../../shared/contract/annotations.ts';
import type { MarkPart, Place, Quote } from '../../../shared/domain/annotation-target.ts';
import { textModelVersion } from '../../../shared/domain/page-model.ts';
import { streamText } from '../../../shared/domain/text-stream.ts';
import { findWords, type Stretch, underParts } from './find-words.ts';
import {
  type PageModels,
  type PageWindow,
  pageWindow,
  partsBetween,
  windowOf,
  withFurniture,
} from './page-window.ts';
import { lineQuote, quoteOf } from './quote-of.ts';

export type { PageModels } from './page-window.ts';

/**
 * Holds a passage by the words that the backend's own text has at its place. Where it has none there (a scan,
 * page furniture, a drawing, a file whose text is not made yet) `start` and `end` are null and the quote is
 * the line nearest to a point or rectangle, else what was sent.
 */
export function anchorPassage(
  models: PageModels,
  passage: Passage,
): { quote: Quote; place: Place } {
  const numbers = [passage.pdfPage, ...(passage.parts ?? []).map((part) => part.pdfPage)];
  const window = pageWindow(models, Math.min(...numbers) - 1, Math.max(...numbers) + 1);
  const stretch = liesOnWords(passage) ? stretchOf(window, passage) : null;
  if (stretch === null) return besideWords(window, passage);
  const parts = passage.parts ?? partsBetween(window, stretch.start, stretch.end);
  return {
    quote: quoteOf(window, stretch),
    place: placeAt(parts, window.offset + stretch.start, window.offset + stretch.end),
  };
}

function liesOnWords({ exact, parts }: Passage): boolean {
  return exact !== '' && (parts === null || parts.every((part) => 'quads' in part));
}

/** Where the passage stands in the window; its words may run over the feet and heads of pages between. */
function stretchOf(window: PageWindow, passage: Passage): Stretch | null {
  const words = streamText(passage.exact);
  const { prefix, suffix } = passage;
  const context = { prefix: streamText(prefix), suffix: streamText(suffix) };
  const signs = { ...context, under: passage.parts && underParts(window, passage.parts) };
  const plain = onItsPages(window, findWords(window.text, words, signs), passage);
  if (plain !== null) return plain;
  const whole = windowOf(
    window.pages.map((page) => withFurniture(page.model)),
    { startOf: () => 0 },
  );
  const under = passage.parts && underParts(whole, passage.parts);
  const found = onItsPages(whole, findWords(whole.text, words, { ...context, under }), passage);
  return found && withoutFurniture(window, whole, found);
}

/** The words of another page are not the passage's, though they may be the same. */
function onItsPages(
  window: PageWindow,
  found: Stretch | null,
  { pdfPage, parts }: Passage,
): Stretch | null {
  if (found === null) return null;
  const pages = new Set(parts?.map((part) => part.pdfPage) ?? [pdfPage]);
  const touched = window.pages.filter((page) => found.start < page.end && found.end > page.start);
  return touched.some((page) => pages.has(page.model.pdfPage)) ? found : null;
}

/** The same characters in the window whose furniture is left out; null where nothing else was found. */
function withoutFurniture(window: PageWindow, whole: PageWindow, found: Stretch): Stretch | null {
  const start = offsetWithout(window, whole, found.start);
  const end = offsetWithout(window, whole, found.end);
  return start < end ? { start, end } : null;
}

function offsetWithout(window: PageWindow, whole: PageWindow, offset: number): number {
  let before = 0;
  let plain = 0;
  for (const item of window.pages.flatMap((page) => page.model.items)) {
    if (before >= offset) break;
    const taken = Math.min(item.text.length, offset - before);
    before += item.text.length;
    if (!item.furniture) plain += taken;
  }
  return Math.min(plain, whole.text.length);
}

/** A mark on no words: beside a line, on a scan, on the furniture, or on a page as a whole. */
function besideWords(window: PageWindow, passage: Passage): { quote: Quote; place: Place } {
  const page = window.pages.find(({ model }) => model.pdfPage === passage.pdfPage);
  const [left, , , top] = page?.model.box ?? [0, 0, 0, 0];
  const parts: MarkPart[] = passage.parts ?? [{ pdfPage: passage.pdfPage, point: [left, top] }];
  const { exact, prefix, suffix } = passage;
  const sent: Quote = { exact, prefix, suffix, hint: null };
  const isBeside = parts.every((part) => !('quads' in part));
  return {
    quote: isBeside ? (lineQuote(window, parts) ?? sent) : sent,
    place: placeAt(parts, null, null),
  };
}

function placeAt(parts: MarkPart[], start: number | null, end: number | null): Place {
  return {
    parts,
    start,
    end,
    textModel: textModelVersion,
    state: 'original',
    confidence: null,
    from: null,
    shift: [0, 0],
  };
}
