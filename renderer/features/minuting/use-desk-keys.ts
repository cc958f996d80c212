import { type RefObject, useEffect } from 'react';
import { useDesk } from './desk.ts';
import { deskKeyOf } from './desk-keys.ts';
import { useActs } from './use-acts.ts';

/** Does what the desk's keys ask for, wherever on the desk somebody types. */
export function useDeskKeys(screen: RefObject<HTMLElement | null>): void {
  const desk = useDesk();
  const acts = useActs();
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector('[role="dialog"]') !== null) return;
      const { editing, isReadBack } = desk.store.getState();
      if (event.key === 'Escape' && (editing !== null || isReadBack || isInField(screen.current))) {
        event.preventDefault();
        desk.back();
        return;
      }
      if (isReadBack) return;
      const key = deskKeyOf(event);
      if (key === null) return;
      event.preventDefault();
      if (key.kind === 'step') acts.step(key.by, key.take);
      else if (key.kind === 'verb') acts.do(key.verb);
      else screen.current?.querySelector<HTMLInputElement>('.shorthand-box')?.focus();
    };
    // before the app's own keys, which would go back a screen
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [screen, desk, acts]);
}

/** Whether the focus is in a part of the desk from which Esc leads back into the prose. */
function isInField(screen: HTMLElement | null): boolean {
  const focused = document.activeElement;
  if (screen === null || focused === null || !screen.contains(focused)) return false;
  const isProse = focused.closest('.desk-prose') !== null;
  return !isProse && focused.matches('input, textarea, select');
}
