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
