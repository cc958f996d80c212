import type { InkPoint } from '../../../shared/domain/ink-points.ts';
import type { InkStroke } from '../../../shared/domain/ink-stroke.ts';
import type { PageGeometry } from '../../pdf/page-layer.ts';
import { traceInk } from './ink-outline.ts';

/** More would cost more than it shows. */
const mostPixelsPerPixel = 2;

/** The part of a page's element that a wet canvas covers: what is seen of it. CSS pixels of the element. */
interface Seen {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface WetLook extends Pick<InkStroke, 'tool' | 'baseWidth'> {
  fill: string;
}

/**
 * The stroke in hand, on a canvas over what is seen of the page. `desynchronized` lets the browser show it
 * without waiting for the rest of the page, where it can.
 */
export class WetInk {
  private readonly canvas = document.createElement('canvas');
  private readonly context: CanvasRenderingContext2D | null;
  private seen: Seen = { left: 0, top: 0, width: 0, height: 0 };
  private page: { element: HTMLElement; geometry: PageGeometry } | null = null;
  private readonly tool: InkStroke['tool'];
  /** Rises with each stroke: what was left to dry must not take the next one away. */
  private strokes = 0;

  /** A highlighter is multiplied with the paper, which what is shown by itself could not be. */
  constructor(tool: InkStroke['tool']) {
    this.tool = tool;
    this.canvas.className = `ink-wet ink-wet-${tool}`;
    this.canvas.setAttribute('aria-hidden', 'true');
    this.context = this.canvas.getContext('2d', { desynchronized: tool === 'pen' });
  }

  /** Puts the empty canvas over what is seen of a page. */
  lay(element: HTMLElement, geometry: PageGeometry): void {
    this.strokes += 1;
    this.page = { element, geometry };
    this.cover();
    if (this.canvas.parentElement !== element) element.append(this.canvas);
    this.clear();
  }

  /** The page was scrolled or zoomed under the hand. */
  moved(geometry: PageGeometry): void {
    if (!this.page) return;
    this.page = { ...this.page, geometry };
    this.cover();
  }

  draw(points: readonly InkPoint[], { fill, tool, baseWidth }: WetLook): void {
    const { context } = this;
    if (!context || !this.clear()) return;
    context.fillStyle = fill;
    context.beginPath();
    traceInk(points, { tool, baseWidth }, context);
    context.fill();
  }

  /** Shows where the rubber is: a ring around a place in user space. */
  drawRubber([x, y]: [x: number, y: number], radiusPixels: number): void {
    const { context, page } = this;
    if (!context || !page || !this.clear()) return;
    context.beginPath();
    context.arc(x, y, radiusPixels / page.geometry.scale, 0, 2 * Math.PI);
    context.lineWidth = 1.5 / page.geometry.scale;
    context.strokeStyle = '#15191c';
    context.stroke();
  }

  /** The stroke is in the page now: takes the wet one away as soon as that is seen. */
  dry(): void {
    // multiplied twice it would flash, and it is shown in step with the page
    if (this.tool === 'highlighter') {
      this.remove();
      return;
    }
    const { strokes } = this;
    const ifStill = () => {
      if (strokes === this.strokes) this.remove();
    };
    requestAnimationFrame(() => requestAnimationFrame(ifStill));
  }

  /** The page that it may lie on leaves the document. */
  leave(element: HTMLElement): void {
    if (this.page?.element === element) this.remove();
  }

  remove(): void {
    this.canvas.remove();
    this.page = null;
  }

  /** Wipes it, and sets the way from user space to the canvas. False where nothing of the page is seen. */
  private clear(): boolean {
    const { context, page, seen, canvas } = this;
    if (!context || !page || seen.width === 0) return false;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, canvas.width, canvas.height);
    const ratio = canvas.width / seen.width;
    const [a, b, c, d, e, f] = page.geometry.matrix;
    context.setTransform(
      a * ratio,
      b * ratio,
      c * ratio,
      d * ratio,
      (e - seen.left) * ratio,
      (f - seen.top) * ratio,
    );
    return true;
  }

  private cover(): void {
    const { page, canvas } = this;
    if (!page) return;
    const seen = seenOf(page.element);
    const ratio = Math.min(mostPixelsPerPixel, devicePixelRatio);
    const [width, height] = [Math.round(seen.width * ratio), Math.round(seen.height * ratio)];
    // setting a size wipes and allocates, even where it is the same
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
    const { style } = canvas;
    style.left = `${seen.left}px`;
    style.top = `${seen.top}px`;
    style.width = `${seen.width}px`;
    style.height = `${seen.height}px`;
    this.seen = seen;
  }
}

function seenOf(element: HTMLElement): Seen {
  const page = element.getBoundingClientRect();
  const window = element.closest('.page-list')?.getBoundingClientRect() ?? page;
  const left = Math.max(page.left, window.left);
  const top = Math.max(page.top, window.top);
  const right = Math.min(page.right, window.right);
  const bottom = Math.min(page.bottom, window.bottom);
  return {
    left: left - page.left,
    top: top - page.top,
    width: Math.max(0, right - left),
    height: Math.max(0, bottom - top),
  };
}
