import * as pdfWorker from 'pdfjs-dist/legacy/build/pdf.worker.mjs';

// pdf.js looks here before it tries to load its worker from an address of its own
(globalThis as { pdfjsWorker?: unknown }).pdfjsWorker = pdfWorker;

import {
  getDocument,
  type PDFDocumentProxy,
  VerbosityLevel,
} from 'pdfjs-dist/legacy/build/pdf.mjs';

/**
 * Opens a PDF that was just written with a reader of another maker, to look at what it says, and closes it again.
 * Throws pdf.js' own exceptions where it cannot be read.
 */
export async function withReopenedPdf<T>(
  bytes: Uint8Array,
  look: (document: PDFDocumentProxy) => Promise<T>,
): Promise<T> {
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
    return await look(await task.promise);
  } finally {
    await task.destroy();
  }
}
