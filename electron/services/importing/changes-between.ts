import {
  compareEditions,
  type EditionChange,
  type EditionPage,
} from '../../../shared/domain/compare-editions.ts';
import type { PapersStore } from '../../database/papers.ts';

/** Files of more pages are not compared: it would be felt on the thread that answers. */
const mostPages = 1200;

/** What a new edition changed, page by page. Both files are stored with their words. */
export function changesBetween(
  papers: PapersStore,
  before: string,
  after: string,
): EditionChange[] {
  const [old, now] = [papers.file(before)?.pageCount ?? 0, papers.file(after)?.pageCount ?? 0];
  if (old > mostPages || now > mostPages) return [];
  return compareEditions(pagesOf(papers, before, old), pagesOf(papers, after, now));
}

function pagesOf(papers: PapersStore, hash: string, count: number): EditionPage[] {
  return papers.blocks(hash, 1, count).map(({ pdfPage, blocks }) => ({
    pdfPage,
    text: blocks.map((block) => block.text).join(' '),
    heading: (blocks.find((block) => block.kind === 'heading') ?? blocks[0])?.text ?? null,
  }));
}
