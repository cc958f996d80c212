import { Worker } from 'node:worker_threads';
import type { CopyOutcome, CopyTask } from './make-copies.ts';

/** What the thread says once: its errors as places in the code. */
export type CopyAnswer = CopyOutcome[];

export interface CopyHost {
  /** The thread's entry: copy-worker.ts from source, copy-worker.js beside main.js when bundled. */
  workerUrl: URL;
  /** Ends the thread at any moment; what was half written is swept by the next copy. */
  signal: AbortSignal;
}

/** Makes the copies in a thread and with connections of its own. Rejects with the signal's reason or a bug. */
export async function copyInThread(task: CopyTask, host: CopyHost): Promise<CopyOutcome[]> {
  host.signal.throwIfAborted();
  const worker = new Worker(host.workerUrl, { workerData: task, name: 'copies', execArgv: [] });
  let onAbort = (): void => {};
  const answered = new Promise<CopyOutcome[]>((resolve, reject) => {
    onAbort = () => reject(host.signal.reason);
    host.signal.addEventListener('abort', onAbort, { once: true });
    worker.once('message', (answer: CopyAnswer) => resolve(answer.map(withStack)));
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the copying thread ended without a word')));
  });
  try {
    return await answered;
  } finally {
    host.signal.removeEventListener('abort', onAbort);
    await worker.terminate();
  }
}

function withStack(outcome: CopyOutcome): CopyOutcome {
  if (outcome.kind !== 'failed') return outcome;
  const error = new Error('a copy was not made');
  error.stack = String(outcome.error);
  return { ...outcome, error };
}
