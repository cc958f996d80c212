import { findPage, type NumberedPage } from './printed-page.ts';

/** Pages of a file that somebody chose, by their place in the file, or the sentence that says why not. */
export type PageSelection =
  | {
      /** In the order of the file, each once. */
      pdfPages: number[];
      /** What a person should know of the choice: a number that is printed on several pages. */
      doubt: string | null;
    }
  | { sentence: string };

interface Stretch {
  from: number;
  to: number;
}

/** Longest text that is looked at; nobody types a longer one, and each part is looked for in every page. */
const longestTyped = 500;

/**
 * The pages meant by what somebody typed: "iv, 3-7, 12", "3 to 7", "PDF 2-4". Numbers are those printed on
 * the pages; where the file prints none, they count its pages. Nothing typed means every page.
 */
export function selectPages(pages: NumberedPage[], typed: string): PageSelection {
  if (typed.length > longestTyped)
    return { sentence: 'That is a long list of pages. Type fewer, or choose all pages.' };
  const parts = typed
    .split(/[,;]|\band\b/i)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length === 0) return { pdfPages: pages.map(({ pdfPage }) => pdfPage), doubt: null };
  const chosen = new Set<number>();
  let doubt: string | null = null;
  for (const part of parts) {
    const found = stretchOf(pages, part);
    if ('sentence' in found) return found;
    for (const { pdfPage } of pages)
      if (pdfPage >= found.from && pdfPage <= found.to) chosen.add(pdfPage);
    doubt ??= doubtOf(pages, found);
  }
  return { pdfPages: [...chosen].sort((one, other) => one - other), doubt };
}

function stretchOf(pages: NumberedPage[], part: string): Stretch | { sentence: string } {
  const whole = findPage(pages, part, 0);
  if ('pdfPage' in whole) return { from: whole.pdfPage, to: whole.pdfPage };
  // a hyphen may belong to a printed number ("A-3"), so a range is looked for second
  const ends = /^(.+?)\s*(?:[-\u2010-\u2014]|\bto\b)\s*(.+)$/i.exec(part);
  if (ends === null) return whole;
  const [, first = '', last = ''] = ends;
  const from = findPage(pages, first, 0);
  if ('sentence' in from) return from;
  const ofFile = /^pdf/i.test(first) && /^\d+$/.test(last) ? `PDF ${last}` : last;
  // the end is the next page of that number, so that a range stays within one paper's own numbers
  const to = findPage(pages, ofFile, from.pdfPage - 1);
  if ('sentence' in to) return to;
  const isForward = !(Number(last) < Number(first)) && to.pdfPage >= from.pdfPage;
  if (isForward) return { from: from.pdfPage, to: to.pdfPage };
  return { sentence: `“${part}” runs backwards. Type the lower page first: ${last}-${first}.` };
}

function doubtOf(pages: NumberedPage[], { from }: Stretch): string | null {
  const printed = pages.find(({ pdfPage }) => pdfPage === from)?.printed ?? null;
  if (printed === null) return null;
  const times = pages.filter((page) => page.printed === printed).length;
  if (times < 2) return null;
  return `${times} pages here bear the number ${printed}; the first is taken. For another one type its place in the file, such as “PDF ${from}”.`;
}

/** Chosen pages in few words, by their printed names: "pages 3 to 7 and 12", "all 54 pages". */
export function selectionWords(pages: NumberedPage[], pdfPages: readonly number[]): string {
  const chosen = new Set(pdfPages);
  if (chosen.size === pages.length)
    return pages.length === 1 ? 'the one page' : `all ${pages.length} pages`;
  const runs: Stretch[] = [];
  for (const { pdfPage } of pages) {
    if (!chosen.has(pdfPage)) continue;
    const run = runs.at(-1);
    if (run?.to === pdfPage - 1) run.to = pdfPage;
    else runs.push({ from: pdfPage, to: pdfPage });
  }
  const nameOf = (pdfPage: number) =>
    pages.find((page) => page.pdfPage === pdfPage)?.printed ?? `PDF ${pdfPage}`;
  const named = runs.map(({ from, to }) =>
    from === to ? nameOf(from) : `${nameOf(from)} to ${nameOf(to)}`,
  );
  const list = named.length > 1 ? `${named.slice(0, -1).join(', ')} and ${named.at(-1)}` : named[0];
  return `${chosen.size === 1 ? 'page' : 'pages'} ${list ?? ''}`.trim();
}
