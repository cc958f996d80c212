import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { withReopenedPdf } from '../reopen-pdf.ts';
import { markupTexts } from './markup-texts.ts';

/** Every text of a PDF: its pages, bookmarks, notes, properties and XMP, read by a reader of another maker. */
export const pdfTexts = (bytes: Uint8Array): Promise<string[]> =>
  withReopenedPdf(bytes, async (pdf) => {
    const { info, metadata } = await pdf.getMetadata();
    const texts = [
      ...stringsIn(info),
      ...markupTexts(String(metadata?.getRaw() ?? '')),
      ...stringsIn(await pdf.getOutline()),
      ...stringsIn(await pdf.getAttachments()),
    ];
    // words run on from page to page
    const pages = await pageTexts(pdf);
    return [
      ...texts,
      pages.map(({ joined }) => joined).join('\n'),
      ...pages.flatMap(({ rest }) => rest),
    ];
  });

async function pageTexts(pdf: PDFDocumentProxy): Promise<{ joined: string; rest: string[] }[]> {
  const pages: { joined: string; rest: string[] }[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const parts = items.flatMap((item) => ('str' in item ? [item] : []));
    const joined = parts.map(({ str, hasEOL }) => (hasEOL ? `${str}\n` : str)).join('');
    const rest = [
      parts.map(({ str }) => str).join(' '),
      ...stringsIn(await page.getAnnotations()),
      ...stringsIn(await page.getStructTree()),
    ];
    pages.push({ joined, rest });
    page.cleanup();
  }
  return pages;
}

/** Every string in what pdf.js answers; numbers and pictures say nothing. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return [];
  return Object.values(value).flatMap(stringsIn);
}
