import type { Marks } from '../../app/marks.ts';
import type { PageLayer } from '../../pdf/page-layer.ts';
import { InkDesk, isInkTool } from './ink-desk.ts';
import type { InkOptions } from './ink-options.ts';
import { InkPage } from './ink-page.ts';
import './ink.css';

/** Drawings over the pages, and the drawing of them while an ink tool is on. */
export function createInkLayer(marks: Marks, options: InkOptions): PageLayer {
  const desk = new InkDesk(marks, options);
  const pages = new Map<EventTarget, InkPage>();
  let stop: AbortController | null = null;
  const isOn = () => isInkTool(marks.store.getState().tool);

  const moved = (event: Event) => {
    const page = event.target && pages.get(event.target);
    if (page && event instanceof PointerEvent) desk.moved(event, page);
  };
  // the mere listening makes the browser wake the page for every report of the mouse
  const listenRaw = () =>
    isOn()
      ? document.addEventListener('pointerrawupdate', moved)
      : document.removeEventListener('pointerrawupdate', moved);

  const watch = (): AbortController => {
    const watching = new AbortController();
    const { signal } = watching;
    const end = marks.store.subscribe((state, before) => {
      if (state.tool !== before.tool) {
        desk.lost();
        for (const page of pages.values()) page.setInking(isOn());
        listenRaw();
      }
      if (state.marks !== before.marks) for (const page of pages.values()) page.show();
    });
    signal.addEventListener('abort', end);
    window.addEventListener('blur', () => desk.lost(), { signal });
    window.addEventListener('pagehide', () => desk.lost(), { signal });
    document.addEventListener('visibilitychange', () => document.hidden && desk.lost(), { signal });
    document.addEventListener('scroll', () => desk.scrolled(), { capture: true, signal });
    // before anything else that Esc would leave: the stroke in hand goes first
    const key = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !desk.isBusy) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      desk.escape();
    };
    window.addEventListener('keydown', key, { capture: true, signal });
    listenRaw();
    signal.addEventListener('abort', () => document.removeEventListener('pointerrawupdate', moved));
    return watching;
  };

  return {
    lay: (laid) => {
      stop ??= watch();
      const page = new InkPage(laid, marks);
      pages.set(laid.element, page);
      page.setInking(isOn());
      const listening = listenOn(page, desk, isOn);
      return {
        moved: (geometry) => {
          page.moved(geometry);
          desk.pageMoved(page);
        },
        worded: () => undefined,
        remove: () => {
          desk.pageGone(page);
          listening.abort();
          pages.delete(laid.element);
          page.remove();
          if (pages.size > 0) return;
          stop?.abort();
          stop = null;
        },
      };
    },
  };
}

function listenOn(page: InkPage, desk: InkDesk, isOn: () => boolean): AbortController {
  const listening = new AbortController();
  const on = (
    type: 'pointerdown' | 'pointermove' | 'pointerup' | 'pointercancel',
    act: (event: PointerEvent) => void,
  ) => {
    const heard = (event: Event) => {
      if (isOn() && event instanceof PointerEvent) act(event);
    };
    page.element.addEventListener(type, heard, { signal: listening.signal });
  };
  // a pen or finger that rests at the beginning of a stroke asks for no menu
  const noMenu = (event: Event) => {
    if (desk.isBusy) event.preventDefault();
  };
  page.element.addEventListener('contextmenu', noMenu, { signal: listening.signal });
  on('pointerdown', (event) => {
    // strokes that leave the page go on, and are cut at its edge
    page.element.setPointerCapture(event.pointerId);
    desk.pointer('down', event, page);
  });
  on('pointermove', (event) => desk.moved(event, page));
  on('pointerup', (event) => desk.pointer('up', event, page));
  on('pointercancel', (event) => desk.pointer('lost', event, page));
  return listening;
}
