import { Worker } from 'node:worker_threads';
import { PublishRefusal } from './publish-refusal.ts';
import type { PublishKind, PublishMessage, PublishTask, PublishTasks } from './publish-task.ts';

export interface PublishHost {
  /** The thread's entry: electron/publish/publish-worker.ts from source, publish-worker.js when bundled. */
  workerUrl: URL;
  /** Told how far it is; a fifth of a second or more may lie between two words of it. */
  progress(done: number, of: number): void;
  /** Ends the thread at any moment; the promise is then rejected with the signal's reason. */
  signal: AbortSignal;
}

const heapMiB = 2048;

/**
 * Does one piece of publishing in a thread of its own, which has ended when this settles. Rejects with
 * PublishRefusal, the signal's reason, or an Error whose stack is the thread's own fault.
 */
export async function publish<Kind extends PublishKind>(
  kind: Kind,
  input: PublishTasks[Kind]['input'],
  host: PublishHost,
): Promise<PublishTasks[Kind]['output']> {
  host.signal.throwIfAborted();
  const task = { kind, input } as PublishTask;
  const worker = new Worker(host.workerUrl, {
    workerData: task,
    name: 'publisher',
    execArgv: [],
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: heapMiB, stackSizeMb: 4 },
  });
  worker.stdout.resume();
  worker.stderr.resume();
  let stop = () => {};
  const stopped = new Promise<never>((_, reject) => {
    stop = () => reject(host.signal.reason);
  });
  host.signal.addEventListener('abort', stop, { once: true });
  try {
    const output = await Promise.race([stopped, outputOf(worker, host)]);
    return output as PublishTasks[Kind]['output'];
  } finally {
    host.signal.removeEventListener('abort', stop);
    await worker.terminate();
  }
}

function outputOf(
  worker: Worker,
  { progress }: PublishHost,
): Promise<PublishTasks[PublishKind]['output']> {
  return new Promise((resolve, reject) => {
    worker.on('message', (message: PublishMessage) => {
      if (message.kind === 'done') resolve(message.output);
      else if (message.kind === 'progress') progress(message.done, message.of);
      else if (message.kind === 'refused') reject(new PublishRefusal(message.code));
      else reject(new Error(message.stack));
    });
    worker.on('error', reject);
    worker.on('exit', () => reject(new Error('the publishing thread ended without a word')));
  });
}
