import type { Marks, MarkTool } from '../../app/marks.ts';
import { drawingsOn } from './ink-dry.ts';
import {
  type HandEvent,
  type HandOrder,
  type HandPointer,
  handStep,
  restingHand,
} from './ink-hand.ts';
import { type InHand, RubberInHand, StrokeInHand } from './ink-in-hand.ts';
import { InkKeeper } from './ink-keeper.ts';
import { baseWidthOf, type InkOptions } from './ink-options.ts';
import type { InkPage } from './ink-page.ts';
import { InkRubbing } from './ink-rubbing.ts';
import { WetInk } from './ink-wet.ts';

export const isInkTool = (tool: MarkTool): boolean =>
  tool === 'pen' || tool === 'highlighter' || tool === 'rubber';

/** Drawing oftener than every 4 ms is seen by nobody. */
const leastBetweenDraws = 4;
/** Nor may drawing take more than a third of the time. */
const restAfterDraw = 3;

/** What pens, fingers and the mouse do over all pages while an ink tool is on. */
export class InkDesk {
  private readonly marks: Marks;
  private readonly options: InkOptions;
  private readonly keeper: InkKeeper;
  private readonly wet = { pen: new WetInk('pen'), highlighter: new WetInk('highlighter') };
  private hand = restingHand;
  private inHand: InHand | null = null;
  /** The browser tells of this pointer between frames too, so that frames bring nothing new. */
  private hasRaw = false;
  /** The last report brought something that is not drawn yet. */
  private isStale = false;
  private notBefore = 0;
  private frame: number | null = null;

  constructor(marks: Marks, options: InkOptions) {
    this.marks = marks;
    this.options = options;
    this.keeper = new InkKeeper(marks, () => performance.now());
  }

  get isBusy(): boolean {
    return this.inHand !== null;
  }

  /** A pointer came down on a page, was lifted or was taken away. */
  pointer(kind: 'down' | 'up' | 'lost', event: PointerEvent, page: InkPage): void {
    if (kind === 'up') this.inHand?.extend(this.isInHand(event) ? [event] : [], []);
    const told: HandEvent =
      kind === 'lost' ? { kind, id: event.pointerId } : { kind, pointer: pointerOf(event) };
    this.step(told, page, event);
  }

  /** A pointer moved: between frames (raw) or with one. */
  moved(event: PointerEvent, page: InkPage): void {
    const isRaw = event.type === 'pointerrawupdate';
    if (this.isInHand(event)) {
      if (isRaw) this.hasRaw = true;
      const been = isRaw || !this.hasRaw ? coalesced(event) : [];
      this.isStale = this.inHand?.extend(been, isRaw ? [] : predicted(event)) ?? false;
    }
    // one that is told twice must not pan twice as far: fingers count by frames
    if (!isRaw || this.isInHand(event))
      this.step({ kind: 'move', pointer: pointerOf(event) }, page, event);
  }

  /** The window lost the pointer, was left or hidden: what was drawn is kept. */
  lost(): void {
    this.step({ kind: 'lost', id: null }, null, null);
  }

  escape(): void {
    this.step({ kind: 'escape' }, null, null);
  }

  /** The page left the document. */
  pageGone(page: InkPage): void {
    if (this.inHand?.page === page) this.lost();
    for (const wet of Object.values(this.wet)) wet.leave(page.element);
  }

  pageMoved(page: InkPage): void {
    if (this.inHand?.page !== page) return;
    for (const wet of Object.values(this.wet)) wet.moved(page.geometry);
    this.inHand.draw();
  }

  scrolled(): void {
    const page = this.inHand?.page;
    page?.scrolled();
    if (page) this.pageMoved(page);
  }

  private isInHand = ({ pointerId }: PointerEvent): boolean => this.hand.stroke?.id === pointerId;

  private step(told: HandEvent, page: InkPage | null, event: PointerEvent | null): void {
    const isRubber = this.marks.store.getState().tool === 'rubber';
    const [hand, orders] = handStep(this.hand, told, isRubber);
    this.hand = hand;
    for (const order of orders) this.obey(order, page, event);
  }

  private obey(order: HandOrder, page: InkPage | null, event: PointerEvent | null): void {
    switch (order.do) {
      case 'begin':
        if (page && event) this.begin(order, page, event);
        break;
      case 'extend':
        if (this.isStale) this.drawSoon();
        break;
      case 'finish':
        this.end((inHand) => inHand.finish());
        break;
      case 'abandon':
        this.end((inHand) => inHand.abandon());
        break;
      case 'pan':
        page?.element
          .closest('.page-list')
          ?.scrollBy({ left: -order.dx, top: -order.dy, behavior: 'instant' });
        break;
    }
  }

  private begin(
    { deed, device }: Extract<HandOrder, { do: 'begin' }>,
    page: InkPage,
    event: PointerEvent,
  ): void {
    const { marks, tool: asked, colour, width } = this.marks.store.getState();
    page.scrolled();
    if (deed === 'rub') {
      const drawings = drawingsOn(marks, page.geometry.pdfPage);
      const rubbing = new InkRubbing(this.marks.hash, drawings, this.options.getState().rubber);
      this.inHand = new RubberInHand(page, rubbing, this.wet.pen, (done) => {
        for (const change of done.changes()) this.marks.rub(change);
      });
    } else {
      const tool = asked === 'highlighter' ? 'highlighter' : 'pen';
      const look = { tool, device, colour, baseWidth: baseWidthOf(tool, width) } as const;
      this.inHand = new StrokeInHand(page, look, this.wet[tool], (stroke) =>
        this.keeper.keep(stroke),
      );
    }
    this.hasRaw = false;
    this.notBefore = 0;
    this.inHand.extend([event], []);
    this.inHand.draw();
  }

  private end(how: (inHand: InHand) => void): void {
    const { inHand } = this;
    this.inHand = null;
    if (this.frame !== null) cancelAnimationFrame(this.frame);
    this.frame = null;
    if (inHand) how(inHand);
  }

  /** At once where the last drawing lets it, else with the next frame. */
  private drawSoon(): void {
    if (performance.now() >= this.notBefore) this.draw();
    else this.frame ??= requestAnimationFrame(() => this.draw());
  }

  private draw(): void {
    if (this.frame !== null) cancelAnimationFrame(this.frame);
    this.frame = null;
    const begun = performance.now();
    this.inHand?.draw();
    const took = performance.now() - begun;
    this.notBefore = begun + Math.max(leastBetweenDraws, took * restAfterDraw);
  }
}

const devices = { pen: 'pen', touch: 'touch', mouse: 'mouse' } as const;

function pointerOf(event: PointerEvent): HandPointer {
  const { pointerId: id, clientX: x, clientY: y, timeStamp: at, buttons } = event;
  const known = Object.entries(devices).find(([name]) => name === event.pointerType);
  return { id, device: known?.[1] ?? 'mouse', x, y, at, buttons };
}

// a browser without them gives the event alone
function coalesced(event: PointerEvent): PointerEvent[] {
  const events = 'getCoalescedEvents' in event ? event.getCoalescedEvents() : [];
  return events.length > 0 ? events : [event];
}

const predicted = (event: PointerEvent): PointerEvent[] =>
  'getPredictedEvents' in event ? event.getPredictedEvents() : [];
