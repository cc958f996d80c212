import { type RefObject, useEffect } from 'react';
import type { ProseHandle } from '../../prose/prose-route.ts';
import { useDesk } from './desk.ts';

const textBox = '[contenteditable="true"], textarea';

/**
 * Tells the desk how the caret is put back into the prose, where it was. An item that was gone on to gets it behind
 * what is written, as soon as its words are there.
 */
export function useProseFocus(box: RefObject<HTMLElement | null>, prose: ProseHandle | null): void {
  const desk = useDesk();
  useEffect(() => {
    const place = box.current;
    if (place === null || prose === null) return;
    const field = () => place.querySelector<HTMLElement>(textBox);
    const begin = () => {
      desk.keepProse(
        () => prose.back(),
        () => prose.focus(),
      );
    };
    if (field() !== null) begin();
    const watcher = new MutationObserver(() => {
      if (field() === null) return;
      watcher.disconnect();
      begin();
    });
    // the box can be there before its words are, and lets nobody type until then
    const attributeFilter = ['contenteditable'];
    if (field() === null)
      watcher.observe(place, { childList: true, subtree: true, attributeFilter });
    return () => {
      watcher.disconnect();
      desk.keepProse(null);
    };
  }, [desk, box, prose]);
}
