import type { MarkPart } from '../../shared/domain/annotation-target.ts';
import type { PageGeometry, PageLayer } from './page-layer.ts';

/** Room kept free around a passage that is brought into the window. CSS pixels. */
const margin = 24;

/** Left, top, right, bottom of a part in its page's element. CSS pixels. */
export function boundsOf(
  part: MarkPart,
  geometry: PageGeometry,
): [left: number, top: number, right: number, bottom: number] {
  const corners = cornersOf(part).map(([x, y]) => geometry.toPage(x, y));
  const lefts = corners.map(([left]) => left);
  const tops = corners.map(([, top]) => top);
  return [Math.min(...lefts), Math.min(...tops), Math.max(...lefts), Math.max(...tops)];
}

function cornersOf(part: MarkPart): [x: number, y: number][] {
  if ('point' in part) return [part.point];
  if ('rect' in part) {
    const [left, bottom, right, top] = part.rect;
    return [
      [left, bottom],
      [right, top],
    ];
  }
  return part.quads.flatMap(([x1, y1, x2, y2, x3, y3, x4, y4]): [number, number][] => [
    [x1, y1],
    [x2, y2],
    [x3, y3],
    [x4, y4],
  ]);
}

/** Brings places of user space into the window, also on pages that are not in the document yet. */
export class PartShower implements PageLayer {
  private readonly scroller: HTMLElement;
  private readonly goTo: (index: number) => void;
  private readonly pages = new Map<number, { element: HTMLElement; geometry: PageGeometry }>();
  private awaited: MarkPart | null = null;

  constructor(scroller: HTMLElement, goTo: (index: number) => void) {
    this.scroller = scroller;
    this.goTo = goTo;
  }

  lay({ geometry, element }: { geometry: PageGeometry; element: HTMLElement }) {
    const { pdfPage } = geometry;
    const page = { geometry, element };
    this.pages.set(pdfPage, page);
    if (this.awaited?.pdfPage === pdfPage) this.show(this.awaited);
    return {
      moved: (moved: PageGeometry) => {
        page.geometry = moved;
      },
      worded: () => undefined,
      remove: () => {
        if (this.pages.get(pdfPage) === page) this.pages.delete(pdfPage);
      },
    };
  }

  /** Leaves a passage alone that can be seen; brings any other to a third from the top. */
  show(part: MarkPart): void {
    const page = this.pages.get(part.pdfPage);
    this.awaited = page ? null : part;
    if (!page) {
      this.goTo(part.pdfPage - 1);
      return;
    }
    const { scroller } = this;
    const box = scroller.getBoundingClientRect();
    const sheet = page.element.getBoundingClientRect();
    const [left, top, right, bottom] = boundsOf(part, page.geometry);
    if (sheet.top + top < box.top + margin || sheet.top + bottom > box.bottom - margin)
      scroller.scrollTop += sheet.top + top - box.top - box.height / 3;
    if (sheet.left + left < box.left || sheet.left + right > box.right)
      scroller.scrollLeft += sheet.left + left - box.left - box.width / 3;
  }
}
