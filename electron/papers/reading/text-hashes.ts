import type { PageRange } from '../../../shared/domain/pack-reading.ts';
import type { PageText, TextLine } from '../../../shared/domain/page-text.ts';
import { bodyLines, runningLines } from './page-furniture.ts';
import { textHash } from './text-hash.ts';

/**
 * The lines of each page that are its text, by page index. Running heads and feet are those of the paper a
 * page belongs to, and are left out: else one page put in would change every "4 of 12" after it.
 */
export function bodyOfPages(
  pages: readonly PageText[],
  papers: readonly PageRange[],
): TextLine[][] {
  const running = new Map<number, ReadonlySet<string>>();
  for (const [from, to] of papers) {
    const heads = runningLines(pages.slice(from - 1, to));
    for (let pdfPage = from; pdfPage <= to; pdfPage += 1) running.set(pdfPage, heads);
  }
  return pages.map((page) => bodyLines(page, running.get(page.pdfPage)));
}

/** SHA-256 of each page's words, from what {@link bodyOfPages} answers. */
export function textHashes(bodies: readonly (readonly TextLine[])[]): string[] {
  return bodies.map((lines) => textHash(lines.map((line) => line.text).join(' ')));
}
