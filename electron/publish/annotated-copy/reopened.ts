import * as pdfWorker from 'pdfjs-dist/legacy/build/pdf.worker.mjs';

// pdf.js looks here before it tries to load its worker from an address of its own
(globalThis as { pdfjsWorker?: unknown }).pdfjsWorker = pdfWorker;

import type { PDFRef } from 'pdf-lib';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

/**
 * Whether a reader that knows nothing of our writing opens the copy, finds as many pages, and on them every
 * annotation that was written, each with an appearance.
 */
export async function isSound(
  bytes: Uint8Array,
  expected: { pageCount: number; annotations: readonly { pdfPage: number; ref: PDFRef }[] },
): Promise<boolean> {
  const task = getDocument({
    // a copy, since pdf.js takes its bytes away; asked for in pieces they cost more
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    enableXfa: false,
    useSystemFonts: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
  });
  try {
    const document = await task.promise;
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
  } catch {
    return false;
  } finally {
    await task.destroy();
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
