import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import type { Asking } from '../../app/asking.ts';
import { useReader } from '../../app/reader-port.ts';
import { useReadingLook } from '../../app/reading-look.ts';
import { useLatest } from '../../ui/use-latest.ts';
import { watchParagraphs } from './choose-paragraph.ts';
import { MarkBubble } from './mark-bubble.tsx';
import { MarkEditor } from './mark-editor.tsx';
import type { Marking } from './marking.ts';
import { createMarkingActs, type MarkingActs } from './marking-acts.ts';
import { dropCaret, toggleCaret, watchKeyboard } from './marking-keyboard.ts';
import { watchPointer } from './marking-pointer.ts';
import { PlacingBar } from './placing-bar.tsx';
import { WordsBubble } from './words-bubble.tsx';
import './marking.css';

interface MarkingOverProps {
  marking: Marking;
  onAsk: (asking: Asking) => void;
}

/** Pointer and keys of marking, and what stands over the paper while words or a mark are in hand. */
export function MarkingOver({ marking, onAsk }: MarkingOverProps) {
  const { marks, store } = marking;
  const reader = useReader();
  const latest = useLatest(reader);
  const acts = useMemo(() => createMarkingActs(marking, latest), [marking, latest]);
  const { chosen, offered } = useStore(store);
  const state = useStore(marks.store);
  const known = state.marks ?? [];
  const edited = known.find(({ id }) => id === state.editing && state.editingIn === 'page');
  const pressed = known.find(({ id }) => id === offered && id === state.selected);
  const asked = useLatest(() => {
    const mark = acts.inHand();
    const passage = store.getState().chosen?.passage ?? null;
    const part = passage?.parts?.[0] ?? (passage ? null : mark?.place.parts[0]);
    const pdfPage = part?.pdfPage ?? passage?.pdfPage ?? reader.pdfPage;
    onAsk({ passage, mark: passage ? null : (mark?.id ?? null), pdfPage });
  });
  const ask = useCallback(() => asked()(), [asked]);
  const letterKeys = useLatest(useReadingLook().look?.letterKeys !== 0);
  useWatching({ marking, acts, latest, ask, letterKeys });
  const { textView } = reader;
  const shownBefore = useRef(textView);
  useEffect(() => {
    // the words stand elsewhere now: a caret in them would stand nowhere
    if (shownBefore.current !== textView) marking.command('noCaret');
    shownBefore.current = textView;
  }, [marking, textView]);
  const closeEditor = useReturn(marking, latest);
  if (edited)
    return <MarkEditor key={edited.id} marking={marking} mark={edited} onClose={closeEditor} />;
  return (
    <>
      {state.placing !== null && <PlacingBar acts={acts} isReady={chosen !== null} />}
      {chosen && state.placing === null && (
        <WordsBubble
          marking={marking}
          acts={acts}
          chosen={chosen}
          onAsk={ask}
          onLeave={reader.focusPages}
        />
      )}
      {pressed && !chosen && state.tool === 'select' && (
        <MarkBubble marking={marking} acts={acts} mark={pressed} onAsk={ask} />
      )}
    </>
  );
}

interface WatchingSources {
  marking: Marking;
  acts: MarkingActs;
  latest: () => ReturnType<typeof useReader>;
  ask: () => void;
  letterKeys: () => boolean;
}

/** Listens to the paper for as long as it is shown. */
function useWatching({ marking, acts, latest, ask, letterKeys }: WatchingSources): void {
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    watchPointer(marking, acts, signal);
    watchParagraphs(marking.book, marking.look, signal);
    const toBubble = () =>
      document
        .querySelector<HTMLElement>(':is(.beside, .placing-bar) button:not([disabled])')
        ?.focus();
    const sources = { marking, acts, reader: latest, ask, letterKeys, toBubble };
    const caret = watchKeyboard(sources, signal);
    const stopLayer = marking.layer.watch();
    const stopCommands = marking.onCommand((name) => {
      if (name === 'bookmark') acts.bookmark();
      else if (name === 'noCaret') dropCaret(sources, caret);
      else toggleCaret(sources, caret);
    });
    return () => {
      stop.abort();
      stopLayer();
      stopCommands();
      marking.store.setState({ chosen: null, offered: null, isCaretOn: false });
    };
  }, [marking, acts, latest, ask, letterKeys]);
}

/** Where the keyboard goes when the words of a mark were typed: back to the caret, or onto the mark. */
function useReturn(marking: Marking, latest: () => ReturnType<typeof useReader>): () => void {
  const last = useRef<string | null>(null);
  useEffect(() =>
    marking.marks.store.subscribe(({ editing }) => {
      if (editing !== null) last.current = editing;
    }),
  );
  return useCallback(() => {
    const { marks } = marking.marks.store.getState();
    const isThere = marks?.some(({ id }) => id === last.current) ?? false;
    if (marking.store.getState().isCaretOn || !isThere || last.current === null)
      latest().focusPages();
    else marking.layer.focus(last.current);
  }, [marking, latest]);
}
