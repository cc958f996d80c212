import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { createDrawnNotes, type DrawnNotes } from './drawn-notes.ts';
import { loadPdfjs, pdfjsAssets, takeWorker } from './pdfjs.ts';

/** security S30: a picture of more pixels is left out rather than unpacked. */
const largestImagePixels = 100_000_000;

export type CannotOpen = 'missing' | 'locked' | 'unreadable';

/** A file that cannot be shown. */
export class PaperCannotOpen extends Error {
  readonly reason: CannotOpen;
  constructor(reason: CannotOpen) {
    super(reason);
    this.name = 'PaperCannotOpen';
    this.reason = reason;
  }
}

/** A file that is open, behind an interface of our own: what reads and draws it may change. */
export interface OpenPaper {
  readonly pageCount: number;
  /** The notes inside the file, and which of them are drawn. */
  readonly notes: DrawnNotes;
  /** A page, from 1. */
  page(pdfPage: number): Promise<PDFPageProxy>;
  /** The page a link's destination names, from 1, or null where it leads nowhere. */
  pageOf(destination: unknown): Promise<number | null>;
  /** Lets go of fonts and pictures that can be made again; false while a page is being drawn. */
  rest(): Promise<boolean>;
  /** Ends the file's workers. Pages asked for afterwards are refused. */
  close(): Promise<void>;
}

export interface OpenOptions {
  /** Draws on the painting thread: the way back if the drawing worker misbehaves somewhere. */
  disableWorkerRendering?: boolean;
}

/**
 * Fetches the file whole and opens it in a worker of its own: ranges cost twice the time to the first page
 * on a local file. Throws PaperCannotOpen.
 */
export async function openPaper(url: string, options: OpenOptions = {}): Promise<OpenPaper> {
  const [pdfjs, bytes] = await Promise.all([loadPdfjs(), fetchBytes(url)]);
  const worker = takeWorker(pdfjs);
  const task = pdfjs.getDocument({
    data: bytes,
    worker,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    enableXfa: false,
    stopAtErrors: false,
    maxImageSize: largestImagePixels,
    cMapPacked: true,
    ...pdfjsAssets(),
    disableWorkerRendering: options.disableWorkerRendering ?? false,
  });
  const close = async () => {
    await task.destroy();
    worker.destroy();
  };
  try {
    return asOpenPaper(await task.promise, close);
  } catch (error) {
    await close();
    const locked = error instanceof Error && error.name === 'PasswordException';
    throw new PaperCannotOpen(locked ? 'locked' : 'unreadable');
  }
}

async function fetchBytes(url: string): Promise<Uint8Array> {
  const response = await fetch(url).catch(() => null);
  // a host that has gone away and a file that is not there look the same to the reader: nothing to show
  if (!response?.ok) throw new PaperCannotOpen('missing');
  return new Uint8Array(await response.arrayBuffer());
}

function asOpenPaper(pdf: PDFDocumentProxy, close: () => Promise<void>): OpenPaper {
  return {
    pageCount: pdf.numPages,
    notes: createDrawnNotes(pdf),
    page: (pdfPage) => pdf.getPage(pdfPage),
    pageOf: (destination) => pageOf(pdf, destination),
    // refused while a page is being drawn: the next rest will do
    rest: () =>
      pdf.cleanup().then(
        () => true,
        () => false,
      ),
    close,
  };
}

/** ISO 32000-1 §12.3.2: a destination is a name, or an array that begins with a page reference or number. */
async function pageOf(pdf: PDFDocumentProxy, destination: unknown): Promise<number | null> {
  const explicit =
    typeof destination === 'string' ? await pdf.getDestination(destination) : destination;
  const target: unknown = Array.isArray(explicit) ? explicit[0] : null;
  if (typeof target === 'number') return within(pdf, target + 1);
  if (!isReference(target)) return null;
  // a reference to something that is no page of this file leads nowhere
  const index = await pdf.getPageIndex(target).catch(() => null);
  return index === null ? null : within(pdf, index + 1);
}

function within(pdf: PDFDocumentProxy, pdfPage: number): number | null {
  return Number.isInteger(pdfPage) && pdfPage >= 1 && pdfPage <= pdf.numPages ? pdfPage : null;
}

function isReference(value: unknown): value is { num: number; gen: number } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'num' in value &&
    'gen' in value &&
    typeof value.num === 'number' &&
    typeof value.gen === 'number'
  );
}
