import { useEffect, useRef } from 'react';
import { useApp } from '../../app/app-context.ts';
import { useLatest } from '../../ui/use-latest.ts';

interface Arrival {
  pdfPage: number | null;
  find: string | null;
  /** The file is shown already: a link led to another place in it. */
  onGo: (pdfPage: number) => void;
  onFind: (words: string, pdfPage: number) => void;
}

/**
 * Follows the place that the address names, once, and then takes it out of the address: after a reload the
 * paper opens where I left off, not where I once came in.
 */
export function useArrival({ pdfPage, find, onGo, onFind }: Arrival): void {
  const { navigation } = useApp();
  const isFirst = useRef(true);
  const latest = useLatest({ onGo, onFind });
  useEffect(() => {
    if (pdfPage !== null && !isFirst.current) latest().onGo(pdfPage);
    isFirst.current = false;
    if (find !== null) latest().onFind(find, pdfPage ?? 1);
    const { route } = navigation.store.getState();
    if (route.screen !== 'reader' || (pdfPage === null && find === null)) return;
    navigation.replace({ ...route, pdfPage: null, find: null });
  }, [pdfPage, find, navigation, latest]);
}
