import { useState } from 'react';
import type { ExchangeAnswer } from '../../../shared/contract/exchange.ts';
import { useApp } from '../../app/app-context.ts';
import { callErrorSentence } from '../../app/call-error-sentence.ts';
import { codeOf } from '../../app/query-store.ts';
import { exchangeRefusalSentence } from './exchange-words.ts';

type Refused = Extract<ExchangeAnswer, { kind: 'refused' }>;

export interface ExchangeDeed {
  /** What stopped it last, as its sentence, until the next try. */
  problem: string | null;
  isBusy: boolean;
  /** Answers what was done; null where it was refused, which is then spoken and stands in `problem`. */
  run: <T extends { kind: string }>(
    ask: () => Promise<T | Refused>,
  ) => Promise<Exclude<T, Refused> | null>;
  /** Says why something cannot even be tried. */
  refuse: (sentence: string) => null;
}

const isRefused = (answer: { kind: string }): answer is Refused => answer.kind === 'refused';

/** Something with the shared folder that takes a moment and may be refused for reasons of its own. */
export function useExchangeDeed(): ExchangeDeed {
  const { announcer } = useApp();
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const refuse = (sentence: string): null => {
    setProblem(sentence);
    announcer.warn(sentence);
    return null;
  };
  const run: ExchangeDeed['run'] = async (ask) => {
    setProblem(null);
    setIsBusy(true);
    try {
      const answer = await ask();
      return isRefused(answer)
        ? refuse(exchangeRefusalSentence(answer.why))
        : (answer as Exclude<typeof answer, Refused>);
    } catch (error) {
      return refuse(callErrorSentence(codeOf(error)));
    } finally {
      setIsBusy(false);
    }
  };
  return { problem, isBusy, run, refuse };
}
