import type { MarkPart } from '../../shared/domain/annotation-target.ts';
import type { LaidPage, PageGeometry, PageLayer, PageLayerPart } from './page-layer.ts';
import { type PageText, pageTextOf } from './page-text.ts';
import { boundsOf } from './show-part.ts';
import type { PageWords } from './text-layer.ts';

/** A page in the document, as it stands now. */
export interface BookPage {
  pdfPage: number;
  element: HTMLElement;
  geometry: PageGeometry;
  words: PageWords | null;
  /** Null until the words are laid. */
  text: PageText | null;
}

/** A place in the window. CSS pixels. */
export interface WindowBox {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The pages in the document by number: for whoever works with words and places across pages. */
export class PageBook implements PageLayer {
  private readonly pages = new Map<number, BookPage>();
  private readonly listeners = new Set<(pdfPage: number) => void>();

  lay({ geometry, element, words }: LaidPage): PageLayerPart {
    const { pdfPage } = geometry;
    const page: BookPage = { pdfPage, element, geometry, words, text: words && pageTextOf(words) };
    this.pages.set(pdfPage, page);
    this.tell(pdfPage);
    return {
      moved: (moved: PageGeometry) => {
        page.geometry = moved;
        if (page.words && !page.words.element.isConnected) {
          page.words = null;
          page.text = null;
        }
        this.tell(pdfPage);
      },
      worded: (laid: PageWords) => {
        page.words = laid;
        page.text = pageTextOf(laid);
        this.tell(pdfPage);
      },
      remove: () => {
        if (this.pages.get(pdfPage) === page) this.pages.delete(pdfPage);
        this.tell(pdfPage);
      },
    };
  }

  page(pdfPage: number): BookPage | null {
    return this.pages.get(pdfPage) ?? null;
  }

  /** In page order. */
  all(): BookPage[] {
    return [...this.pages.values()].sort((one, other) => one.pdfPage - other.pdfPage);
  }

  pageOf(node: Node | null): BookPage | null {
    if (node === null) return null;
    return this.all().find(({ element }) => element.contains(node)) ?? null;
  }

  /** Where parts stand in the window; null where none of their pages is in the document. */
  boxOf(parts: readonly MarkPart[]): WindowBox | null {
    const boxes = parts.flatMap((part) => {
      const page = this.page(part.pdfPage);
      if (!page) return [];
      const sheet = page.element.getBoundingClientRect();
      const [left, top, right, bottom] = boundsOf(part, page.geometry);
      return [
        {
          left: sheet.left + left,
          top: sheet.top + top,
          right: sheet.left + right,
          bottom: sheet.top + bottom,
        },
      ];
    });
    if (boxes.length === 0) return null;
    return {
      left: Math.min(...boxes.map(({ left }) => left)),
      top: Math.min(...boxes.map(({ top }) => top)),
      right: Math.max(...boxes.map(({ right }) => right)),
      bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
    };
  }

  /** Calls back when a page came, went, moved or got its words, until the function it returns is called. */
  watch(listener: (pdfPage: number) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private tell(pdfPage: number): void {
    for (const listener of this.listeners) listener(pdfPage);
  }
}
