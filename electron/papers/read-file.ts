import { Worker } from 'node:worker_threads';
import type { PackReading } from '../../shared/domain/pack-reading.ts';
import type { PackedModel } from '../../shared/domain/packed-model.ts';
import type { OutlineEntry } from '../../shared/domain/page-text.ts';
import { ReadRefusal, ReadStopped } from './read-refusal.ts';
import type { StoredPage } from './stored-page.ts';
import { type Watch, watchOver } from './watch-over.ts';
import type { WorkerAnswer, WorkerAsk, WorkerMessage, WorkerTask } from './worker-message.ts';

export { ReadRefusal, ReadStopped };

export interface ReadRequest {
  path: string;
  fileName: string;
  password?: string;
}

/**
 * What the reader tells while it works. Each is awaited before the worker goes on, so that the
 * answering thread is never handed more than one portion at a time.
 */
export interface ReadListener {
  /** The file's SHA-256 and size; answer false to stop here (the file is known already). */
  identified(hash: string, bytes: number): boolean | Promise<boolean>;
  /** 1 MiB of the file; the last part may be shorter. Comes only once the file has opened. */
  part(index: number, bytes: Uint8Array): void | Promise<void>;
  /** Sizes of all pages as shown, in points. All parts are here: its pages can be shown from now on. */
  opened(sizes: { width: number; height: number }[]): void | Promise<void>;
  /** At most 20 pages read, in page order. */
  pages(pages: StoredPage[]): void | Promise<void>;
  /** At most 100 text models, in page order, once all pages are read and understood. */
  models(models: PackedModel[]): void | Promise<void>;
  /** The file is still being written where it lies; so many bytes are there. Not awaited. */
  arriving?(bytes: number): void;
}

export interface FileReading {
  hash: string;
  bytes: number;
  outline: OutlineEntry[];
  /** SHA-256 of each page's words without blanks and furniture, by page index: for comparing versions. */
  textHashes: string[];
  reading: PackReading;
}

export interface ReadOptions {
  /** The worker's entry: electron/papers/worker.ts from source, worker.js beside main.js when bundled. */
  workerUrl: URL;
  /** Folder with pdf.js' cmaps, standard_fonts, wasm and iccs. */
  assets: string;
  /** Ends the work at any moment; the promise is then rejected with the signal's reason. */
  signal: AbortSignal;
  /** Other limits than the usual ones, for tests. */
  limits?: Partial<ReadLimits>;
}

export interface ReadLimits {
  /** Longest time for one step (opening, one page, understanding), in milliseconds. */
  stepMs: number;
  /** Memory for JavaScript objects, and growth of the whole process, in MiB. */
  heapMiB: number;
  growthMiB: number;
}

/** Below maxPageMs, so that a person hears of a file that hangs within those 30 seconds. */
const usualLimits: ReadLimits = { stepMs: 25_000, heapMiB: 1024, growthMiB: 2048 };

/**
 * Reads one file in a worker thread of its own, which ends before this settles. Rejects with ReadRefusal
 * (the file's or its size's fault), ReadStopped (the listener's wish), the signal's reason, an error the
 * listener threw, or ReadRefusal('unexpected') with the fault of our own as its cause.
 */
export async function readFile(
  request: ReadRequest,
  listener: ReadListener,
  options: ReadOptions,
): Promise<FileReading> {
  options.signal.throwIfAborted();
  const limits = { ...usualLimits, ...options.limits };
  const task: WorkerTask = { request, assets: options.assets };
  const worker = new Worker(options.workerUrl, {
    workerData: task,
    name: 'reader',
    execArgv: [],
    // pdf.js writes its doubts about a file to the console: nobody reads them there
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMiB, stackSizeMb: 4 },
  });
  worker.stdout.resume();
  worker.stderr.resume();
  const watch = watchOver(options.signal, limits);
  try {
    return await Promise.race([watch.ended, conversation(worker, listener, watch)]);
  } finally {
    watch.stop();
    await worker.terminate();
  }
}

function conversation(worker: Worker, listener: ReadListener, watch: Watch): Promise<FileReading> {
  return new Promise((resolve, reject) => {
    worker.on('message', (message: WorkerMessage) => {
      watch.heard();
      if (message.kind === 'read') resolve(message.reading);
      else if (message.kind === 'refused')
        reject(new ReadRefusal(message.code, message.wrongPassword));
      else if (message.kind === 'stopped') reject(new ReadStopped());
      else if (message.kind === 'failed') reject(ourFault(message.stack));
      else if (message.kind === 'arriving') listener.arriving?.(message.bytes);
      else if (message.kind !== 'alive') answer(worker, listener, watch, message).catch(reject);
    });
    worker.on('error', (error) => reject(ended(error)));
    worker.on('exit', () => reject(ourFault('the worker ended without a word')));
  });
}

async function answer(
  worker: Worker,
  listener: ReadListener,
  watch: Watch,
  message: WorkerAsk,
): Promise<void> {
  watch.pause();
  const goOn = await tell(listener, message);
  watch.heard();
  worker.postMessage({ goOn } satisfies WorkerAnswer);
}

async function tell(listener: ReadListener, message: WorkerAsk): Promise<boolean> {
  switch (message.kind) {
    case 'identified':
      return listener.identified(message.hash, message.bytes);
    case 'part':
      await listener.part(message.index, message.bytes);
      return true;
    case 'opened':
      await listener.opened(message.sizes);
      return true;
    case 'pages':
      await listener.pages(message.pages);
      return true;
    case 'models':
      await listener.models(message.models);
      return true;
  }
}

function ended(error: Error): ReadRefusal {
  const code = 'code' in error ? error.code : null;
  return code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? new ReadRefusal('tooMuchMemory')
    : ourFault(error.stack ?? error.name);
}

function ourFault(stack: string): ReadRefusal {
  const refusal = new ReadRefusal('unexpected');
  refusal.cause = stack;
  return refusal;
}
