import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { orElse } from './pdf-error.ts';

export interface PageSize {
  width: number;
  height: number;
}

/** A page whose size cannot be read is shown as A4, in points. */
export const unknownSize: PageSize = { width: 595, height: 842 };

/** Sizes of all pages as they are shown, in points; each page is a sign of life for the caller. */
export async function pageSizes(
  document: PDFDocumentProxy,
  alive: () => void,
): Promise<PageSize[]> {
  const sizes: PageSize[] = [];
  for (let pdfPage = 1; pdfPage <= document.numPages; pdfPage += 1) {
    sizes.push(await orElse(sizeOf(document, pdfPage), unknownSize));
    alive();
  }
  return sizes;
}

async function sizeOf(document: PDFDocumentProxy, pdfPage: number): Promise<PageSize> {
  const { width, height } = (await document.getPage(pdfPage)).getViewport({ scale: 1 });
  return { width, height };
}
