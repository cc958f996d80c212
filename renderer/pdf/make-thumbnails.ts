import { toBase64 } from '../client/base64.ts';
import type { Client } from '../client/client.ts';
import { openPaper } from './open-paper.ts';
import { freeCanvas } from './page-canvas.ts';
import type { ThumbnailShelf } from './thumbnail-shelf.ts';

const thumbnailWidth = 160;
const webpQuality = 0.6;
/** While somebody reads or scrolls, pictures can wait. */
const pauseMs = 400;
/** Fonts and pictures of so many pages may gather before they are let go. */
const restAfterPages = 20;

export interface ThumbnailWork {
  client: Client;
  hash: string;
  pages: number;
  shelf: ThumbnailShelf;
  /** Pages that must leave no picture: exempt matters (security S54). */
  isLeftOut(index: number): boolean;
  /** Whether the reader is busy just now. */
  isBusy(): boolean;
  signal: AbortSignal;
}

/**
 * Makes the missing small pictures of a file in idle time, from a document of its own, so that the reader's
 * is neither warmed nor slowed by it, and has each kept. Resolves when all are made or `signal` aborts.
 */
export async function makeThumbnails(work: ThumbnailWork): Promise<void> {
  const { client, hash, pages, shelf, signal } = work;
  await shelf.want(0, pages - 1);
  const missing = Array.from({ length: pages }, (_, index) => index).filter(
    (index) => shelf.url(index) === null && !work.isLeftOut(index),
  );
  if (missing.length === 0 || signal.aborted) return;
  const paper = await openPaper(client.paperUrl(hash));
  try {
    for (const [done, index] of missing.entries()) {
      if (done % restAfterPages === 0) await paper.rest();
      await untilIdle(work);
      if (signal.aborted) return;
      const picture = await drawThumbnail(await paper.page(index + 1));
      if (picture === null) continue;
      shelf.put(index, picture);
      const webp = toBase64(new Uint8Array(await picture.arrayBuffer()));
      await client.call('papers.keepThumbnail', { hash, pdfPage: index + 1, webp });
    }
  } finally {
    await paper.close();
  }
}

async function drawThumbnail(
  page: Awaited<ReturnType<Awaited<ReturnType<typeof openPaper>>['page']>>,
): Promise<Blob | null> {
  const natural = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: thumbnailWidth / natural.width });
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.floor(viewport.width));
  canvas.height = Math.max(1, Math.floor(viewport.height));
  try {
    await page.render({ canvas, viewport }).promise;
    return await new Promise((resolve) => canvas.toBlob(resolve, 'image/webp', webpQuality));
  } catch {
    return null; // a page that cannot be drawn keeps its plain paper and label
  } finally {
    freeCanvas(canvas);
    page.cleanup();
  }
}

async function untilIdle({ isBusy, signal }: ThumbnailWork): Promise<void> {
  do {
    await new Promise<void>((resolve) => {
      requestIdleCallback(() => resolve(), { timeout: 2000 });
    });
    if (!isBusy() || signal.aborted) return;
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  } while (!signal.aborted);
}
