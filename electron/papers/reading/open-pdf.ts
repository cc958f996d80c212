import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as pdfWorker from 'pdfjs-dist/legacy/build/pdf.worker.mjs';

// pdf.js looks here before it tries to load its worker from an address of its own
(globalThis as { pdfjsWorker?: unknown }).pdfjsWorker = pdfWorker;

import {
  getDocument,
  type PDFDocumentProxy,
  VerbosityLevel,
} from 'pdfjs-dist/legacy/build/pdf.mjs';

/**
 * Pictures of more pixels are left out, and that is all of them: the reader wants words. Picture
 * decoders are where hostile files do most harm, and a scan of 100 pages would cost a minute.
 */
const largestImagePixels = 1;

/** Where pdf.js finds its fonts, character maps, profiles and WebAssembly: folders, with a closing slash. */
export function pdfjsFolder(): string {
  return dirname(
    dirname(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/legacy/build/pdf.mjs'))),
  );
}

/**
 * Opens a PDF for reading only: no scripts, no forms that run, no addresses, nothing from the network.
 * Throws pdf.js' own exceptions (PasswordException, InvalidPDFException, …).
 */
export async function openPdf(
  bytes: Uint8Array,
  assets: string,
  password?: string,
): Promise<PDFDocumentProxy> {
  return getDocument({
    data: bytes,
    ...(password === undefined ? {} : { password }),
    verbosity: VerbosityLevel.ERRORS,
    enableXfa: false,
    stopAtErrors: false,
    maxImageSize: largestImagePixels,
    useSystemFonts: false,
    isImageDecoderSupported: false,
    isOffscreenCanvasSupported: false,
    cMapUrl: `${join(assets, 'cmaps')}/`,
    cMapPacked: true,
    standardFontDataUrl: `${join(assets, 'standard_fonts')}/`,
    wasmUrl: `${join(assets, 'wasm')}/`,
    iccUrl: `${join(assets, 'iccs')}/`,
  }).promise;
}
