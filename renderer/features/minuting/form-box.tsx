import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { Button } from '../../ui/button.tsx';
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
    void box.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const done = () => {
    onDone?.();
    desk.back();
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.defaultPrevented) return;
    const { target } = event;
    if (!(target instanceof HTMLInputElement) && !(target instanceof HTMLSelectElement)) return;
    event.preventDefault();
    done();
  };
  return (
    // Enter in any of its fields is Done, as in a form; it is no form since nothing is sent at the end
    <section ref={box} className="form-box" aria-label={title} onKeyDown={pressed}>
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
