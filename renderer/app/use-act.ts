import { useCallback } from 'react';
import { useApp } from './app-context.ts';
import { callErrorSentence } from './call-error-sentence.ts';
import { codeOf } from './query-store.ts';

/**
 * Does one thing that somebody asked for. A refusal is spoken at once and answered as its sentence,
 * to be shown beside what was asked; null means that it was done.
 */
export function useAct(): (deed: () => Promise<unknown>) => Promise<string | null> {
  const { announcer } = useApp();
  return useCallback(
    async (deed) => {
      try {
        await deed();
        return null;
      } catch (problem) {
        const sentence = callErrorSentence(codeOf(problem));
        announcer.warn(sentence);
        return sentence;
      }
    },
    [announcer],
  );
}
