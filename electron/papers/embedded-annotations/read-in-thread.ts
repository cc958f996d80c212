import { Worker } from 'node:worker_threads';
import { ReadRefusal } from '../read-refusal.ts';
import { watchOver } from '../watch-over.ts';
import type { EmbeddedReading } from './embedded-annotation.ts';
import type { EmbeddedMessage, EmbeddedTask } from './embedded-message.ts';
import { UnreadableNotes } from './unreadable-notes.ts';

/** A file that keeps the thread busy for longer, or fills the memory, is broken or made to harm. */
const limits = { stepMs: 25_000, growthMiB: 2048 };
const heapMiB = 1024;

/**
 * Reads the annotations of a PDF in a thread of its own, which ends before this settles. The bytes move
 * there. Rejects with UnreadableNotes, the signal's reason, or an Error that is our own fault.
 */
export async function readEmbeddedInThread(
  bytes: Uint8Array,
  { workerUrl, signal }: { workerUrl: URL; signal: AbortSignal },
): Promise<EmbeddedReading> {
  signal.throwIfAborted();
  const task: EmbeddedTask = { task: 'embedded annotations', bytes };
  const worker = new Worker(workerUrl, {
    workerData: task,
    transferList: ownBuffer(bytes),
    name: 'reader',
    execArgv: [],
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: heapMiB, stackSizeMb: 4 },
  });
  worker.stdout.resume();
  worker.stderr.resume();
  const watch = watchOver(signal, limits);
  try {
    return await Promise.race([watch.ended, answerOf(worker)]);
  } catch (error) {
    if (error instanceof ReadRefusal) throw new UnreadableNotes('damaged', error);
    throw error;
  } finally {
    watch.stop();
    await worker.terminate();
  }
}

function answerOf(worker: Worker): Promise<EmbeddedReading> {
  return new Promise((resolve, reject) => {
    worker.on('message', (message: EmbeddedMessage) => {
      if (message.kind === 'read') resolve(message.reading);
      else if (message.kind === 'unreadable') reject(new UnreadableNotes(message.code));
      else reject(new Error(message.stack));
    });
    worker.on('error', (error) => {
      const isMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      reject(isMemory ? new UnreadableNotes('damaged', error) : error);
    });
    worker.on('exit', () => reject(new Error('the worker ended without a word')));
  });
}

/** What may move: a buffer that holds these bytes and nothing else. */
function ownBuffer({ buffer, byteLength }: Uint8Array): ArrayBuffer[] {
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [];
}
