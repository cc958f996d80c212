import { type RefObject, useEffect } from 'react';

/** Listens on an element for what happens inside it: a key or a change of focus that came up from a control. */
export function useDomEvent<N extends keyof HTMLElementEventMap>(
  element: RefObject<HTMLElement | null>,
  name: N,
  listener: (event: HTMLElementEventMap[N]) => void,
): void {
  useEffect(() => {
    const target = element.current;
    target?.addEventListener(name, listener);
    return () => target?.removeEventListener(name, listener);
  }, [element, name, listener]);
}
