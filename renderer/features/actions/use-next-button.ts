import { type RefObject, useEffect } from 'react';

/**
 * When a line goes because it was settled, the focus goes to the button that stands in its place, or to the heading
 * where none is left. Buttons that settle a line bear `data-settles`.
 */
export function useNextButton(box: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const buttons = () => [...element.querySelectorAll<HTMLElement>('[data-settles]')];
    let held = -1;
    const focused = (event: FocusEvent) => {
      held = event.target instanceof HTMLElement ? buttons().indexOf(event.target) : -1;
    };
    const watcher = new MutationObserver(() => {
      if (held < 0 || document.activeElement !== document.body) return;
      const next = buttons()[held] ?? buttons().at(-1);
      const target = next ?? element.querySelector<HTMLElement>('h2[tabindex="-1"]');
      target?.focus();
    });
    element.addEventListener('focusin', focused);
    watcher.observe(element, { childList: true, subtree: true });
    return () => {
      element.removeEventListener('focusin', focused);
      watcher.disconnect();
    };
  }, [box]);
}
