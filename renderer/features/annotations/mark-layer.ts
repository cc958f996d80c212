import type { Marks } from '../../app/marks.ts';
import type { LaidPage, PageGeometry, PageLayer, PageLayerPart } from '../../pdf/page-layer.ts';
import { type MarkOnPage, marksByPage } from './marks-by-page.ts';
import { PageMarks } from './page-marks.ts';

/** The marks over the pages in the document; those of other pages are only known. */
export interface MarkLayer extends PageLayer {
  /** Puts the keyboard on a mark, at once or as soon as its page is in the document. */
  focus(id: string): void;
  /** Draws what the marks are now and from now on, until the function it returns is called. */
  watch(): () => void;
}

export function createMarkLayer(marks: Marks): MarkLayer {
  const pages = new Map<number, PageMarks>();
  let byPage: ReadonlyMap<number, readonly MarkOnPage[]> = new Map();
  let shown = marks.store.getState().marks;
  let awaited: string | null = null;

  const show = (pdfPage: number, page: PageMarks) => {
    const { selected, editing } = marks.store.getState();
    page.show(byPage.get(pdfPage) ?? [], selected, editing);
    if (awaited !== null) focusOn(page, awaited);
  };
  const focusOn = (page: PageMarks, id: string): boolean => {
    const handle = page.handleOf(id);
    if (!handle) return false;
    awaited = null;
    handle.focus({ preventScroll: true });
    return true;
  };
  const showAll = () => {
    const { marks: now } = marks.store.getState();
    if (now !== shown) byPage = marksByPage(now ?? []);
    shown = now;
    for (const [pdfPage, page] of pages) show(pdfPage, page);
  };

  return {
    lay({ geometry, element }: LaidPage): PageLayerPart {
      const { pdfPage } = geometry;
      const page = new PageMarks(element, geometry);
      pages.set(pdfPage, page);
      show(pdfPage, page);
      return {
        moved: (moved: PageGeometry) => page.moved(moved),
        worded: () => undefined,
        remove: () => {
          if (pages.get(pdfPage) === page) pages.delete(pdfPage);
          page.remove();
        },
      };
    },
    focus: (id) => {
      awaited = id;
      for (const page of pages.values()) if (focusOn(page, id)) return;
    },
    watch: () => {
      byPage = marksByPage(marks.store.getState().marks ?? []);
      showAll();
      return marks.store.subscribe(showAll);
    },
  };
}
