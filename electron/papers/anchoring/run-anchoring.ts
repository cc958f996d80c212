import { Worker } from 'node:worker_threads';
import type { PackedModel } from '../../../shared/domain/packed-model.ts';
import { watchOver } from '../watch-over.ts';
import type { AnchoringMessage, AnchoringTask } from './anchoring-task.ts';
import type { PlacedMark } from './re-anchor.ts';

export interface AnchoringHost {
  /** The thread's entry: anchoring-worker.ts from source, anchoring-worker.js when bundled. */
  workerUrl: URL;
  /** Ends the thread at any moment; the promise is then rejected with the signal's reason. */
  signal: AbortSignal;
  /** Told how many marks are placed, or pages read. */
  progress?: (done: number) => void;
}

/** Longest silence, in milliseconds, and memory in MiB: a hostile file must not hold the app up. */
const limits = { stepMs: 25_000, growthMiB: 2048 };
const heapMiB = 1024;

/** Finds the places of marks in a newer edition, in a thread of its own, which has ended when this settles. */
export async function carryMarks(
  task: Omit<Extract<AnchoringTask, { kind: 'carry' }>, 'kind'>,
  host: AnchoringHost,
): Promise<PlacedMark[]> {
  const last = await run({ kind: 'carry', ...task }, host);
  if (last.kind !== 'carried') throw new Error('the anchoring thread answered something else');
  return last.marks;
}

/** Makes a file's text models. Rejects where it cannot be opened, as one with a password. */
export async function makeModelsInThread(
  file: { bytes: Uint8Array; assets: string },
  host: AnchoringHost,
): Promise<PackedModel[]> {
  const last = await run({ kind: 'models', ...file }, host);
  if (last.kind !== 'models') throw new Error('the anchoring thread answered something else');
  return last.models;
}

async function run(task: AnchoringTask, host: AnchoringHost): Promise<AnchoringMessage> {
  host.signal.throwIfAborted();
  const worker = new Worker(host.workerUrl, {
    workerData: task,
    name: 'anchors',
    execArgv: [],
    // pdf.js writes its doubts about a file to the console: nobody reads them there
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: heapMiB, stackSizeMb: 4 },
  });
  worker.stdout.resume();
  worker.stderr.resume();
  const watch = watchOver(host.signal, limits);
  const last = new Promise<AnchoringMessage>((resolve, reject) => {
    worker.on('message', (message: AnchoringMessage) => {
      watch.heard();
      if (message.kind === 'progress') host.progress?.(message.done);
      else if (message.kind === 'failed') reject(ofThread(message.stack));
      else resolve(message);
    });
    worker.on('error', reject);
    worker.on('exit', () => reject(new Error('the anchoring thread ended without a word')));
  });
  try {
    return await Promise.race([watch.ended, last]);
  } finally {
    watch.stop();
    await worker.terminate();
  }
}

function ofThread(stack: string): Error {
  const error = new Error('the anchoring thread failed');
  error.stack = stack;
  return error;
}
