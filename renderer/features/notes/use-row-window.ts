import { type RefObject, useEffect, useState } from 'react';

/** A row that stands in the document, with the room to leave above it for those that do not. CSS pixels. */
export interface WindowedRow {
  index: number;
  gap: number;
}

export interface RowWindow {
  rows: WindowedRow[];
  /** Room below the last row. CSS pixels. */
  after: number;
}

/** Height of a row that was never laid out, and what is laid out beyond the window. CSS pixels. */
const guessedHeight = 110;
const margin = 700;
/** Scrolling by less than this draws nothing anew. */
const step = 200;

/**
 * Which rows of a long list stand in the document: those in and near the window, and those that must stay
 * (the one with the keyboard in it). Heights are measured as rows are laid out, so they may differ and change.
 * Rows bear their key as `data-row`.
 */
export function useRowWindow(
  scroller: RefObject<HTMLElement | null>,
  keys: readonly string[],
  kept: ReadonlySet<string>,
): RowWindow {
  const [heights, setHeights] = useState<ReadonlyMap<string, number>>(new Map());
  const [seen, setSeen] = useState({ top: 0, bottom: 1_000 });

  useEffect(() => {
    const box = scroller.current;
    const list = box?.querySelector('[data-rows]');
    if (!box || !list) return;
    const look = () => setSeen((before) => sameOr(before, inSight(box, list)));
    const measure = () => {
      setHeights((before) => measured(before, list));
      look();
    };
    const stop = new AbortController();
    box.addEventListener('scroll', look, { passive: true, signal: stop.signal });
    window.addEventListener('resize', look, { signal: stop.signal });
    // a row grows with the words in it, the list with its rows; and other rows may be just as high in all
    const grown = new ResizeObserver(measure);
    const others = new MutationObserver(measure);
    grown.observe(list);
    others.observe(list, { childList: true, subtree: true });
    return () => {
      stop.abort();
      grown.disconnect();
      others.disconnect();
    };
  }, [scroller]);

  return windowOf(keys, kept, seen, (key) => heights.get(key) ?? guessedHeight);
}

interface Sight {
  top: number;
  bottom: number;
}

/** What of the list is in sight, by whole steps of scrolling. */
function inSight(box: HTMLElement, list: Element): Sight {
  const above = box.getBoundingClientRect().top - list.getBoundingClientRect().top;
  const top = Math.floor(above / step) * step;
  return { top, bottom: top + step + (box.clientHeight || 800) };
}

/** The same object where nothing changed, so that nothing is drawn anew. */
const sameOr = (before: Sight, now: Sight): Sight =>
  before.top === now.top && before.bottom === now.bottom ? before : now;

function measured(before: ReadonlyMap<string, number>, list: Element): ReadonlyMap<string, number> {
  const changed = [...list.querySelectorAll<HTMLElement>('[data-row]')]
    .map((row): [string, number] => [row.dataset['row'] ?? '', row.offsetHeight])
    .filter(([key, height]) => height > 0 && before.get(key) !== height);
  return changed.length === 0 ? before : new Map([...before, ...changed]);
}

/** The rows that lie in `seen` and its margin, and the kept ones, with the room between them. */
export function windowOf(
  keys: readonly string[],
  kept: ReadonlySet<string>,
  seen: Sight,
  heightOf: (key: string) => number,
): RowWindow {
  const rows: WindowedRow[] = [];
  let gap = 0;
  let top = 0;
  for (const [index, key] of keys.entries()) {
    const bottom = top + heightOf(key);
    const isSeen = bottom >= seen.top - margin && top <= seen.bottom + margin;
    if (isSeen || kept.has(key)) {
      rows.push({ index, gap });
      gap = 0;
    } else {
      gap += bottom - top;
    }
    top = bottom;
  }
  return { rows, after: gap };
}
