import { PDFArray, type PDFDict, type PDFDocument, PDFRef } from 'pdf-lib';
import { longestNote, markColour } from '../../../shared/domain/annotation.ts';
import { bookmarkBranch, privateKey } from '../../../shared/domain/mark-in-pdf.ts';
import { type EmbeddedAnnotation, limits } from './embedded-annotation.ts';
import { dictionary, entry, item, nameOf, wordsOf } from './entries.ts';
import { ownWords } from './own-words.ts';
import type { ListedMarks } from './read-list.ts';

/** The bookmarks that a copy of ours has in its outline. The outline of others is read elsewhere. */
export function readBookmarks(document: PDFDocument, listed: ListedMarks): EmbeddedAnnotation[] {
  const outline = dictionary(document.catalog, 'Outlines');
  if (outline === null) return [];
  const pages = new Map(document.getPages().map(({ ref }, at) => [ref, at + 1]));
  const branch = siblings(outline).find(
    (entries) => wordsOf(entries, 'Title', limits.words) === bookmarkBranch,
  );
  return (branch === undefined ? [] : siblings(branch)).flatMap((entries) => {
    listed.meet(entries);
    return bookmarkOf(entries, pages) ?? [];
  });
}

/** The entries of one level; an outline may be made to go round for ever. */
function siblings(parent: PDFDict): PDFDict[] {
  const found = new Set<PDFDict>();
  let next = dictionary(parent, 'First');
  while (next !== null && !found.has(next) && found.size < limits.annotations) {
    found.add(next);
    next = dictionary(next, 'Next');
  }
  return [...found];
}

function bookmarkOf(
  entries: PDFDict,
  pages: ReadonlyMap<PDFRef, number>,
): EmbeddedAnnotation | null {
  const own = dictionary(entries, privateKey);
  const destination = entry(entries, 'Dest');
  const name = own === null ? null : wordsOf(own, 'NM', limits.words);
  if (own === null || name === null || !(destination instanceof PDFArray)) return null;
  const page = destination.get(0);
  const pdfPage = page instanceof PDFRef ? pages.get(page) : undefined;
  if (pdfPage === undefined) return null;
  const at = (index: number) => numberIn(destination, index);
  const colour = markColour.safeParse(nameOf(own, 'Colour'));
  return {
    name,
    kind: 'bookmark',
    colour: colour.success ? colour.data : 'yellow',
    opacity: 100,
    width: 200,
    style: { fontSize: 11, align: 'left' },
    parts: [{ pdfPage, point: [at(2), at(3)] }],
    text: wordsOf(own, 'Text', longestNote) ?? '',
    author: '',
    madeAt: wordsOf(own, 'Made', 40),
    changedAt: null,
    replyTo: null,
    strokes: [],
    objects: [],
    own: ownWords(own),
  };
}

function numberIn(list: PDFArray, at: number): number {
  const value = Number(String(item(list, at)));
  return Math.abs(value) <= 20_000 ? Math.round(value * 100) / 100 : 0;
}
