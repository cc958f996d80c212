import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import './notice.css';

interface NoticeProps {
  /** note: worth knowing · look: wants a look · wrong: did not work. */
  kind: 'note' | 'look' | 'wrong';
  children: ReactNode;
}

const icons = { note: Info, look: TriangleAlert, wrong: CircleAlert };
const words = { note: 'Note: ', look: 'Please check: ', wrong: 'Error: ' };

/** A sentence set apart, told by icon, edge and a spoken word as well as by colour. */
export function Notice({ kind, children }: NoticeProps) {
  const Icon = icons[kind];
  return (
    <div className={`notice notice-${kind}`}>
      <Icon aria-hidden="true" size="1.4rem" />
      <div>
        <span className="visually-hidden">{words[kind]}</span>
        {children}
      </div>
    </div>
  );
}
