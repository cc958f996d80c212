import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PageText, PdfText } from '../../../shared/domain/page-text.ts';
import { resolveDestination } from './destination.ts';
import { type DraftModel, emptyDraft } from './draft-model.ts';
import { fileFacts } from './file-facts.ts';
import { isFileError, orElse } from './pdf-error.ts';
import { readOutline } from './read-outline.ts';
import { readPage, unreadPage } from './read-page.ts';

/** Each page as soon as it is read; awaited, so that whoever listens sets the pace. Throw to stop. */
export type PageListener = (page: PageText, model: DraftModel) => void | Promise<void>;

/** Links are a hint to where items start; beyond this many they are an index. */
const mostLinks = 5000;

interface Gathered {
  pages: PageText[];
  destinations: { fromPdfPage: number; destination: unknown }[];
  unreadPages: number[];
  active: boolean;
}

/**
 * All that is read from an open PDF. A page that pdf.js cannot read is listed in `unreadPages` and does
 * not end the reading; where no page at all can be read, the first page's error is thrown.
 */
export async function readPdf(
  document: PDFDocumentProxy,
  file: { fileName: string; truncated: boolean },
  listener: PageListener = () => {},
): Promise<PdfText> {
  const gathered = await readPages(document, listener);
  const facts = await fileFacts(document);
  return {
    fileName: file.fileName,
    ...facts,
    active: facts.active || gathered.active,
    pages: gathered.pages,
    outline: await orElse(readOutline(document), []),
    links: await orElse(readLinks(document, gathered), []),
    truncated: file.truncated,
    unreadPages: gathered.unreadPages,
  };
}

async function readPages(document: PDFDocumentProxy, listener: PageListener): Promise<Gathered> {
  const gathered: Gathered = { pages: [], destinations: [], unreadPages: [], active: false };
  const labels = await orElse(document.getPageLabels(), null);
  let firstError: unknown = null;
  for (let pdfPage = 1; pdfPage <= document.numPages; pdfPage += 1) {
    const label = labels?.[pdfPage - 1] ?? null;
    const read = await readOnePage(document, { pdfPage, label }, gathered).catch((error) => {
      if (!isFileError(error)) throw error;
      firstError ??= error;
      gathered.unreadPages.push(pdfPage);
      return { page: unreadPage(pdfPage, label), model: emptyDraft(pdfPage) };
    });
    gathered.pages.push(read.page);
    await listener(read.page, read.model);
  }
  if (gathered.unreadPages.length === document.numPages) throw firstError;
  return gathered;
}

async function readOnePage(
  document: PDFDocumentProxy,
  which: { pdfPage: number; label: string | null },
  gathered: Gathered,
): Promise<{ page: PageText; model: DraftModel }> {
  const proxy = await document.getPage(which.pdfPage);
  const { page, model, destinations, active } = await readPage(proxy, which.label);
  for (const destination of destinations)
    gathered.destinations.push({ fromPdfPage: which.pdfPage, destination });
  gathered.active ||= active;
  proxy.cleanup();
  return { page, model };
}

/** After all pages: pdf.js then knows their numbers and need not search the page tree for each link. */
async function readLinks(
  document: PDFDocumentProxy,
  gathered: Gathered,
): Promise<PdfText['links']> {
  const links: PdfText['links'] = [];
  for (const { fromPdfPage, destination } of gathered.destinations.slice(0, mostLinks)) {
    const { pdfPage } = await resolveDestination(document, destination);
    if (pdfPage !== null) links.push({ fromPdfPage, toPdfPage: pdfPage });
  }
  return links;
}
