import { resolve } from 'node:path';
import { CallError } from '../../shared/contract/call-error.ts';
import type { Backend } from '../../shared/contract/contract.ts';
import type { ImportJob, ImportOutcome } from '../../shared/contract/imports.ts';
import { readingAsJson } from '../papers/reading-as-json.ts';
import { type BackendCommand, CommandFailure, WrongUsage } from './command.ts';

const hasEnded = (job: ImportJob): boolean => ['done', 'refused', 'cancelled'].includes(job.state);

/** Waits until a job has ended. Nobody is there to answer a question, so the file is left out. */
function ended(backend: Backend, id: string): Promise<ImportOutcome> {
  return new Promise((settle, reject) => {
    let asked = false;
    const look = async (job: ImportJob): Promise<void> => {
      if (job.id !== id) return;
      if (job.question !== null && !asked) {
        asked = true;
        await backend.call('imports.answer', { job: id, answer: { kind: 'leave' } });
      }
      if (!hasEnded(job)) return;
      stop();
      settle(await backend.call('imports.outcome', { job: id }));
    };
    const stop = backend.on('imports.changed', ({ job }) => void look(job).catch(reject));
    // it may have gone on, or ended, before anybody listened
    backend
      .call('imports.outcome', { job: id })
      .then(({ job }) => look(job))
      .catch(reject);
  });
}

/** One file as the JSON has it: what was read, and what became of it. */
function asJson({ job, reading, follows }: ImportOutcome): object {
  const read = reading === null ? { file: job.fileName } : readingAsJson(job.fileName, reading);
  return {
    ...read,
    ...followsAsJson(job, reading, follows),
    status: job.status ?? 'refused',
    reason: job.reason,
    meeting: job.meeting,
    unsure: reading?.unsure ?? [],
  };
}

/** The file it revises, with the pages that came new, or the file it adds to. */
function followsAsJson(
  job: ImportJob,
  reading: ImportOutcome['reading'],
  follows: ImportOutcome['follows'],
): object {
  if (follows === null) return {};
  if (job.status === 'supplement') return { supplementOf: follows.fileName };
  if (job.status !== 'revised') return {};
  const printed = (pdfPage: number) =>
    reading?.pages.find((page) => page.pdfPage === pdfPage)?.printed ?? null;
  return {
    revisionOf: follows.fileName,
    // the printed day of publication may be that of the first edition
    republished: reading?.modifiedDate ?? null,
    changes: follows.changes,
    insertedPages: follows.changes.flatMap((change) =>
      change.kind === 'inserted'
        ? [
            {
              page: Number(printed(change.pdfPage)) || null,
              pdfPage: change.pdfPage,
              heading: change.heading,
            },
          ]
        : [],
    ),
  };
}

async function start(backend: Backend, files: string[], meeting: string | null) {
  try {
    return await backend.call('imports.start', { files, meeting });
  } catch (error) {
    if (!(error instanceof CallError) || error.code !== 'notFound') throw error;
    throw new CommandFailure('There is no such meeting. "moothall meetings" lists them.');
  }
}

const isRefused = ({ job }: ImportOutcome): boolean => job.state !== 'done';

/** `moothall import FILE… [--meeting ID]`. Exit code 1 where any file was refused. */
export const importFiles: BackendCommand = async (context, backend, open) => {
  const { words, options, say, complain } = context;
  if (words.length === 0) throw new WrongUsage('import takes at least one file.');
  const tokens = words.map((word) => open.acceptFile(resolve(word)));
  const { jobs } = await start(backend, tokens, options.meeting);
  const outcomes: ImportOutcome[] = [];
  for (const id of jobs) {
    const outcome = await ended(backend, id);
    outcomes.push(outcome);
    const line = `${outcome.job.fileName}: ${outcome.job.reason}`;
    if (isRefused(outcome)) complain(line);
    else if (!options.json) say(line);
  }
  if (options.json) say(JSON.stringify(outcomes.map(asJson)));
  if (jobs.length === 0) throw new CommandFailure('There is no PDF in this folder.');
  return outcomes.some(isRefused) ? 1 : 0;
};
