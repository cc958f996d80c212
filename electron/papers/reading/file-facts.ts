import {
  PDFDateString,
  type PDFDocumentProxy,
  PermissionFlag,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PdfText } from '../../../shared/domain/page-text.ts';
import { orElse } from './pdf-error.ts';

export type FileFacts = Pick<
  PdfText,
  'title' | 'subject' | 'producer' | 'modifiedAt' | 'ownerLocked' | 'active'
>;

type Info = Record<string, unknown>;

/** What the file says of itself: its Info dictionary, its permissions, its scripts and embedded files. */
export async function fileFacts(document: PDFDocumentProxy): Promise<FileFacts> {
  const info = await orElse<Info, Info>(infoOf(document), {});
  return {
    title: words(info['Title']),
    subject: words(info['Subject']),
    producer: words(info['Producer']),
    modifiedAt: moment(info['ModDate']),
    ownerLocked: await isOwnerLocked(document),
    active: info['IsXFAPresent'] === true || (await isActive(document)),
  };
}

async function infoOf(document: PDFDocumentProxy): Promise<Info> {
  const { info } = await document.getMetadata();
  return info as Info;
}

function words(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

function moment(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const date = PDFDateString.toDateObject(value);
  return date === null || Number.isNaN(date.getTime()) ? null : date.toISOString();
}

/** `null` permissions: all is allowed. Changing the contents and changing annotations are both needed to write notes into a file. */
async function isOwnerLocked(document: PDFDocumentProxy): Promise<boolean> {
  const allowed = await orElse(document.getPermissions(), null);
  if (allowed === null) return false;
  return (
    !allowed.has(PermissionFlag.MODIFY_CONTENTS) || !allowed.has(PermissionFlag.MODIFY_ANNOTATIONS)
  );
}

/** A list of embedded files that goes round or is broken counts as one: better a notice too many. */
async function isActive(document: PDFDocumentProxy): Promise<boolean> {
  if (await orElse(document.hasJSActions(), true)) return true;
  const opening = await orElse(document.getOpenAction(), null);
  if (opening !== null && 'action' in opening) return true;
  return (await orElse(document.getAttachments(), 'broken')) !== null;
}
