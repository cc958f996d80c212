import { type RefObject, useEffect } from 'react';

/** Puts the focus on an element when it appears, if it is what was just asked for. */
export function useTakingFocus(element: RefObject<HTMLElement | null>, takesFocus: boolean): void {
  useEffect(() => {
    if (takesFocus) element.current?.focus();
  }, [element, takesFocus]);
}
