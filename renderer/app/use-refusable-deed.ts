import { useState } from 'react';
import { useApp } from './app-context.ts';
import { callErrorSentence } from './call-error-sentence.ts';
import { codeOf } from './query-store.ts';

interface Refused<Why extends string> {
  kind: 'refused';
  why: Why;
}

export interface RefusableDeed<Why extends string> {
  /** What stopped it last, as its sentence, until the next try. */
  problem: string | null;
  /** The same as its reason; null where there was none of its own, as where the host did not answer. */
  why: Why | null;
  isBusy: boolean;
  /** Answers what was done; null where it was refused, which is then spoken and stands in `problem`. */
  run: <T extends { kind: string }>(
    ask: () => Promise<T | Refused<Why>>,
  ) => Promise<Exclude<T, { kind: 'refused' }> | null>;
  /** Says why something cannot even be tried. */
  refuse: (sentence: string) => null;
}

const nothing = { problem: null, why: null };

/**
 * Something that takes a moment and may be refused for reasons of its own.
 * @param sentences what each of those reasons is in words
 */
export function useRefusableDeed<Why extends string>(
  sentences: Readonly<Record<Why, string>>,
): RefusableDeed<Why> {
  const { announcer } = useApp();
  const [stopped, setStopped] = useState<{ problem: string | null; why: Why | null }>(nothing);
  const [isBusy, setIsBusy] = useState(false);
  const stop = (problem: string, why: Why | null): null => {
    setStopped({ problem, why });
    announcer.warn(problem);
    return null;
  };
  const run: RefusableDeed<Why>['run'] = async (ask) => {
    setStopped(nothing);
    setIsBusy(true);
    try {
      const answer = await ask();
      return isRefused(answer)
        ? stop(sentences[answer.why], answer.why)
        : (answer as Exclude<typeof answer, { kind: 'refused' }>);
    } catch (error) {
      return stop(callErrorSentence(codeOf(error)), null);
    } finally {
      setIsBusy(false);
    }
  };
  return { ...stopped, isBusy, run, refuse: (sentence) => stop(sentence, null) };
}

function isRefused<Why extends string>(answer: { kind: string }): answer is Refused<Why> {
  return answer.kind === 'refused';
}
