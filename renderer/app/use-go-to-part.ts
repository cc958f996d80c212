import { useEffect } from 'react';

/** Brings a part of the page into view and puts the focus there, once the page is filled. */
export function useGoToPart(part: string | null, isFilled: boolean): void {
  useEffect(() => {
    if (part === null || !isFilled) return;
    const element = document.getElementById(part);
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'start' });
  }, [part, isFilled]);
}
