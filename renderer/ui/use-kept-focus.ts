import { type RefObject, useEffect, useRef } from 'react';

/**
 * Keeps the focus from being lost when the button that had it goes: a line was closed, a question answered.
 * It then goes to the part itself or, where that is hidden now, to the title of the screen.
 */
export function useKeptFocus(part: RefObject<HTMLElement | null>, change: unknown): void {
  const wasInside = useRef(false);
  useEffect(() => {
    const moved = ({ target }: FocusEvent) => {
      // a question stands over the page; its answer brings the focus back to where it was asked
      if (!(target instanceof Element) || target.closest('[role="dialog"]') !== null) return;
      wasInside.current = part.current?.contains(target) ?? false;
    };
    document.addEventListener('focusin', moved);
    return () => document.removeEventListener('focusin', moved);
  }, [part]);
  // each change of the lines may have taken the focused button away
  useEffect(() => {
    void change;
    const frame = requestAnimationFrame(() => {
      if (!wasInside.current || document.activeElement !== document.body) return;
      const isHidden = part.current?.hidden ?? true;
      const home = isHidden ? document.querySelector<HTMLElement>('main h1') : part.current;
      home?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [part, change]);
}
