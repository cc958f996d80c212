import type { PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs';
import rendererUrl from 'pdfjs-dist/legacy/build/pdf.renderer.min.mjs?url';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

export type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

let loading: Promise<Pdfjs> | null = null;

/**
 * pdf.js, loaded when the first page is wanted. Its two workers come from our own bundle: one reads the
 * file, the other draws, so that neither is done on the painting thread.
 */
export function loadPdfjs(): Promise<Pdfjs> {
  loading ??= import('pdfjs-dist/legacy/build/pdf.mjs').then((pdfjs) => {
    pdfjs.GlobalWorkerOptions.workerSrc = workerUrl;
    pdfjs.GlobalWorkerOptions.rendererSrc = rendererUrl;
    return pdfjs;
  });
  return loading;
}

let spare: PDFWorker | null = null;

/** A reading worker of one's own: the one that stands ready, if it does. */
export function takeWorker(pdfjs: Pdfjs): PDFWorker {
  const taken = spare ?? makeWorker(pdfjs);
  spare = null;
  return taken;
}

/**
 * Loads pdf.js and starts one worker while nobody waits, so that the first page of a paper does not wait for
 * them. To be called when the app has drawn its first screen.
 */
export function warmUp(): void {
  requestIdleCallback(
    () => {
      const made = loadPdfjs().then((pdfjs) => {
        spare ??= makeWorker(pdfjs);
      });
      // what could not be loaded ahead is loaded, and its failure told, when a paper is opened
      made.catch(() => undefined);
    },
    { timeout: 10_000 },
  );
}

function makeWorker(pdfjs: Pdfjs): PDFWorker {
  return new pdfjs.PDFWorker({ verbosity: pdfjs.VerbosityLevel.ERRORS });
}

/** The folders of fonts, character maps, colour profiles and decoders that the bundle carries. */
export function pdfjsAssets(): Record<
  'cMapUrl' | 'standardFontDataUrl' | 'wasmUrl' | 'iccUrl',
  string
> {
  const folder = (name: string) =>
    new URL(`${import.meta.env.BASE_URL}pdfjs/${name}/`, document.baseURI).href;
  return {
    cMapUrl: folder('cmaps'),
    standardFontDataUrl: folder('standard_fonts'),
    wasmUrl: folder('wasm'),
    iccUrl: folder('iccs'),
  };
}
