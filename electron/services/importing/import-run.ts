import type { ImportAnswer, ImportJob, ImportOutcome } from '../../../shared/contract/imports.ts';
import type { ImportRefusal } from '../../../shared/domain/import-refusal.ts';
import type { PackReading } from '../../../shared/domain/pack-reading.ts';

/** A file as it was handed over; `refusal` where it was refused before its bytes came. */
export interface IncomingFile {
  path: string;
  fileName: string;
  refusal: ImportRefusal | null;
}

/** One import while it lives: what the screen sees, and the means to stop it or to answer it. */
export interface ImportRun {
  readonly file: IncomingFile;
  /** The meeting that the person named at the start, or null. */
  readonly meeting: string | null;
  readonly abort: AbortController;
  job: ImportJob;
  reading: PackReading | null;
  follows: ImportOutcome['follows'];
  /** Set while a question is open. */
  answer: ((answer: ImportAnswer) => void) | null;
}

export function newImportRun(id: string, file: IncomingFile, meeting: string | null): ImportRun {
  return {
    file,
    meeting,
    abort: new AbortController(),
    reading: null,
    follows: null,
    answer: null,
    job: {
      id,
      fileName: file.fileName,
      state: 'waiting',
      pagesDone: 0,
      pagesTotal: 0,
      itemsFound: 0,
      readable: null,
      question: null,
      status: null,
      reason: '',
      refusal: null,
      meeting: null,
    },
  };
}

export const hasEnded = (job: ImportJob): boolean =>
  job.state === 'done' || job.state === 'refused' || job.state === 'cancelled';

/** Waits for the person's answer; rejects when the import is cancelled meanwhile, or was already. */
export function awaitAnswer(run: ImportRun): Promise<ImportAnswer> {
  return new Promise((resolve, reject) => {
    const { signal } = run.abort;
    // an abort that came before is never told again
    signal.throwIfAborted();
    const onAbort = () => reject(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
    run.answer = (answer) => {
      signal.removeEventListener('abort', onAbort);
      run.answer = null;
      resolve(answer);
    };
  });
}
