import { PDFDict, type PDFDocument, PDFHexString, PDFNumber, PDFRef, PDFString } from 'pdf-lib';
import { bookmarkBranch, privateKey } from '../../../shared/domain/mark-in-pdf.ts';
import type { CopyMark } from './copy-mark.ts';
import { pointOf } from './mark-annotation.ts';
import type { MarkList } from './mark-list.ts';
import { name, number, words } from './pdf-values.ts';

/** An outline may be made to go round for ever. */
const longestOutline = 10_000;

/**
 * Puts bookmarks into a branch of their own at the end of the outline (ISO 32000-1 §12.3.3); the branch of an
 * earlier copy is filled anew. Answers the objects of the original that were changed.
 */
export function writeBookmarks(
  document: PDFDocument,
  marks: readonly CopyMark[],
  list: MarkList | null,
): PDFRef[] {
  if (marks.length === 0) return [];
  const { context } = document;
  const changed: PDFRef[] = [];
  const outline = outlineOf(document, changed);
  const { last, ours } = topLevel(document, outline.entries);
  const branch = ours ?? context.nextRef();
  const items = marks.flatMap((mark) => itemOf(document, mark, branch, list));
  const refs = items.map((item) => context.register(item));
  for (const [index, item] of items.entries()) {
    const [before, after] = [refs[index - 1], refs[index + 1]];
    if (before !== undefined) item.set(name('Prev'), before);
    if (after !== undefined) item.set(name('Next'), after);
  }
  const [first, final] = [refs[0], refs.at(-1)];
  if (first === undefined || final === undefined) return [];
  const old = context.lookup(branch);
  const entries = old instanceof PDFDict ? old : context.obj({ Title: words(bookmarkBranch) });
  entries.set(name('Parent'), outline.ref);
  entries.set(name('First'), first);
  entries.set(name('Last'), final);
  // closed: a negative count is what would open
  entries.set(name('Count'), number(-items.length));
  context.assign(branch, entries);
  if (ours !== null) return [...changed, ours];
  if (last === null) outline.entries.set(name('First'), branch);
  else {
    const lastEntries = context.lookup(last);
    if (lastEntries instanceof PDFDict) lastEntries.set(name('Next'), branch);
    entries.set(name('Prev'), last);
    changed.push(last);
  }
  outline.entries.set(name('Last'), branch);
  const count = outline.entries.lookup(name('Count'));
  outline.entries.set(
    name('Count'),
    number((count instanceof PDFNumber ? Math.max(0, count.asNumber()) : 0) + 1),
  );
  return [...changed, outline.ref];
}

function outlineOf(document: PDFDocument, changed: PDFRef[]): { ref: PDFRef; entries: PDFDict } {
  const { context, catalog } = document;
  const place = catalog.get(name('Outlines'));
  const known = context.lookup(place);
  if (place instanceof PDFRef && known instanceof PDFDict) return { ref: place, entries: known };
  const entries = known instanceof PDFDict ? known : context.obj({ Type: 'Outlines' });
  const ref = context.register(entries);
  catalog.set(name('Outlines'), ref);
  const { Root } = context.trailerInfo;
  if (Root instanceof PDFRef) changed.push(Root);
  return { ref, entries };
}

/** The last entry of the top level, and the branch of ours that an earlier copy made. */
function topLevel(
  { context }: PDFDocument,
  outline: PDFDict,
): { last: PDFRef | null; ours: PDFRef | null } {
  let last: PDFRef | null = null;
  let ours: PDFRef | null = null;
  let next = outline.get(name('First'));
  const seen = new Set<PDFRef>();
  while (next instanceof PDFRef && !seen.has(next) && seen.size < longestOutline) {
    const entries: unknown = context.lookup(next);
    if (!(entries instanceof PDFDict)) break;
    seen.add(next);
    last = next;
    const title = entries.lookup(name('Title'));
    if (
      (title instanceof PDFString || title instanceof PDFHexString) &&
      title.decodeText() === bookmarkBranch
    )
      ours = next;
    next = entries.get(name('Next'));
  }
  return { last, ours };
}

function itemOf(
  document: PDFDocument,
  mark: CopyMark,
  branch: PDFRef,
  list: MarkList | null,
): PDFDict[] {
  const part = mark.place.parts[0];
  const page = part === undefined ? undefined : document.getPages()[part.pdfPage - 1];
  if (part === undefined || page === undefined) return [];
  const { context } = document;
  const [x, y] = pointOf(part);
  const title = mark.text.trim() === '' ? `Page ${part.pdfPage}` : mark.text.trim();
  const item = context.obj({
    Title: words(title.replace(/\s+/g, ' ')),
    Parent: branch,
    Dest: [page.ref, 'XYZ', number(x), number(y), null],
  });
  if (list !== null) {
    const own = context.obj({ V: 1, Colour: mark.colour, Tags: mark.tags.map(words) });
    for (const [key, value] of Object.entries({ NM: mark.id, Text: mark.text, Made: mark.madeAt }))
      own.set(name(key), words(value));
    list.add(mark.id, own);
    item.set(name(privateKey), own);
  }
  return [item];
}
