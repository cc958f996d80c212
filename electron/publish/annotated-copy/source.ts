import {
  ParseSpeeds,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
} from 'pdf-lib';
import { PublishRefusal } from '../publish-refusal.ts';
import { lastSection, type Section } from './last-section.ts';

/** A file that can be added to. */
export interface Source {
  bytes: Uint8Array;
  document: PDFDocument;
  /** Where the newest cross-reference section stands; null where it cannot be told: then all is written anew. */
  section: Section | null;
  /** A signature covers the bytes as they were. */
  isSigned: boolean;
  /** Its author asks that nothing, or no notes, be added (ISO 32000-1 §12.8.2.2). */
  forbidsNotes: boolean;
}

/** Bit 6 of the permissions: adding and changing annotations (ISO 32000-1 table 22). */
const annotating = 32;

/** Reads a file to add to it. Rejects with PublishRefusal where it is protected or cannot be read. */
export async function openSource(bytes: Uint8Array): Promise<Source> {
  const document = await openUnprotected(bytes);
  const section = lastSection(bytes);
  const { context } = document;
  // the numbers of cross-reference and object streams are taken too, though no object is kept for them
  context.largestObjectNumber = Math.max(context.largestObjectNumber, (section?.size ?? 1) - 1);
  return { bytes, document, section, ...signing(document) };
}

/** The parsed file, every page of it reachable. Rejects with PublishRefusal. */
export async function openUnprotected(bytes: Uint8Array): Promise<PDFDocument> {
  const document = await orUnreadable(() =>
    PDFDocument.load(bytes, {
      updateMetadata: false,
      ignoreEncryption: true,
      throwOnInvalidObject: false,
      parseSpeed: ParseSpeeds.Fastest,
    }),
  );
  const { Encrypt } = document.context.trailerInfo;
  if (Encrypt !== undefined) throw new PublishRefusal(forbidsAnnotating(document, Encrypt));
  const pages = await orUnreadable(() => document.getPages());
  if (pages.length === 0) throw new PublishRefusal('unreadable');
  return document;
}

function forbidsAnnotating({ context }: PDFDocument, Encrypt: PDFObject): 'locked' | 'protected' {
  const entries = context.lookup(Encrypt);
  const permissions = entries instanceof PDFDict ? entries.lookup(PDFName.of('P')) : undefined;
  const isForbidden =
    permissions instanceof PDFNumber && (permissions.asNumber() & annotating) === 0;
  return isForbidden ? 'locked' : 'protected';
}

/** The parser has no errors of its own: whatever it throws, it could not read this file. */
async function orUnreadable<Value>(work: () => Value | Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    throw new PublishRefusal('unreadable', error);
  }
}

function signing({ context, catalog }: PDFDocument): Pick<Source, 'isSigned' | 'forbidsNotes'> {
  let isSigned = false;
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict)) continue;
    const value = object.get(PDFName.of('V'));
    if (hasByteRange(object) || (value instanceof PDFDict && hasByteRange(value))) isSigned = true;
  }
  return { isSigned, forbidsNotes: isSigned && certifiedLevel(catalog) < 3 };
}

const hasByteRange = (entries: PDFDict) => entries.get(PDFName.of('ByteRange')) instanceof PDFArray;

/** What a certifying signature allows: 1 nothing, 2 filling in, 3 notes; 3 where there is none. */
function certifiedLevel(catalog: PDFDict): number {
  const dictionary = (from: PDFDict | undefined, key: string) => {
    const value = from?.lookup(PDFName.of(key));
    return value instanceof PDFDict ? value : undefined;
  };
  const signature = dictionary(dictionary(catalog, 'Perms'), 'DocMDP');
  if (signature === undefined) return 3;
  const references = signature.lookup(PDFName.of('Reference'));
  const first = references instanceof PDFArray ? references.lookup(0) : undefined;
  const level =
    first instanceof PDFDict
      ? dictionary(first, 'TransformParams')?.lookup(PDFName.of('P'))
      : undefined;
  return level instanceof PDFNumber ? level.asNumber() : 2;
}
