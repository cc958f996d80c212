import type { Passage } from '../../../shared/contract/annotations.ts';
import type { MarkPart, Place, Quote } from '../../../shared/domain/annotation-target.ts';
import { textModelVersion } from '../../../shared/domain/page-model.ts';
import { streamText } from '../../../shared/domain/text-stream.ts';
import { joinedParts } from './file-text.ts';
import { areUnder, findWords, roundAll, type Stretch, stretchesUnderParts } from './find-words.ts';
import { wordsInLines } from './line-order.ts';
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
 * page furniture, a drawing, a file whose text is not made yet) or has them in another order (the cells of a
 * table) `start` and `end` are null and the quote is the line nearest to a point or rectangle, else what was
 * sent. Words without parts that stand nowhere have no parts: they are looked for again in newer editions.
 */
export function anchorPassage(
  models: PageModels,
  passage: Passage,
): { quote: Quote; place: Place } {
  const numbers = [passage.pdfPage, ...(passage.parts ?? []).map((part) => part.pdfPage)];
  const window = pageWindow(models, Math.min(...numbers) - 1, Math.max(...numbers) + 1);
  const isOnWords = liesOnWords(passage);
  const stretch = isOnWords ? stretchOf(window, passage) : null;
  // without parts only the words and their neighbours tell the place, which the lines may have in another order
  const isByWords = isOnWords && passage.parts === null;
  const isPlain = stretch !== null && standsAmong(window.text, stretch, passage);
  const inLines = isByWords && !isPlain ? heldInLines(window, passage) : null;
  if (inLines !== null) return inLines;
  if (stretch === null) return besideWords(window, passage);
  const parts = passage.parts ?? partsBetween(window, stretch.start, stretch.end);
  return {
    quote: quoteOf(window, stretch),
    place: placeAt(parts, window.offset + stretch.start, window.offset + stretch.end),
  };
}

/** Letters of the words before and after that are compared. */
const neighbours = 6;

/** Whether the very words stand there, among those that stood before and after them. */
function standsAmong(
  text: string,
  { start, end }: Stretch,
  { exact, prefix, suffix }: Passage,
): boolean {
  const before = streamText(prefix).slice(-neighbours);
  const after = streamText(suffix).slice(0, neighbours);
  return (
    text.slice(start, end) === streamText(exact) &&
    text.startsWith(before, start - before.length) &&
    text.startsWith(after, end)
  );
}

/** The passage by its words alone, as they stand in the lines of its page; null where they do not. */
function heldInLines(window: PageWindow, passage: Passage): { quote: Quote; place: Place } | null {
  const { exact, prefix, suffix } = passage;
  const signs = { prefix: streamText(prefix), suffix: streamText(suffix) };
  const own = window.pages.filter(({ model }) => model.pdfPage === passage.pdfPage);
  const onPage = wordsInLines({ ...window, pages: own }, streamText(exact), signs);
  // words over a page break stand on its neighbour, too
  const found = onPage.length > 0 ? onPage : wordsInLines(window, streamText(exact), signs);
  const round = roundAll(found);
  if (round === null || onItsPages(window, round, passage) === null) return null;
  const parts = joinedParts(found.flatMap(({ start, end }) => partsBetween(window, start, end)));
  const [start, end] =
    found.length === 1 ? [window.offset + round.start, window.offset + round.end] : [null, null];
  return { quote: { exact, prefix, suffix, hint: null }, place: placeAt(parts, start, end) };
}

function liesOnWords({ exact, parts }: Passage): boolean {
  return exact !== '' && (parts === null || parts.every((part) => 'quads' in part));
}

/** Where the passage stands in the window; its words may run over the feet and heads of pages between. */
function stretchOf(window: PageWindow, passage: Passage): Stretch | null {
  const words = streamText(passage.exact);
  const { prefix, suffix } = passage;
  const context = { prefix: streamText(prefix), suffix: streamText(suffix) };
  const whole = windowOf(
    window.pages.map((page) => withFurniture(page.model)),
    { startOf: () => 0 },
  );
  const { parts } = passage;
  // a page number may stand among the words of its page, too: they are not the ones that were marked
  const isOnFurniture =
    parts !== null &&
    stretchesUnderParts(window, parts).length === 0 &&
    stretchesUnderParts(whole, parts).length > 0;
  const found = isOnFurniture ? null : wordsIn(window, words, context, passage);
  if (found !== null) return found;
  const over = wordsIn(whole, words, context, passage);
  return over && withoutFurniture(window, whole, over);
}

function wordsIn(
  window: PageWindow,
  words: string,
  context: { prefix: string; suffix: string },
  passage: Passage,
): Stretch | null {
  const under = stretchesUnderParts(window, passage.parts ?? []);
  const found = findWords(window.text, words, { ...context, under: roundAll(under) });
  if (found === null || !areUnder(window, found, { words, under })) return null;
  return onItsPages(window, found, passage);
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
  const { exact, prefix, suffix } = passage;
  const wholePage: MarkPart[] = [{ pdfPage: passage.pdfPage, point: [left, top] }];
  const parts = passage.parts ?? (exact === '' ? wholePage : []);
  const sent: Quote = { exact, prefix, suffix, hint: null };
  const isBeside = parts.length > 0 && parts.every((part) => !('quads' in part));
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
