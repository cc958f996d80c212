import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from '../../ui/button.tsx';
import { useDomEvent } from '../../ui/use-dom-event.ts';
import { useDesk } from './desk.ts';

interface FormBoxProps {
  title: string;
  children: ReactNode;
  /** Beside Done. */
  actions?: ReactNode;
  /** What Enter and Done do besides closing. */
  onDone?: () => void;
}

/** Fields that are filled in in place. All is kept as it is said: Enter and Done close, Esc does so as well. */
export function FormBox({ title, children, actions, onDone }: FormBoxProps) {
  const desk = useDesk();
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    // newer browsers answer with a promise, which is no way to end an effect
    box.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const done = () => {
    onDone?.();
    desk.back();
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.defaultPrevented) return;
    const { target } = event;
    // a list of names is open: this Enter takes one of them
    if (target instanceof Element && target.getAttribute('aria-expanded') === 'true') return;
    if (!(target instanceof HTMLInputElement) && !(target instanceof HTMLSelectElement)) return;
    event.preventDefault();
    done();
  };
  // as in a form; it is none, since nothing is sent at its end
  useDomEvent(box, 'keydown', pressed);
  return (
    <section ref={box} className="form-box" aria-label={title}>
      <h4 className="form-title">{title}</h4>
      {children}
      <div className="row form-actions">
        <Button look="main" onPress={done}>
          Done
        </Button>
        {actions}
        <span className="quiet small">Enter is done. Esc goes back to the text.</span>
      </div>
    </section>
  );
}
