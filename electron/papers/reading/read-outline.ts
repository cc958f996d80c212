import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { OutlineEntry } from '../../../shared/domain/page-text.ts';
import { resolveDestination } from './destination.ts';

/** A constitution of 111 pages has 365 entries; beyond this many an outline guides nobody. */
const mostEntries = 10_000;

interface Node {
  title: string;
  dest: unknown;
  items: Node[];
}

/** The bookmarks in their order, depth 0 at the top. Read pages first: their numbers are then at hand. */
export async function readOutline(document: PDFDocumentProxy): Promise<OutlineEntry[]> {
  const entries: OutlineEntry[] = [];
  const waiting = levelOf(await document.getOutline(), 0);
  for (let next = waiting.shift(); next && entries.length < mostEntries; next = waiting.shift()) {
    const { node, depth } = next;
    const { pdfPage, kind } = await resolveDestination(document, node.dest);
    entries.push({ title: cleanTitle(node.title), pdfPage, depth, destination: kind });
    waiting.unshift(...levelOf(node.items, depth + 1));
  }
  return entries;
}

function levelOf(nodes: Node[] | null, depth: number): { node: Node; depth: number }[] {
  return (nodes ?? []).map((node) => ({ node, depth }));
}

function cleanTitle(title: string): string {
  return title.replace(/\s+/g, ' ').trim();
}
