import { type RefObject, useEffect, useRef } from 'react';

/** Where somebody arrived: `place` changes with every screen, `returnTo` is the link followed before going back. */
interface Arrival {
  place: string;
  returnTo: string | null;
}

/**
 * After a change of screen the focus goes to its title, unless the screen has put it elsewhere; after going back, to the link that was followed
 * before. Waits for a screen that is still being filled, and leaves alone whoever has moved on meanwhile.
 */
export function useFocusOnArrival(
  main: RefObject<HTMLElement | null>,
  { place, returnTo }: Arrival,
): void {
  const last = useRef(place);
  useEffect(() => {
    const region = main.current;
    if (region === null || last.current === place) return;
    last.current = place;
    // a screen may have put the focus into a field of its own already
    let given = focusInside(region);
    const settle = () => {
      // a title that went with its waiting screen took the focus with it
      if (given !== null && !given.isConnected) given = focusInside(region);
      const hasMovedOn = given !== null && document.activeElement !== given;
      if (hasMovedOn) {
        watcher.disconnect();
        return;
      }
      const link = returnTo === null ? null : findLink(region, returnTo);
      const target = link ?? (given === null ? region.querySelector<HTMLElement>('h1') : null);
      if (target === null || target === given) return;
      given = target;
      target.focus();
    };
    const watcher = new MutationObserver(settle);
    watcher.observe(region, { childList: true, subtree: true });
    settle();
    return () => watcher.disconnect();
  }, [main, place, returnTo]);
}

function focusInside(region: HTMLElement): Element | null {
  const focused = document.activeElement;
  return focused !== region && region.contains(focused) ? focused : null;
}

function findLink(region: HTMLElement, address: string): HTMLElement | null {
  const links = [...region.querySelectorAll<HTMLElement>('a[href]')];
  return links.find((link) => link.getAttribute('href') === address) ?? null;
}
