import { useEffect } from 'react';
import { useStore } from 'zustand';
import { useApp } from '../../app/app-context.ts';
import { useMarks } from '../../app/marks.ts';
import { useReader } from '../../app/reader-port.ts';
import { useLatest } from '../../ui/use-latest.ts';

interface ArriveAtMarkProps {
  mark: string | null;
  /** Whether the mark is to be given its place by hand. */
  isPlacing: boolean;
}

/**
 * Opens the paper at the mark that the address names, once, and takes it out of the address: after a reload
 * the paper opens where I left off. Draws nothing.
 */
export function ArriveAtMark({ mark: id, isPlacing }: ArriveAtMarkProps) {
  const { navigation } = useApp();
  const marks = useMarks();
  const reader = useReader();
  const known = useStore(marks.store, (state) => state.marks);
  const isReady = id !== null && known !== null && reader.isShown;
  const arrive = useLatest(() => {
    const { route } = navigation.store.getState();
    if (route.screen === 'reader') navigation.replace({ ...route, mark: null, placing: false });
    const mark = known?.find((one) => one.id === id);
    if (!mark) return; // a question, or gone meanwhile: the page it stood on is open
    marks.select(mark.id);
    const part = mark.place.parts[0];
    if (part) reader.show(part);
    if (!isPlacing) return reader.setColumn(true);
    marks.setTool('select');
    marks.setPlacing(mark.id);
    reader.focusPages(); // F7 puts the caret in at once
  });
  useEffect(() => {
    if (isReady) arrive()();
  }, [isReady, arrive]);
  return null;
}
