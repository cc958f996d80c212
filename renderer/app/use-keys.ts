import { useEffect } from 'react';
import { actionOf, type KeyAction } from './keys.ts';

/** Does what the app's keys ask for, unless a dialog is open or the part with the focus took the key. */
export function useKeys(does: Record<KeyAction, () => void>): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector('[role="dialog"]') !== null) return;
      const action = actionOf(event);
      if (action === null) return;
      event.preventDefault();
      does[action]();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [does]);
}
