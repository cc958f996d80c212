import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

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
  const heights = useRef(new Map<string, number>());
  const [seen, setSeen] = useState({ top: 0, bottom: 1_000 });
  const [, setMeasured] = useState(0);

  const look = useCallback(() => {
    const box = scroller.current;
    const list = box?.querySelector('[data-rows]');
    if (!box || !list) return;
    const above = box.getBoundingClientRect().top - list.getBoundingClientRect().top;
    const top = Math.floor(above / step) * step;
    const bottom = top + step + (box.clientHeight || 800);
    setSeen((before) =>
      before.top === top && before.bottom === bottom ? before : { top, bottom },
    );
  }, [scroller]);

  useEffect(() => {
    const box = scroller.current;
    const stop = new AbortController();
    box?.addEventListener('scroll', look, { passive: true, signal: stop.signal });
    window.addEventListener('resize', look, { signal: stop.signal });
    return () => stop.abort();
  }, [scroller, look]);

  const measure = useCallback(() => {
    let changed = false;
    for (const row of scroller.current?.querySelectorAll<HTMLElement>('[data-row]') ?? []) {
      const key = row.dataset['row'] ?? '';
      const height = row.offsetHeight;
      if (height === 0 || heights.current.get(key) === height) continue;
      heights.current.set(key, height);
      changed = true;
    }
    if (changed) setMeasured((times) => times + 1);
    look();
  }, [scroller, look]);

  // a row grows with the words in it, the list with its rows
  useEffect(() => {
    const list = scroller.current?.querySelector('[data-rows]');
    if (!list) return;
    const watcher = new ResizeObserver(measure);
    watcher.observe(list);
    return () => watcher.disconnect();
  }, [scroller, measure]);

  const laid = windowOf(keys, kept, seen, (key) => heights.current.get(key) ?? guessedHeight);
  const signature = laid.rows.map(({ index, gap }) => `${index} ${gap}`).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows stand in the document
  useLayoutEffect(measure, [measure, signature]);
  return laid;
}

/** The rows that lie in `seen` and its margin, and the kept ones, with the room between them. */
export function windowOf(
  keys: readonly string[],
  kept: ReadonlySet<string>,
  seen: { top: number; bottom: number },
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
