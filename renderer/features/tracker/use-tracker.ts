import { useEffect, useState } from 'react';
import type {
  TrackerMapping,
  TrackerReading,
  TrackerReport,
} from '../../../shared/contract/tracker.ts';
import { useApp } from '../../app/app-context.ts';
import { callErrorSentence } from '../../app/call-error-sentence.ts';
import { codeOf } from '../../app/query-store.ts';

export type TrackerStep =
  | { kind: 'choose'; isReading: boolean }
  | { kind: 'map'; file: string; reading: TrackerReading }
  | { kind: 'work'; done: number; of: number }
  | { kind: 'report'; report: TrackerReport };

export interface TrackerTaking {
  step: TrackerStep;
  /** Why the last wish was not done, in words. */
  problem: string | null;
  read(file: File): Promise<void>;
  take(file: string, mapping: TrackerMapping, committee: string): Promise<void>;
  stop(): void;
  again(): void;
}

const first: TrackerStep = { kind: 'choose', isReading: false };

/** A tracker on its way in: chosen, looked at, taken in, reported. */
export function useTracker(): TrackerTaking {
  const { client, announcer } = useApp();
  const [step, setStep] = useState<TrackerStep>(first);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(
    () =>
      client.on('tracker.progress', ({ done, of }) =>
        setStep((now) => (now.kind === 'work' ? { kind: 'work', done, of } : now)),
      ),
    [client],
  );
  const fail = (sentence: string, back: TrackerStep) => {
    setStep(back);
    setProblem(sentence);
    announcer.warn(sentence);
  };
  return {
    step,
    problem,
    async read(chosen) {
      setProblem(null);
      setStep({ kind: 'choose', isReading: true });
      try {
        const [file = ''] = await client.offerFiles([chosen]);
        const reading = await client.call('tracker.read', { file });
        if (reading.refusal !== null) return fail(reading.refusal, first);
        setStep({ kind: 'map', file, reading });
        announcer.say('The file was read. Say what its columns hold.');
      } catch (error) {
        fail(callErrorSentence(codeOf(error)), first);
      }
    },
    async take(file, mapping, committee) {
      const before = step;
      setProblem(null);
      setStep({ kind: 'work', done: 0, of: 0 });
      try {
        const report = await client.call('tracker.import', { file, mapping, committee });
        setStep({ kind: 'report', report });
        announcer.say('The tracker was taken in.');
      } catch (error) {
        fail(callErrorSentence(codeOf(error)), before);
      }
    },
    stop: () => void client.call('tracker.stop', {}).catch(() => undefined),
    again: () => {
      setProblem(null);
      setStep(first);
    },
  };
}
