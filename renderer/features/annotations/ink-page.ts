import type { Rectangle } from '../../../shared/domain/annotation-target.ts';
import type { InkPoint } from '../../../shared/domain/ink-points.ts';
import type { Marks } from '../../app/marks.ts';
import type { LaidPage, PageGeometry } from '../../pdf/page-layer.ts';
import { DryInk, drawingsOn } from './ink-dry.ts';
import { rectangleAround } from './ink-geometry.ts';

/** One page in the document: its drawings, and where on it a pointer is. */
export class InkPage {
  readonly element: HTMLElement;
  geometry: PageGeometry;
  private readonly marks: Marks;
  private readonly dry: DryInk;
  private left: ReadonlyMap<string, InkPoint[][]> = new Map();
  /** The element's upper left corner in the window; null when it may have moved. */
  private corner: { left: number; top: number } | null = null;

  constructor({ element, geometry }: LaidPage, marks: Marks) {
    this.element = element;
    this.geometry = geometry;
    this.marks = marks;
    this.dry = new DryInk(element, geometry);
    this.show(this.left);
  }

  /** The page in user space: what is drawn beyond it is cut off. */
  get box(): Rectangle {
    const { toUser, width, height } = this.geometry;
    const corners = [toUser(0, 0), toUser(width, height)];
    return rectangleAround(
      corners.map(([x, y]) => ({ x, y })),
      0,
    );
  }

  /** Where a pointer is, in user space. */
  placeOf({ clientX, clientY }: { clientX: number; clientY: number }): [x: number, y: number] {
    this.corner ??= this.element.getBoundingClientRect();
    return this.geometry.toUser(clientX - this.corner.left, clientY - this.corner.top);
  }

  /** Shows the drawings as they are; of the strokes named, what the rubber has left so far. */
  show(left: ReadonlyMap<string, InkPoint[][]> = this.left): void {
    this.left = left;
    const { marks } = this.marks.store.getState();
    this.dry.show(drawingsOn(marks, this.geometry.pdfPage), left);
  }

  moved(geometry: PageGeometry): void {
    this.geometry = geometry;
    this.corner = null;
    this.dry.moved(geometry);
  }

  scrolled(): void {
    this.corner = null;
  }

  setInking(on: boolean): void {
    this.element.classList.toggle('inking', on);
  }

  remove(): void {
    this.setInking(false);
    this.dry.remove();
  }
}
