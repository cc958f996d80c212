import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { OutlineEntry } from '../../../shared/domain/page-text.ts';
import { orElse } from './pdf-error.ts';

export interface Destination {
  pdfPage: number | null;
  kind: OutlineEntry['destination'];
}

const nowhere: Destination = { pdfPage: null, kind: 'other' };

/**
 * Page and manner of a destination: a name, or [page, {name: 'Fit'}, …] (ISO 32000-1, 12.3.2). A
 * destination that leads nowhere gives no page.
 */
export async function resolveDestination(
  document: PDFDocumentProxy,
  destination: unknown,
): Promise<Destination> {
  const explicit =
    typeof destination === 'string'
      ? await orElse(document.getDestination(destination), null)
      : destination;
  if (!Array.isArray(explicit)) return nowhere;
  const [target, manner] = explicit as [unknown, { name?: unknown } | undefined];
  return { pdfPage: await pageOf(document, target), kind: kindOf(manner?.name) };
}

async function pageOf(document: PDFDocumentProxy, target: unknown): Promise<number | null> {
  if (typeof target === 'number') return inFile(document, target + 1);
  if (!isReference(target)) return null;
  const known = document.cachedPageNumber(target);
  if (known !== null) return known;
  // a reference that names no page of this file: the entry stays, without a page
  const index = await orElse(document.getPageIndex(target), null);
  return index === null ? null : inFile(document, index + 1);
}

function inFile(document: PDFDocumentProxy, pdfPage: number): number | null {
  return Number.isInteger(pdfPage) && pdfPage >= 1 && pdfPage <= document.numPages ? pdfPage : null;
}

function isReference(target: unknown): target is { num: number; gen: number } {
  return typeof target === 'object' && target !== null && 'num' in target && 'gen' in target;
}

function kindOf(manner: unknown): Destination['kind'] {
  if (typeof manner !== 'string') return 'other';
  if (manner.startsWith('Fit')) return 'fit';
  return manner === 'XYZ' ? 'place' : 'other';
}
