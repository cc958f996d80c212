import { createHash } from 'node:crypto';
import type { PDFRef } from 'pdf-lib';
import { partName } from '../../../shared/domain/mark-in-pdf.ts';
import { isDrawn } from '../../../shared/domain/placing.ts';
import type { CopyHooks, CopyOptions } from './annotated-copy.ts';
import { writeBookmarks } from './bookmark-branch.ts';
import { CopyFonts } from './copy-fonts.ts';
import type { CopyMark } from './copy-mark.ts';
import { type MadeAnnotation, markAnnotation } from './mark-annotation.ts';
import { MarkList } from './mark-list.ts';
import { type PageList, pageLists, popupFor, type Standing } from './page-list.ts';
import { name } from './pdf-values.ts';
import type { Source } from './source.ts';

/** What the marks made of the document. */
export interface Written {
  /** Objects of the original that were changed; new ones are not among them. */
  changed: Set<PDFRef>;
  /** Page (from 1) and reference of each annotation: what a reader must find in the copy. */
  annotations: { pdfPage: number; ref: PDFRef }[];
  /** Letters that could not be drawn. */
  missing: Set<string>;
  /** Pages with a text box that holds more words than are seen. */
  crowded: Set<number>;
  /** Marks on pages that this file does not have. */
  homeless: number;
}

/**
 * Puts the marks into the open document. A mark that the file has already, of an earlier copy or because it
 * was taken over from it, is put in its place. Throws the signal's reason.
 */
export function writeMarks(
  source: Source,
  marks: readonly CopyMark[],
  options: CopyOptions,
  hooks: CopyHooks,
): Written {
  const { context } = source.document;
  const fonts = new CopyFonts(options.fonts);
  const written: Written = {
    changed: new Set(),
    annotations: [],
    missing: new Set(),
    crowded: new Set(),
    homeless: 0,
  };
  const desk = new Desk(source, written);
  const own = options.privateData ? new MarkList(context) : null;
  for (const [done, mark] of marks.toSorted(fromBelow).entries()) {
    hooks.signal.throwIfAborted();
    hooks.progress(done, marks.length);
    // a proposal that nobody has looked at is no place
    const parts = isDrawn(mark.place) ? mark.place.parts : [];
    for (const [index, part] of parts.entries()) {
      const list = desk.list(part.pdfPage);
      if (list === null) {
        written.homeless += 1;
        continue;
      }
      const { page } = list;
      const turn = ((page.getRotation().angle % 360) + 360) % 360;
      const made = markAnnotation(
        mark,
        { part, index },
        {
          context,
          fonts,
          turn,
          page: page.ref,
          author: options.author,
          list: own,
        },
      );
      if (made !== null) desk.put(mark, { index, pdfPage: part.pdfPage }, list, made);
    }
  }
  desk.joinReplies(marks);
  desk.writeLists();
  fonts.embed(context);
  const bookmarks = marks.filter(({ kind, place }) => kind === 'bookmark' && isDrawn(place));
  for (const ref of writeBookmarks(source.document, bookmarks, own)) written.changed.add(ref);
  own?.write();
  hooks.progress(marks.length, marks.length);
  return written;
}

/** What lies over what: nothing may cover words that were written. */
const layers: Readonly<Record<CopyMark['kind'], number>> = {
  ...{ highlight: 0, underline: 1, strike: 1, pen: 2, textBox: 3, note: 4, bookmark: 4 },
};
const fromBelow = (one: CopyMark, other: CopyMark): number => layers[one.kind] - layers[other.kind];

/** Where annotations are put on their pages. */
class Desk {
  readonly #source: Source;
  readonly #written: Written;
  readonly #lists;
  readonly #touched = new Set<PageList>();
  readonly #standing = new Map<number, Map<string, Standing>>();
  /** First annotation of each mark. */
  readonly #firsts = new Map<string, { ref: PDFRef; made: MadeAnnotation }>();
  #hash: string | null = null;

  constructor(source: Source, written: Written) {
    this.#source = source;
    this.#written = written;
    this.#lists = pageLists(source.document);
  }

  list(pdfPage: number): PageList | null {
    return this.#lists(pdfPage);
  }

  put(
    mark: CopyMark,
    { index, pdfPage }: { index: number; pdfPage: number },
    list: PageList,
    made: MadeAnnotation,
  ): void {
    const { context } = this.#source.document;
    const before = this.#before(mark, index, pdfPage, list);
    const ref = before?.ref ?? context.nextRef();
    if (before !== undefined) this.#written.changed.add(before.ref);
    const first = this.#firsts.get(mark.id);
    if (first === undefined) this.#firsts.set(mark.id, { ref, made });
    else {
      made.entries.set(name('IRT'), first.ref);
      made.entries.set(name('RT'), name('Group'));
    }
    context.assign(ref, made.entries);
    list.put(ref);
    this.#popup(list, { ref, before }, made);
    this.#touched.add(list);
    this.#written.annotations.push({ pdfPage, ref });
    for (const letter of made.missing) this.#written.missing.add(letter);
    if (!made.fits) this.#written.crowded.add(pdfPage);
  }

  /** Replies know what they answer (§12.5.6.2), where that is in the copy too. */
  joinReplies(marks: readonly CopyMark[]): void {
    for (const { id, replyTo } of marks) {
      const reply = this.#firsts.get(id);
      const answered = replyTo === null ? undefined : this.#firsts.get(replyTo);
      if (reply === undefined || answered === undefined || reply === answered) continue;
      reply.made.entries.set(name('IRT'), answered.ref);
      reply.made.entries.set(name('RT'), name('R'));
    }
  }

  writeLists(): void {
    for (const list of this.#touched) this.#written.changed.add(list.write());
  }

  #before(mark: CopyMark, index: number, pdfPage: number, list: PageList): Standing | undefined {
    const standing = this.#standing.get(pdfPage) ?? list.standing(pdfPage);
    this.#standing.set(pdfPage, standing);
    const ours = standing.get(partName(mark.id, index));
    if (ours !== undefined || index > 0 || mark.origin === null) return ours;
    this.#hash ??= createHash('sha256').update(this.#source.bytes).digest('hex');
    return mark.origin.hash === this.#hash ? standing.get(mark.origin.name) : undefined;
  }

  #popup(
    list: PageList,
    { ref, before }: { ref: PDFRef; before: Standing | undefined },
    { entries, rect, hasPopup }: MadeAnnotation,
  ): void {
    const { context } = this.#source.document;
    const old = before?.popup ?? null;
    if (!hasPopup) {
      if (old !== null) list.takeOut(new Set([old]));
      return;
    }
    const popup = old ?? context.nextRef();
    if (old !== null) this.#written.changed.add(old);
    const { x, width } = list.page.getCropBox();
    const place = { parent: ref, page: list.page.ref, x: x + width, top: rect[3] };
    context.assign(popup, popupFor(context, place));
    entries.set(name('Popup'), popup);
    list.put(popup);
  }
}
