import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import type { PageBook, WindowBox } from '../../pdf/page-book.ts';
import { useLatest } from '../../ui/use-latest.ts';

/** Between a bubble and what it belongs to, and the window's edge. CSS pixels. */
const gap = 8;

export interface Size {
  width: number;
  height: number;
}

/**
 * Where something stands beside a box of the window: below it, else above it, else at the foot of the window;
 * never over the box while there is room elsewhere.
 */
export function besideBox(box: WindowBox, size: Size, room: Size): { left: number; top: number } {
  const left = Math.max(gap, Math.min(box.left, room.width - size.width - gap));
  const below = box.bottom + gap;
  if (below >= 0 && below + size.height + gap <= room.height) return { left, top: below };
  const above = box.top - gap - size.height;
  if (above >= gap) return { left, top: Math.min(above, room.height - size.height - gap) };
  return { left, top: Math.max(gap, room.height - size.height - gap) };
}

/** Whether any of a box can be seen in a window of this size. */
export function isInWindow(box: WindowBox, room: Size): boolean {
  return box.bottom > 0 && box.top < room.height && box.right > 0 && box.left < room.width;
}

/** Where something stands that lies over a box of the window: on it, and never below the window's foot. */
export function overBox(box: WindowBox, size: Size, room: Size): { left: number; top: number } {
  return { left: box.left, top: Math.max(0, Math.min(box.top, room.height - size.height)) };
}

/**
 * Keeps an element beside a place of the paper while it is scrolled, zoomed and turned. The style sheet is told
 * the size of the place, as --box-width and --box-height.
 * @param leavesWithPlace whether it goes out of sight with the place, unless the keyboard is in it
 */
export function useBeside(
  box: () => WindowBox | null,
  book: PageBook,
  leavesWithPlace = false,
  stand = besideBox,
): RefObject<HTMLDivElement | null> {
  const element = useRef<HTMLDivElement>(null);
  const latest = useLatest(box);
  const leaves = useLatest(leavesWithPlace);
  const place = useRef(() => {
    const own = element.current;
    if (!own) return;
    const around = latest()();
    const { style } = own;
    if (around) {
      style.setProperty('--box-width', `${around.right - around.left}px`);
      style.setProperty('--box-height', `${around.bottom - around.top}px`);
    }
    const size = own.getBoundingClientRect();
    const room = { width: window.innerWidth, height: window.innerHeight };
    const foot = { left: room.width / 3, right: room.width, top: room.height, bottom: room.height };
    const isAway = around === null || !isInWindow(around, room);
    const isWanted = !isAway || !leaves() || own.contains(document.activeElement);
    const { left, top } = stand(around ?? foot, size, room);
    // by what it stands off from where it should be: an ancestor may have taken over "fixed"
    style.visibility = isWanted ? 'visible' : 'hidden';
    style.left = `${(Number.parseFloat(style.left) || 0) + left - size.left}px`;
    style.top = `${(Number.parseFloat(style.top) || 0) + top - size.top}px`;
  });
  // with each drawing: other words may be chosen, or more stand in it
  useLayoutEffect(() => place.current());
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    let frame = 0;
    const soon = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => place.current());
    };
    document.addEventListener('scroll', soon, { capture: true, passive: true, signal });
    window.addEventListener('resize', soon, { signal });
    const stopWatching = book.watch(soon);
    return () => {
      stop.abort();
      stopWatching();
      cancelAnimationFrame(frame);
    };
  }, [book]);
  return element;
}
