import { ParseSpeeds, PDFArray, PDFDict, PDFDocument, type PDFPage, PDFRef } from 'pdf-lib';
import { type EmbeddedAnnotation, type EmbeddedReading, limits } from './embedded-annotation.ts';
import { dictionary, entry, item, nameOf } from './entries.ts';
import { joinParts, readAnnotation } from './read-annotation.ts';
import { readBookmarks } from './read-bookmarks.ts';
import { ListedMarks } from './read-list.ts';
import { UnreadableNotes } from './unreadable-notes.ts';

/**
 * The annotations of a PDF that can be taken over as marks, from the raw dictionaries: what pdf.js tells of
 * them hides their names and re-orders their quads. Broken entries are skipped and counted. Rejects with
 * UnreadableNotes.
 */
export async function readEmbedded(bytes: Uint8Array): Promise<EmbeddedReading> {
  const document = await open(bytes);
  const found: EmbeddedAnnotation[] = [];
  const replies = new Map<EmbeddedAnnotation, PDFDict>();
  const byEntries = new Map<PDFDict, EmbeddedAnnotation>();
  const listed = new ListedMarks();
  let [skipped, points] = [0, 0];
  for (const [index, page] of document.getPages().entries()) {
    const list = entry(page.node, 'Annots');
    const turn = turnOf(page);
    if (!(list instanceof PDFArray)) continue;
    for (let at = 0; at < list.size() && found.length < limits.annotations; at += 1) {
      const annotation = dictionaryAt(list, at);
      if (annotation === null) {
        skipped += 1;
        continue;
      }
      const place = `page ${index + 1}, entry ${at + 1}`;
      const read = readAnnotation(annotation, { pdfPage: index + 1, place, turn });
      if (read === 'no note') continue;
      points +=
        read === 'skipped' ? 0 : read.strokes.reduce((sum, one) => sum + one.points.length, 0);
      if (read === 'skipped' || points > limits.pointsOfFile || byEntries.has(annotation)) {
        skipped += 1;
        continue;
      }
      read.objects.push(...objectAt(list, at));
      listed.meet(annotation);
      found.push(read);
      byEntries.set(annotation, read);
      const answered = dictionary(annotation, 'IRT');
      if (answered !== null && nameOf(annotation, 'RT') !== 'Group') replies.set(read, answered);
    }
  }
  linkReplies(replies, byEntries);
  const named = withOwnNames(joinParts(found));
  const bookmarks = readBookmarks(document, listed);
  return { annotations: [...named, ...bookmarks], listed: listed.ids, skipped };
}

/** Replies may not go round in a ring, however the file has them: such notes would answer nothing that stands. */
function linkReplies(
  replies: ReadonlyMap<EmbeddedAnnotation, PDFDict>,
  byEntries: ReadonlyMap<PDFDict, EmbeddedAnnotation>,
): void {
  const answeredBy = new Map<EmbeddedAnnotation, EmbeddedAnnotation>();
  for (const [reply, entryOfAnswered] of replies) {
    const answered = byEntries.get(entryOfAnswered);
    let above = answered;
    while (above !== undefined && above !== reply) above = answeredBy.get(above);
    if (answered === undefined || above === reply) continue;
    answeredBy.set(reply, answered);
    reply.replyTo = answered.name;
  }
}

/** A name that two entries share names neither: the second goes without its reply and its part. */
function withOwnNames(annotations: EmbeddedAnnotation[]): EmbeddedAnnotation[] {
  const taken = new Set<string>();
  return annotations.map((annotation, at) => {
    const name = taken.has(annotation.name) ? `${annotation.name} (${at + 1})` : annotation.name;
    taken.add(name);
    return { ...annotation, name };
  });
}

async function open(bytes: Uint8Array): Promise<PDFDocument> {
  const document = await orDamaged(() =>
    PDFDocument.load(bytes, {
      updateMetadata: false,
      ignoreEncryption: true,
      throwOnInvalidObject: false,
      parseSpeed: ParseSpeeds.Fastest,
    }),
  );
  // its words are encrypted too
  if (document.context.trailerInfo.Encrypt !== undefined) throw new UnreadableNotes('protected');
  await orDamaged(() => document.getPages());
  return document;
}

async function orDamaged<Value>(work: () => Value | Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    throw new UnreadableNotes('damaged', error);
  }
}

function dictionaryAt(list: PDFArray, at: number): PDFDict | null {
  const value = item(list, at);
  return value instanceof PDFDict ? value : null;
}

/** pdf.js names an object by its number, and its generation where that is not 0. */
function objectAt(list: PDFArray, at: number): string[] {
  const place = list.get(at);
  if (!(place instanceof PDFRef)) return [];
  return [`${place.objectNumber}R${place.generationNumber || ''}`];
}

/** The page's own turn; a page without a sound one is not turned. */
function turnOf(page: PDFPage): number {
  try {
    return ((page.getRotation().angle % 360) + 360) % 360;
  } catch {
    return 0;
  }
}
