import { useState } from 'react';
import type { Refused } from '../../../shared/contract/backups.ts';
import { backupRefusalSentence } from '../../../shared/domain/backup-refusal.ts';
import { useApp } from '../../app/app-context.ts';
import { callErrorSentence } from '../../app/call-error-sentence.ts';
import { codeOf } from '../../app/query-store.ts';

export interface BackupDeed {
  /** What stopped it last, as its sentence, until the next try. */
  problem: string | null;
  setProblem: (problem: string | null) => void;
  isBusy: boolean;
  /** Answers what was done; null where it was refused, which is then spoken and stands in `problem`. */
  run: <T extends { kind: string }>(
    ask: () => Promise<T | Refused>,
  ) => Promise<Exclude<T, Refused> | null>;
}

const isRefused = (answer: { kind: string }): answer is Refused => answer.kind === 'refused';

/** Something about backups that takes a moment and may be refused for reasons of its own. */
export function useBackupDeed(): BackupDeed {
  const { announcer } = useApp();
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const refuse = (sentence: string): null => {
    setProblem(sentence);
    announcer.warn(sentence);
    return null;
  };
  const run: BackupDeed['run'] = async (ask) => {
    setProblem(null);
    setIsBusy(true);
    try {
      const answer = await ask();
      return isRefused(answer)
        ? refuse(backupRefusalSentence[answer.why])
        : (answer as Exclude<typeof answer, Refused>);
    } catch (error) {
      return refuse(callErrorSentence(codeOf(error)));
    } finally {
      setIsBusy(false);
    }
  };
  return { problem, setProblem, isBusy, run };
}
