import type { PDFRef } from 'pdf-lib';
import { withReopenedPdf } from '../reopen-pdf.ts';

interface Expected {
  pageCount: number;
  annotations: readonly { pdfPage: number; ref: PDFRef }[];
}

/**
 * Whether a reader that knows nothing of our writing opens the copy, finds as many pages, and on them every
 * annotation that was written, each with an appearance.
 */
export async function isSound(bytes: Uint8Array, expected: Expected): Promise<boolean> {
  try {
    return await withReopenedPdf(bytes, async (document) => {
      if (document.numPages !== expected.pageCount) return false;
      for (const [pdfPage, ids] of byPage(expected.annotations)) {
        const page = await document.getPage(pdfPage);
        const seen = new Set<string>();
        // as for paper: for the screen it would read the words of every text box first
        for (const annotation of await page.getAnnotations({ intent: 'print' }))
          if (annotation.hasAppearance) seen.add(String(annotation.id));
        if (!ids.every((id) => seen.has(id))) return false;
        page.cleanup();
      }
      return true;
    });
  } catch {
    return false;
  }
}

/** pdf.js names an object "12R", or "12R3" where its generation is not 0. */
function byPage(annotations: readonly { pdfPage: number; ref: PDFRef }[]): Map<number, string[]> {
  const pages = new Map<number, string[]>();
  for (const { pdfPage, ref } of annotations) {
    const generation = ref.generationNumber === 0 ? '' : String(ref.generationNumber);
    const ids = pages.get(pdfPage) ?? [];
    pages.set(pdfPage, [...ids, `${ref.objectNumber}R${generation}`]);
  }
  return pages;
}
