import type { ImportRefusal } from '../../../shared/domain/import-refusal.ts';

/** How much of a file's start is looked at, and how far in a PDF's header may stand (ISO 32000-1, Annex H.3.4.1). */
export const headBytes = 1024;

/**
 * Why a file cannot be a PDF, from its first 1,024 bytes and its end (a zip keeps its list of contents
 * there); null if it may be one. Bytes before the header do no harm.
 */
export function oddFile(head: Uint8Array, end: Uint8Array): ImportRefusal | null {
  if (head.length === 0) return 'empty';
  const start = latin(head);
  if (start.includes('%PDF-')) return null;
  if (start.startsWith('PK')) return insideZip(start + latin(end));
  // the compound file of Word before 2007; its directory names the stream in UTF-16
  if (start.startsWith('\u{D0}\u{CF}\u{11}\u{E0}')) return 'wordFile';
  if (isWebPage(start)) return 'webPage';
  return head.every((byte) => byte === 0) ? 'damaged' : 'notPdf';
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/** Word, Excel and the open formats are zips too; only a plain zip can be unpacked to PDFs. */
function insideZip(names: string): ImportRefusal {
  if (names.includes('word/document.xml') || names.includes('word/_rels')) return 'wordFile';
  const isOffice = names.includes('[Content_Types].xml') || names.includes('mimetypeapplication/');
  return isOffice ? 'notPdf' : 'zipFile';
}

function isWebPage(start: string): boolean {
  // UTF-16 pages: drop their zero bytes
  const text = start.replaceAll('\0', '').toLowerCase();
  return /<(?:!doctype\s+html|html|head|body|script)[\s>]/.test(text);
}
