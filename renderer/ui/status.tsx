import type { ReactNode } from 'react';
import './status.css';

/** A line that is spoken when it appears or changes: what is being waited for, how many were found. */
export function Status({ children }: { children: ReactNode }) {
  return <output className="status">{children}</output>;
}
