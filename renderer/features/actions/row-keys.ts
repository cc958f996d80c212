import { type RefObject, useCallback, useRef } from 'react';
import { useDomEvent } from '../../ui/use-dom-event.ts';

interface RowKeys {
  /** The rows in sight, from top to bottom. */
  keys: readonly string[];
  picked: ReadonlySet<string>;
  onPick: (picked: ReadonlySet<string>) => void;
  onOpen: (id: string) => void;
}

/**
 * The keys of a list of rows that can be picked: arrows from row to row and into a row, the space bar picks, with Shift
 * a range, Enter opens, Esc picks none. Answers what a press on a row's box does.
 */
export function useRowKeys(
  box: RefObject<HTMLElement | null>,
  { keys, picked, onPick, onOpen }: RowKeys,
): (key: string, isRange: boolean) => void {
  const anchor = useRef<string | null>(null);

  const toggle = useCallback(
    (key: string, isRange: boolean) => {
      const from = isRange ? anchor.current : null;
      const next = new Set(picked);
      if (from !== null) for (const one of between(keys, from, key)) next.add(one);
      else if (!next.delete(key)) next.add(key);
      anchor.current = key;
      onPick(next);
    },
    [keys, picked, onPick],
  );

  const step = useCallback(
    (key: string, to: string | undefined, isRange: boolean) => {
      if (to === undefined) return;
      const rows = box.current?.querySelectorAll<HTMLElement>('tr[data-key]') ?? [];
      [...rows].find((row) => row.dataset['key'] === to)?.focus();
      if (!isRange) return;
      const start = anchor.current ?? key;
      anchor.current = start;
      const next = new Set(picked);
      for (const one of between(keys, start, key)) next.delete(one);
      for (const one of between(keys, start, to)) next.add(one);
      onPick(next);
    },
    [box, keys, picked, onPick],
  );

  const pressed = useCallback(
    (event: KeyboardEvent) => {
      const target = event.target instanceof HTMLElement ? event.target : null;
      const row = target?.closest<HTMLElement>('tr[data-key]');
      const key = row?.dataset['key'];
      if (!row || key === undefined || event.altKey) return;
      const at = keys.indexOf(key);
      const isOnRow = target === row;
      const does: Record<string, (() => void) | false> = {
        ArrowDown: () => step(key, keys[at + 1], event.shiftKey),
        ArrowUp: () => step(key, keys[at - 1], event.shiftKey),
        Home: () => step(key, keys[0], event.shiftKey),
        End: () => step(key, keys.at(-1), event.shiftKey),
        ArrowRight: () => within(row, target, 1),
        ArrowLeft: () => within(row, target, -1),
        ' ': isOnRow && (() => toggle(key, event.shiftKey)),
        Enter: isOnRow && (() => onOpen(key)),
        Escape: keys.some((one) => picked.has(one)) && (() => onPick(new Set())),
      };
      const isAll = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a';
      const act = isAll ? () => onPick(new Set(keys)) : does[event.key];
      if (!act || (!isAll && (event.ctrlKey || event.metaKey))) return;
      event.preventDefault();
      act();
    },
    [keys, picked, onPick, onOpen, step, toggle],
  );
  useDomEvent(box, 'keydown', pressed);
  return toggle;
}

/** From the row into what can be pressed in it, and back to the row. */
function within(row: HTMLElement, from: HTMLElement | null, by: 1 | -1): void {
  const places = [row, ...row.querySelectorAll<HTMLElement>('input, a[href]')];
  places[(from === null ? 0 : places.indexOf(from)) + by]?.focus();
}

/** The keys from one to another, both counted, whichever comes first. */
function between(keys: readonly string[], one: string, other: string): readonly string[] {
  const [from = 0, to = 0] = [keys.indexOf(one), keys.indexOf(other)].sort((a, b) => a - b);
  return from < 0 ? [other] : keys.slice(from, to + 1);
}
