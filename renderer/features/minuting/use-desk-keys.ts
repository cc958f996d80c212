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
      const step = event.key === 'Escape' ? stepBack(screen.current) : null;
      if (step !== null && (editing !== null || isReadBack || step === 'prose')) {
        event.preventDefault();
        desk.back();
        return;
      }
      if (step === 'agenda') {
        event.preventDefault();
        agendaLine(screen.current)?.focus();
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
    // the first word says that the item is in hand, however it is written: by key, voice or paste
    const written = () => desk.stay.now();
    document.addEventListener('beforeinput', written);
    return () => {
      document.removeEventListener('keydown', pressed);
      document.removeEventListener('beforeinput', written);
      desk.stay.forget();
    };
  }, [screen, desk, acts]);
}

const agendaLine = (screen: HTMLElement | null): HTMLElement | null =>
  screen?.querySelector<HTMLElement>('.agenda-button[aria-current]') ?? null;

/**
 * Where Esc leads: into the prose, from there to the agenda, and only from the agenda off the desk, so that one
 * press too many in a meeting leaves nothing.
 */
function stepBack(screen: HTMLElement | null): 'prose' | 'agenda' | 'away' {
  const focused = document.activeElement;
  if (focused?.closest('.desk-agenda')) return 'away';
  return focused?.closest('.desk-prose') && agendaLine(screen) !== null ? 'agenda' : 'prose';
}
