import { useEffect } from 'react';
import { useStore } from 'zustand';
import { useApp } from '../../app/app-context.ts';
import { useMarks } from '../../app/marks.ts';
import { useReader } from '../../app/reader-port.ts';
import { useLatest } from '../../ui/use-latest.ts';

/**
 * Opens the paper at the mark that the address names, once, and takes it out of the address: after a reload
 * the paper opens where I left off. Draws nothing.
 */
export function ArriveAtMark({ mark: id }: { mark: string | null }) {
  const { navigation } = useApp();
  const marks = useMarks();
  const reader = useReader();
  const known = useStore(marks.store, (state) => state.marks);
  const isReady = id !== null && known !== null && reader.isShown;
  const arrive = useLatest(() => {
    const { route } = navigation.store.getState();
    if (route.screen === 'reader') navigation.replace({ ...route, mark: null });
    const mark = known?.find((one) => one.id === id);
    if (!mark) return; // a question, or gone meanwhile: the page it stood on is open
    marks.select(mark.id);
    reader.setColumn(true);
    const part = mark.place.parts[0];
    if (part) reader.show(part);
  });
  useEffect(() => {
    if (isReady) arrive()();
  }, [isReady, arrive]);
  return null;
}
