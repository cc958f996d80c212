import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFPage, PDFRef } from 'pdf-lib';
import { listKey, privateKey } from '../../../shared/domain/mark-in-pdf.ts';
import { openUnprotected } from '../annotated-copy/source.ts';
import { PublishRefusal } from '../publish-refusal.ts';
import { onlyReachable } from './only-reachable.ts';

export interface ChosenPagesHooks {
  /** Pages done, of all. */
  progress(done: number, of: number): void;
  signal: AbortSignal;
}

/** What a page takes from the branches of the page tree above it (ISO 32000-1 §7.7.3.4). */
const inherited = ['Resources', 'MediaBox', 'CropBox', 'Rotate'];
/** What tells of other pages, or would act: structure, article threads, actions. */
const pageExtras = ['StructParents', 'B', 'AA', 'PieceInfo', 'Thumb'];
/** All that is kept of the catalogue: pages, and which layers are seen. */
const kept = new Set(['Type', 'Pages', 'OCProperties', 'Lang', 'Version']);

/**
 * A PDF of these pages alone (counted from 1), in the order given, each once. Nothing of the other pages is
 * left in it: no words, outline or form fields. For pages with marks hand it the bytes of an annotated copy.
 * Rejects with PublishRefusal, or the signal's reason.
 */
export async function chosenPages(
  bytes: Uint8Array,
  pages: readonly number[],
  hooks: ChosenPagesHooks,
): Promise<Uint8Array> {
  const document = await openUnprotected(bytes);
  const all = document.getPages();
  const chosen = [...new Set(pages)].flatMap((pdfPage) => all[pdfPage - 1] ?? []);
  if (chosen.length === 0) throw new PublishRefusal('noPages');
  for (const [done, page] of chosen.entries()) {
    hooks.signal.throwIfAborted();
    hooks.progress(done, chosen.length);
    standAlone(page);
    unlistMarks(page);
  }
  const tree = plantTree(document, chosen);
  for (const [key] of document.catalog.entries())
    if (!kept.has(key.decodeText())) document.catalog.delete(key);
  document.catalog.set(PDFName.of('Pages'), tree);
  const { Root } = document.context.trailerInfo;
  // the title may name what is left out
  document.context.trailerInfo = Root === undefined ? {} : { Root };
  onlyReachable(document.context, leftOut(all, chosen));
  hooks.signal.throwIfAborted();
  hooks.progress(chosen.length, chosen.length);
  return document.save({ addDefaultPage: false, updateFieldAppearances: false });
}

function standAlone({ node }: PDFPage): void {
  for (const key of inherited) {
    const value = node.getInheritableAttribute(PDFName.of(key));
    if (value !== undefined) node.set(PDFName.of(key), value);
  }
  for (const key of pageExtras) node.delete(PDFName.of(key));
}

/** Which marks the whole copy had is not told: those of other pages were left out on purpose. */
function unlistMarks(page: PDFPage): void {
  for (const ref of annotationsOf(page)) {
    const annotation = page.doc.context.lookup(ref);
    const own = annotation instanceof PDFDict ? annotation.lookup(PDFName.of(privateKey)) : null;
    if (own instanceof PDFDict) own.delete(PDFName.of(listKey));
  }
}

function plantTree({ context }: PDFDocument, pages: readonly PDFPage[]): PDFRef {
  const tree = context.register(
    context.obj({ Type: 'Pages', Kids: pages.map(({ ref }) => ref), Count: pages.length }),
  );
  for (const { node } of pages) node.set(PDFName.of('Parent'), tree);
  return tree;
}

/** The pages that were not chosen, and the notes and fields on them, which replies lead to. */
function leftOut(all: readonly PDFPage[], chosen: readonly PDFPage[]): PDFRef[] {
  const kept = new Set(chosen.flatMap((page) => [page.ref, ...annotationsOf(page)]));
  return all.flatMap((page) => [page.ref, ...annotationsOf(page)]).filter((ref) => !kept.has(ref));
}

function annotationsOf({ node }: PDFPage): PDFRef[] {
  const list = node.lookup(PDFName.of('Annots'));
  return list instanceof PDFArray ? list.asArray().filter((entry) => entry instanceof PDFRef) : [];
}
