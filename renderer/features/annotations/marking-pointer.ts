import type { PageGeometry } from '../../pdf/page-layer.ts';
import { isMovable } from './mark-names.ts';
import { markUnder } from './mark-under.ts';
import type { Marking } from './marking.ts';
import type { MarkingActs } from './marking-acts.ts';
import { spotUnder } from './places-on-page.ts';

/** Handles of a touch selection are dragged without a word to the page: look when they rest. */
const restMs = 180;
/** A hand that trembles does not drag. CSS pixels. */
const steady = 4;

const paper = '.page-list, .text-view';

/** Watches what is chosen and pressed in the paper, until `signal` aborts. */
export function watchPointer(marking: Marking, acts: MarkingActs, signal: AbortSignal): void {
  const { marks, store } = marking;
  let isDown = false;
  let resting: ReturnType<typeof setTimeout> | undefined;
  let pressing: ReturnType<typeof setTimeout> | undefined;

  const lookSoon = (ms: number) => {
    clearTimeout(resting);
    resting = setTimeout(() => marking.look(), ms);
  };
  const released = (event: PointerEvent) => {
    if (!isDown) return;
    isDown = false;
    clearTimeout(resting);
    if (!isIn(event.target, paper)) return lookSoon(0);
    const { tool } = marks.store.getState();
    const isPlaced = tool === 'note' || tool === 'textBox';
    // a key pressed in the same instant belongs to what is placed; a finger takes the focus along afterwards
    if (isPlaced && event.pointerType !== 'touch') pressed(event);
    // the browser settles the selection after the pointer is up
    else pressing = setTimeout(() => pressed(event), 0);
  };
  const pressed = (event: PointerEvent) => {
    const { tool } = marks.store.getState();
    marking.look();
    if (store.getState().chosen) {
      if (tool === 'highlight' || tool === 'underline' || tool === 'strike') acts.markWords(tool);
      return;
    }
    const spot = spotUnder(marking.book, event);
    if (spot && (tool === 'note' || tool === 'textBox')) {
      // one at a time: the next press may just be meant for reading on
      marks.setTool('select');
      return tool === 'note' ? acts.note(spot) : acts.textBox(spot);
    }
    if (tool === 'pen' || tool === 'highlighter' || tool === 'rubber') return;
    const known = marks.store.getState().marks ?? [];
    const handle = handleOf(event.target);
    const mark =
      known.find(({ id }) => id === handle) ??
      (spot ? markUnder(known, spot, marks.store.getState().selected) : null);
    marks.select(mark?.id ?? null);
    store.setState({ offered: mark?.id ?? null });
  };

  document.addEventListener(
    'pointerdown',
    (event) => {
      if (event.button !== 0 || !isIn(event.target, paper)) return;
      isDown = true;
      const handle = handleOf(event.target);
      const mark = marks.store.getState().marks?.find(({ id }) => id === handle);
      if (mark && isMovable(mark) && event.target instanceof Element)
        drag(event, event.target, marking, acts);
    },
    { signal },
  );
  document.addEventListener('pointerup', released, { signal });
  // a long press selects and takes the pointer away
  document.addEventListener(
    'pointercancel',
    () => {
      isDown = false;
      lookSoon(restMs);
    },
    { signal },
  );
  document.addEventListener('selectionchange', () => isDown || lookSoon(restMs), { signal });
  document.addEventListener(
    'focusin',
    (event) => {
      const handle = handleOf(event.target);
      if (handle !== null) marks.select(handle);
    },
    { signal },
  );
  signal.addEventListener('abort', () => {
    clearTimeout(resting);
    clearTimeout(pressing);
  });
}

const isIn = (target: EventTarget | null, selector: string): boolean =>
  target instanceof Element && target.closest(selector) !== null;

/** The mark whose handle this is, or null. */
export function handleOf(target: EventTarget | null): string | null {
  const handle = target instanceof Element ? target.closest<HTMLElement>('.mark-handle') : null;
  return handle?.dataset['mark'] ?? null;
}

/** Moves a note, text box or drawing with the pointer; one change when it is let go. Keys do the same: see nudge. */
function drag(down: PointerEvent, target: Element, marking: Marking, acts: MarkingActs): void {
  const element = target.closest<HTMLElement>('.mark-handle');
  const id = element?.dataset['mark'];
  if (!element || id === undefined) return;
  const stop = new AbortController();
  const { signal } = stop;
  const ink = inkOf(element, id);
  let by: [number, number] = [0, 0];
  element.setPointerCapture(down.pointerId);
  element.addEventListener(
    'pointermove',
    (event) => {
      by = [event.clientX - down.clientX, event.clientY - down.clientY];
      if (Math.hypot(...by) < steady) by = [0, 0];
      element.style.translate = `${by[0]}px ${by[1]}px`;
      moveInk(ink, by, marking.book.pageOf(element)?.geometry);
    },
    { signal },
  );
  const end = (isKept: boolean) => {
    stop.abort();
    element.style.translate = '';
    for (const group of ink) group.style.translate = '';
    const page = marking.book.pageOf(element);
    if (!isKept || !page || (by[0] === 0 && by[1] === 0)) return;
    marking.marks.select(id);
    acts.nudge(by[0] / page.geometry.scale, by[1] / page.geometry.scale);
  };
  element.addEventListener('pointerup', () => end(true), { signal });
  element.addEventListener('pointercancel', () => end(false), { signal });
}

/** What is drawn of a mark on the page of its handle. */
const inkOf = (handle: HTMLElement, id: string): SVGElement[] => [
  ...(handle
    .closest('.page')
    ?.querySelectorAll<SVGElement>(`.ink-dry g[data-mark="${CSS.escape(id)}"]`) ?? []),
];

/** Strokes stand in the file's user space, which may be turned and is scaled against the screen. */
function moveInk(
  ink: readonly SVGElement[],
  by: readonly [number, number],
  geometry: PageGeometry | undefined,
): void {
  if (!geometry) return;
  const [fromX, fromY] = geometry.toUser(0, 0);
  const [toX, toY] = geometry.toUser(...by);
  for (const group of ink) group.style.translate = `${toX - fromX}px ${toY - fromY}px`;
}
