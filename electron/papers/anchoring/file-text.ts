import type { MarkPart } from '../../../shared/domain/annotation-target.ts';
import type { PageModel } from '../../../shared/domain/page-model.ts';
import { type PageWindow, type WindowPage, windowOf } from './page-window.ts';

/** A whole file as one text; offsets are those of the file's stream. */
export type FileText = PageWindow;

export const fileText = (models: readonly PageModel[]): FileText =>
  windowOf(models, { startOf: () => 0 });

export function pageNumbered({ pages }: FileText, pdfPage: number): WindowPage | undefined {
  const guess = pages[pdfPage - 1];
  return guess?.model.pdfPage === pdfPage
    ? guess
    : pages.find(({ model }) => model.pdfPage === pdfPage);
}

/** As many as one part of a place may hold. */
const mostQuads = 500;

/** Parts of one page after the other as one list, what several pieces cover of a page joined. */
export function joinedParts(parts: readonly MarkPart[]): MarkPart[] {
  const byPage = Map.groupBy(parts, (part) => part.pdfPage);
  return [...byPage.values()].flatMap((own): MarkPart[] => {
    const [first, ...others] = own;
    if (first === undefined || others.length === 0) return own;
    const quads = own.flatMap((part) => ('quads' in part ? part.quads : []));
    return quads.length === 0
      ? own
      : [{ pdfPage: first.pdfPage, quads: quads.slice(0, mostQuads) }];
  });
}
