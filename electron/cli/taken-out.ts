import { readFile } from 'node:fs/promises';
import type { Backend } from '../../shared/contract/contract.ts';
import type { ExportJob } from '../../shared/contract/exports.ts';
import type { OpenBackend } from '../open-backend.ts';
import { writeWhole } from '../services/exports/write-whole.ts';
import { CommandFailure } from './command.ts';

/** Begins to make a file and waits until it is there. Rejects with CommandFailure where it was not made. */
export async function takenOut(
  backend: Backend,
  begin: () => Promise<{ job: string }>,
): Promise<ExportJob> {
  const ended = new Map<string, ExportJob>();
  let hear = (): void => undefined;
  const stop = backend.on('exports.changed', ({ job }) => {
    if (job.state !== 'working') ended.set(job.id, job);
    hear();
  });
  try {
    const { job } = await begin();
    const done = await new Promise<ExportJob>((resolve) => {
      hear = () => {
        const mine = ended.get(job);
        if (mine !== undefined) resolve(mine);
      };
      hear();
    });
    if (done.state !== 'done') throw new CommandFailure(done.reason);
    return done;
  } finally {
    stop();
  }
}

/** Puts the finished file where it was wanted, whole or not at all. */
export async function keepFile(
  open: OpenBackend,
  { file }: ExportJob,
  path: string,
): Promise<void> {
  const finished = file === null ? null : open.outgoing.take(file.token);
  if (finished === null) throw new CommandFailure('The file was not made.');
  try {
    await writeWhole(path, await readFile(finished.path));
  } finally {
    await open.outgoing.forget(finished);
  }
}
