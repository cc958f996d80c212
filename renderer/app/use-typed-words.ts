import { useEffect, useMemo, useState } from 'react';
import type { CallErrorCode } from '../../shared/contract/call-error.ts';
import { useLatest } from '../ui/use-latest.ts';
import { codeOf } from './query-store.ts';
import { createTyping } from './typing.ts';

export interface TypedWords {
  words: string;
  type: (words: string) => void;
  flush: () => void;
  /** Why the last words are not kept, until they are. */
  problem: CallErrorCode | null;
}

/**
 * One field that is kept as it is typed. While somebody types it shows what was typed; once that is kept it
 * follows what is kept, so that Undo is seen in it.
 */
export function useTypedWords(kept: string, keep: (words: string) => Promise<unknown>): TypedWords {
  const [typed, setTyped] = useState<string | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const [problem, setProblem] = useState<CallErrorCode | null>(null);
  const latestKeep = useLatest(keep);
  const typing = useMemo(
    () =>
      createTyping<{ words: string }>(
        async ({ words = '' }) => {
          try {
            await latestKeep()(words);
            setSaved(words);
            setProblem(null);
          } catch (trouble) {
            setProblem(codeOf(trouble));
            throw trouble;
          }
        },
        (trouble) => codeOf(trouble) !== 'notFound',
      ),
    [latestKeep],
  );
  useEffect(() => {
    const flush = () => void typing.flush();
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [typing]);
  if (typed !== null && typed === kept && typed === saved) setTyped(null);
  return {
    words: typed ?? kept,
    problem,
    type(words) {
      setTyped(words);
      typing.set({ words });
    },
    flush: () => void typing.flush(),
  };
}
