import type { ReactNode } from 'react';
import './details.css';

/** More of the same, folded away. The platform's own element: known to every screen reader. */
export function Details({ summary, children }: { summary: ReactNode; children: ReactNode }) {
  return (
    <details className="details">
      <summary>{summary}</summary>
      <div className="details-body">{children}</div>
    </details>
  );
}
