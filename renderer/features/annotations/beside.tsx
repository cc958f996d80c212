import { type ReactNode, useCallback } from 'react';
import type { PageBook, WindowBox } from '../../pdf/page-book.ts';
import { useDomEvent } from '../../ui/use-dom-event.ts';
import { useLatest } from '../../ui/use-latest.ts';
import { useBeside } from './use-beside.ts';

interface BesideProps {
  /** Where what it belongs to stands in the window. */
  box: () => WindowBox | null;
  book: PageBook;
  /** Out of sight while its place is. */
  leavesWithPlace?: boolean;
  /** Esc, and Ctrl with Enter after typing. */
  onLeave: () => void;
  children: ReactNode;
}

/** A small box beside words or a mark of the paper; it stays there while the paper is moved. */
export function Beside({ box, book, leavesWithPlace, onLeave, children }: BesideProps) {
  const element = useBeside(box, book, leavesWithPlace);
  const latest = useLatest(onLeave);
  const pressed = useCallback(
    (event: KeyboardEvent) => {
      const isLeaving = event.key === 'Escape' || (event.key === 'Enter' && event.ctrlKey);
      if (!isLeaving || event.defaultPrevented) return;
      event.preventDefault();
      latest()();
    },
    [latest],
  );
  useDomEvent(element, 'keydown', pressed);
  return (
    <div ref={element} className="beside">
      {children}
    </div>
  );
}
