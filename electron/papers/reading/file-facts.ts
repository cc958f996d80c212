import {
  PDFDateString,
  type PDFDocumentProxy,
  PermissionFlag,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PdfText } from '../../../shared/domain/page-text.ts';

export type FileFacts = Pick<
  PdfText,
  'title' | 'subject' | 'producer' | 'modifiedAt' | 'ownerLocked' | 'active'
>;

/** What the file says of itself: its Info dictionary, its permissions, its scripts and embedded files. */
export async function fileFacts(document: PDFDocumentProxy): Promise<FileFacts> {
  const { info } = (await document.getMetadata()) as { info: Record<string, unknown> };
  return {
    title: words(info['Title']),
    subject: words(info['Subject']),
    producer: words(info['Producer']),
    modifiedAt: moment(info['ModDate']),
    ownerLocked: info['EncryptFilterName'] !== null && (await isOwnerLocked(document)),
    active: info['IsXFAPresent'] === true || (await isActive(document)),
  };
}

function words(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

function moment(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const date = PDFDateString.toDateObject(value);
  return date === null || Number.isNaN(date.getTime()) ? null : date.toISOString();
}

/** Changing the contents and changing annotations are both needed to write notes into a file. */
async function isOwnerLocked(document: PDFDocumentProxy): Promise<boolean> {
  const allowed = await document.getPermissions();
  if (allowed === null) return false;
  return (
    !allowed.has(PermissionFlag.MODIFY_CONTENTS) || !allowed.has(PermissionFlag.MODIFY_ANNOTATIONS)
  );
}

async function isActive(document: PDFDocumentProxy): Promise<boolean> {
  if (await document.hasJSActions()) return true;
  const opening = await document.getOpenAction();
  if (opening !== null && 'action' in opening) return true;
  return (await document.getAttachments()) !== null;
}
