import { useEffect } from 'react';

/** Names the window after the screen. Titles of exempt matters never go here. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title === '' ? 'Moothall' : `${title} – Moothall`;
  }, [title]);
}
