import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from '../../ui/button.tsx';
import { useDesk } from './desk.ts';

interface PanelProps {
  title: string;
  children: ReactNode;
  /** The one thing that the panel is for; without it, Done. */
  action?: { label: string; run: () => void; isDisabled?: boolean };
  /** Further buttons. */
  others?: ReactNode;
}

/** A part of the meeting to be filled in. Esc goes back to the text. */
export function Panel({ title, children, action, others }: PanelProps) {
  const desk = useDesk();
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    const panel = box.current;
    panel?.scrollIntoView({ block: 'nearest' });
    if (panel === null || panel.contains(document.activeElement)) return;
    const field = panel.querySelector<HTMLElement>('input, textarea, select');
    (field ?? panel.querySelector<HTMLElement>('button'))?.focus();
  }, []);
  return (
    <section ref={box} className="form-box desk-panel" aria-label={title}>
      <h2 className="form-title">{title}</h2>
      {children}
      <div className="row form-actions">
        {action && (
          <Button look="main" isDisabled={action.isDisabled ?? false} onPress={action.run}>
            {action.label}
          </Button>
        )}
        {others}
        <Button look={action ? 'plain' : 'main'} onPress={desk.back}>
          {action ? 'Cancel' : 'Done'}
        </Button>
        <span className="quiet small">Esc goes back to the text.</span>
      </div>
    </section>
  );
}
