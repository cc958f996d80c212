import {
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  type PDFObject,
  type PDFPage,
  PDFRef,
  PDFString,
} from 'pdf-lib';
import { name, number } from './pdf-values.ts';

/** An annotation that is in the file already, by its name. */
export interface Standing {
  ref: PDFRef;
  popup: PDFRef | null;
}

/** The annotations of one page while they are added to. */
export class PageList {
  readonly page: PDFPage;
  readonly #context: PDFContext;
  readonly #isShared: boolean;
  #entries: PDFObject[];

  /** @param isShared whether another page has the same list, so that this one needs its own */
  constructor(page: PDFPage, isShared: boolean) {
    this.page = page;
    this.#context = page.doc.context;
    this.#isShared = isShared;
    const list = this.#context.lookup(page.node.get(name('Annots')));
    this.#entries = list instanceof PDFArray ? list.asArray() : [];
  }

  /** Named annotations that stand here, and those known by their place: "page 3, entry 2". */
  standing(pdfPage: number): Map<string, Standing> {
    const found = new Map<string, Standing>();
    for (const [index, entry] of this.#entries.entries()) {
      const annotation = this.#context.lookup(entry);
      if (!(entry instanceof PDFRef && annotation instanceof PDFDict)) continue;
      const popup = annotation.get(name('Popup'));
      const standing = { ref: entry, popup: popup instanceof PDFRef ? popup : null };
      found.set(`page ${pdfPage}, entry ${index + 1}`, standing);
      const NM = annotation.lookup(name('NM'));
      if (NM instanceof PDFString || NM instanceof PDFHexString)
        found.set(NM.decodeText(), standing);
    }
    return found;
  }

  put(ref: PDFRef): void {
    if (!this.#entries.includes(ref)) this.#entries.push(ref);
  }

  takeOut(refs: ReadonlySet<PDFRef>): void {
    this.#entries = this.#entries.filter((entry) => !(entry instanceof PDFRef && refs.has(entry)));
  }

  /** Writes the list back; answers the object that was changed by it: the list itself, or the page. */
  write(): PDFRef {
    const list = this.#context.obj(this.#entries);
    const place = this.page.node.get(name('Annots'));
    if (
      place instanceof PDFRef &&
      !this.#isShared &&
      this.#context.lookup(place) instanceof PDFArray
    ) {
      this.#context.assign(place, list);
      return place;
    }
    this.page.node.set(name('Annots'), list);
    return this.page.ref;
  }
}

/** A window for an annotation's words, at the right of the page (ISO 32000-1 §12.5.6.14). */
export function popupFor(
  context: PDFContext,
  { parent, page, x, top }: { parent: PDFRef; page: PDFRef; x: number; top: number },
): PDFDict {
  return context.obj({
    Type: 'Annot',
    Subtype: 'Popup',
    Rect: [x, top - 100, x + 200, top].map(number),
    Parent: parent,
    P: page,
    Open: false,
    F: 4,
  });
}

/** The lists of a document's pages, made when they are asked for. */
export function pageLists(document: PDFDocument): (pdfPage: number) => PageList | null {
  const pages = document.getPages();
  const lists = new Map<number, PageList>();
  const uses = new Map<PDFObject, number>();
  for (const { node } of pages) {
    const place = node.get(name('Annots'));
    if (place instanceof PDFRef) uses.set(place, (uses.get(place) ?? 0) + 1);
  }
  return (pdfPage) => {
    const known = lists.get(pdfPage);
    const page = pages[pdfPage - 1];
    if (known !== undefined || page === undefined) return known ?? null;
    const place = page.node.get(name('Annots'));
    const list = new PageList(page, place instanceof PDFRef && (uses.get(place) ?? 0) > 1);
    lists.set(pdfPage, list);
    return list;
  };
}
