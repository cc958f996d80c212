import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { useReadingLook } from '../../app/reading-look.ts';
import type { Client } from '../../client/client.ts';
import { useLatest } from '../../ui/use-latest.ts';
import { createReadAloud, type ReadAloud } from './read-aloud.ts';

interface AloudParts {
  client: Client;
  hash: string;
  pages: number;
  /** Marks the words being read and keeps them in sight; null when nothing is read. */
  onSentence: (spoken: { pdfPage: number; sentence: string } | null) => void;
}

/** Reading aloud for as long as the screen is shown: it stops when I leave, and Esc stops it. */
export function useReadAloud({ client, hash, pages, onSentence }: AloudParts): ReadAloud {
  const latest = useLatest({ pages, onSentence });
  const { look } = useReadingLook();
  const aloud = useMemo(
    () =>
      createReadAloud({
        client,
        hash,
        pages: () => latest().pages,
        speech: 'speechSynthesis' in window ? window.speechSynthesis : null,
        makeUtterance: (words) => new SpeechSynthesisUtterance(words),
      }),
    [client, hash, latest],
  );
  const { mode, pdfPage, sentence } = useStore(aloud.store);
  const isOn = mode === 'speaking' || mode === 'paused';
  useEffect(() => () => aloud.stop(), [aloud]);
  useEffect(() => aloud.setSpeed(look?.voiceSpeed ?? 100), [aloud, look]);
  useEffect(() => {
    latest().onSentence(isOn && sentence !== '' ? { pdfPage, sentence } : null);
  }, [isOn, pdfPage, sentence, latest]);
  useEffect(() => {
    if (!isOn) return undefined;
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      aloud.stop();
    };
    // before the app takes Esc for a step back
    document.addEventListener('keydown', pressed, { capture: true });
    return () => document.removeEventListener('keydown', pressed, { capture: true });
  }, [aloud, isOn]);
  return aloud;
}
