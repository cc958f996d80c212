import { CallError } from '../../shared/contract/call-error.ts';
import type { Handlers } from '../../shared/contract/contract.ts';
import type { ImportJob } from '../../shared/contract/imports.ts';
import type { FileTokens } from './file-tokens.ts';
import {
  hasEnded,
  type ImportRun,
  type IncomingFile,
  newImportRun,
} from './importing/import-run.ts';
import { oneAtATime } from './importing/one-at-a-time.ts';
import { type ImportMeans, runImport } from './importing/run-import.ts';

export interface ImportsOptions
  extends Pick<ImportMeans, 'council' | 'papers' | 'readFile' | 'clock'> {
  files: Pick<FileTokens, 'files' | 'release'>;
  /** The pack of the invented council that the app brings along. */
  samplePath: string;
  newId: () => string;
  tell: (job: ImportJob) => void;
  /** For bugs: logs once. */
  report: (error: unknown) => void;
}

const sampleName = 'Sample agenda pack.pdf';

type ImportHandlers = Pick<Handlers, Extract<keyof Handlers, `imports.${string}`>>;

/** Imports: files come in one after another; ended ones stay on the list until they are taken off it. */
export function createImports(options: ImportsOptions): {
  handlers: ImportHandlers;
  /** Cancels what runs and waits until all of it has ended. */
  close: () => Promise<void>;
  /** Whether a file is on its way in; one that waits for an answer is not. */
  isBusy: () => boolean;
  /** Whether a file of these bytes is on its way in or waits for an answer. */
  holds: (hash: string) => boolean;
  /** The one turn of reading, for others that read. */
  inTurn: ImportMeans['inTurn'];
} {
  const runs = new Map<string, ImportRun>();
  const working = new Set<Promise<void>>();
  const means: ImportMeans = {
    ...options,
    inTurn: oneAtATime(),
    show: (run, part) => {
      run.job = { ...run.job, ...part };
      options.tell(run.job);
    },
    isHeldByAnother: (run, hash) =>
      [...runs.values()].some(
        (other) => other !== run && other.job.readable === hash && !hasEnded(other.job),
      ),
  };

  function begin(file: IncomingFile, meeting: string | null): { id: string; ended: Promise<void> } {
    const run = newImportRun(options.newId(), file, meeting);
    runs.set(run.job.id, run);
    options.tell(run.job);
    const ended = runImport(means, run, options.report).finally(() => working.delete(ended));
    working.add(ended);
    return { id: run.job.id, ended };
  }

  async function start(tokens: string[], meeting: string | null): Promise<string[]> {
    if (meeting !== null && options.council.row('meeting', meeting) === null)
      throw new CallError('notFound', 'no such meeting');
    // all tokens are looked up first: a call that is refused has begun nothing
    const handed = new Map<string, IncomingFile[]>();
    for (const token of tokens) handed.set(token, await options.files.files(token));
    const begun: string[] = [];
    for (const [token, files] of handed) {
      const mine = files.map((file) => begin(file, meeting));
      begun.push(...mine.map((one) => one.id));
      void Promise.allSettled(mine.map((one) => one.ended))
        .then(() => options.files.release(token))
        .catch(options.report);
    }
    return begun;
  }

  const runOf = (id: string): ImportRun => {
    const run = runs.get(id);
    if (run === undefined) throw new CallError('notFound', 'no such import');
    return run;
  };

  const handlers: ImportHandlers = {
    'imports.start': async ({ files, meeting }) => ({ jobs: await start(files, meeting) }),
    'imports.sample': () => ({
      jobs: [begin({ path: options.samplePath, fileName: sampleName, refusal: null }, null).id],
    }),
    'imports.list': () => [...runs.values()].map((run) => run.job),
    'imports.outcome': (input) => {
      const { job, reading, follows } = runOf(input.job);
      return { job, reading, follows };
    },
    'imports.answer': ({ job, answer }) => {
      const run = runOf(job);
      if (run.answer === null) throw new CallError('notFound', 'no question is open');
      if (answer.kind === 'attach' && options.council.row('meeting', answer.meeting) === null)
        throw new CallError('notFound', 'no such meeting');
      run.answer(answer);
      return null;
    },
    'imports.cancel': ({ job }) => {
      const run = runOf(job);
      if (!hasEnded(run.job)) run.abort.abort(new Error('cancelled'));
      return null;
    },
    'imports.dismiss': ({ job }) => {
      if (hasEnded(runOf(job).job)) runs.delete(job);
      return null;
    },
  };

  return {
    handlers,
    close: async () => {
      for (const run of runs.values()) if (!hasEnded(run.job)) run.abort.abort(new Error('closed'));
      await Promise.allSettled(working);
    },
    isBusy: () => [...runs.values()].some(({ job }) => !hasEnded(job) && job.state !== 'asking'),
    holds: (hash) => [...runs.values()].some(({ job }) => job.readable === hash && !hasEnded(job)),
    inTurn: means.inTurn,
  };
}
