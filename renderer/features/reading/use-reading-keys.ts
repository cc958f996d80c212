import { useEffect } from 'react';
import { useReadingLook } from '../../app/reading-look.ts';
import { useLatest } from '../../ui/use-latest.ts';
import { type ReadingKey, readingKeyOf } from './reading-keys.ts';

/** What F6 goes through, in the order of the screen. */
const regions =
  '.reading-bar, .marking-bar, .find-bar, .agenda-column, .reading-panel, .page-list, .text-view, .reading-column, .placing-bar';

/** Calls back for the reading screen's keys, also where the keyboard is on nothing in particular. */
export function useReadingKeys(act: (key: ReadingKey) => void): void {
  const latest = useLatest(act);
  const letterKeys = useLatest(useReadingLook().look?.letterKeys !== 0);
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector('[role="dialog"]')) return;
      const key = readingKeyOf(event, isInPages(event.target), letterKeys());
      if (key === null) return;
      event.preventDefault();
      latest()(key);
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [latest, letterKeys]);
}

/** The title takes the focus on arrival: from there, too, Page Down must turn the pages. */
function isInPages(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return true;
  return target === document.body || target.closest('h1, .page-list, .text-view') !== null;
}

/** Puts the keyboard into the next region of the screen, or the one before; goes round. */
export function goToRegion(direction: 1 | -1): void {
  const all = [...document.querySelectorAll<HTMLElement>(regions)].filter(
    (region) => region.getClientRects().length > 0,
  );
  const here = all.findIndex((region) => region.contains(document.activeElement));
  const next = all.at((here + direction + all.length) % all.length);
  const inside = next?.matches('.page-list, .text-view')
    ? next
    : next?.querySelector<HTMLElement>(
        '[aria-current], button:not([disabled]), input, select, a[href]',
      );
  (inside ?? next)?.focus();
}
