import type { ReactNode } from 'react';
import './screen.css';

interface ScreenProps {
  title: string;
  children: ReactNode;
  /** A line above the title: what the screen belongs to. */
  above?: ReactNode;
  /** What can be done with the whole screen, beside the title. */
  actions?: ReactNode;
  wide?: boolean;
}

/** A screen's head and body. The title takes the focus when somebody arrives. */
export function Screen({ title, children, above, actions, wide = false }: ScreenProps) {
  return (
    <div className={wide ? 'screen screen-wide' : 'screen'}>
      <header className="screen-head">
        <div>
          {above && <p className="screen-above">{above}</p>}
          <h1 tabIndex={-1}>{title}</h1>
        </div>
        {actions && <div className="row">{actions}</div>}
      </header>
      {children}
    </div>
  );
}
