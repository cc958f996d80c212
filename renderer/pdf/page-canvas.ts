import type { PDFPageProxy, RenderTask } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** One canvas holds no more pixels; above that the page is drawn coarser and stretched. */
const largestCanvasPixels = 16_700_000;

/** pdf.js' AnnotationMode.ENABLE_STORAGE: notes are drawn but for those hidden (see drawn-notes.ts). */
const annotationMode = 3;

export interface DrawSize {
  /** CSS pixels. */
  width: number;
  height: number;
  quarterTurns: number;
  pixelRatio: number;
}

/** A page being drawn. `canvas` rejects when it was cancelled or cannot be drawn. */
export interface Drawing {
  canvas: Promise<HTMLCanvasElement>;
  cancel(): void;
}

/** Tells two drawings apart: a canvas with the same key need not be drawn again. */
export function drawKey(size: DrawSize): string {
  return [size.width, size.height, size.quarterTurns, size.pixelRatio].join(' ');
}

/** Draws a page into a new canvas of the given size. The caller owns the canvas. */
export function drawPage(page: PDFPageProxy, size: DrawSize): Drawing {
  const rotation = (page.rotate + 90 * size.quarterTurns) % 360;
  const natural = page.getViewport({ scale: 1, rotation });
  const scale = (size.width / natural.width) * size.pixelRatio;
  const area = natural.width * natural.height * scale * scale;
  const coarser = Math.min(1, Math.sqrt(largestCanvasPixels / area));
  const viewport = page.getViewport({ scale: scale * coarser, rotation });
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.floor(viewport.width));
  canvas.height = Math.max(1, Math.floor(viewport.height));
  canvas.className = 'page-canvas';
  canvas.setAttribute('aria-hidden', 'true');
  const task: RenderTask = page.render({ canvas, viewport, annotationMode });
  return {
    canvas: task.promise.then(
      () => canvas,
      (error: unknown) => {
        freeCanvas(canvas);
        throw error;
      },
    ),
    cancel: () => task.cancel(),
  };
}

/** Gives a canvas' pixels back at once; waiting for the collector would keep hundreds of megabytes. */
export function freeCanvas(canvas: HTMLCanvasElement): void {
  canvas.width = 0;
  canvas.height = 0;
  canvas.remove();
}
