import { Worker } from 'node:worker_threads';
import type { PassphraseStrength } from '../../../shared/contract/backups.ts';
import type { ChangeOfOps } from '../../../shared/sync/op.ts';
import type { ChangesRead } from '../../ledger/change-log.ts';
import { BackupRefused } from './backup-refused.ts';
import type {
  BackupTask,
  FromBackupWorker,
  SealedFile,
  StandingIds,
  ToBackupWorker,
} from './worker-message.ts';

/** Longest time for one file, in milliseconds: a stick at the slowest port writes a term of ink in that. */
const longestMs = 5 * 60_000;
/** Changes read from the ledger between two breaths of the answering thread: some milliseconds. */
const changesAtOnce = 100;

const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** One worker thread and the talk with it. */
class Thread {
  readonly #worker: Worker;
  readonly #waiting: { resolve(m: FromBackupWorker): void; reject(e: unknown): void }[] = [];
  readonly #timer: NodeJS.Timeout;
  readonly #signal: AbortSignal;
  readonly #onAbort = (): void => this.#end(this.#signal.reason);
  #ended: unknown = null;

  constructor(url: URL, task: BackupTask, signal: AbortSignal) {
    this.#worker = new Worker(url, {
      workerData: task,
      name: 'backup',
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: 2048 },
    });
    this.#timer = setTimeout(() => this.#end(new BackupRefused('tooSlow')), longestMs);
    this.#timer.unref();
    this.#worker.on('message', (message: FromBackupWorker) => this.#heard(message));
    this.#worker.on('error', (error) => this.#end(error));
    this.#worker.on('exit', () => this.#end(new Error('the backup thread ended without a word')));
    this.#signal = signal;
    if (signal.aborted) this.#onAbort();
    signal.addEventListener('abort', this.#onAbort, { once: true });
  }

  send(message: ToBackupWorker): void {
    this.#worker.postMessage(message);
  }

  /** The next message. Rejects with BackupRefused, the signal's reason, or our own fault. */
  next(): Promise<FromBackupWorker> {
    if (this.#ended !== null) return Promise.reject(this.#ended);
    return new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }));
  }

  close(): Promise<unknown> {
    clearTimeout(this.#timer);
    this.#signal.removeEventListener('abort', this.#onAbort);
    return this.#worker.terminate();
  }

  #heard(message: FromBackupWorker): void {
    if (message.kind === 'refused') this.#end(new BackupRefused(message.why));
    else if (message.kind === 'failed') this.#end(new Error(message.stack));
    else this.#waiting.shift()?.resolve(message);
  }

  #end(reason: unknown): void {
    this.#ended ??= reason;
    for (const { reject } of this.#waiting.splice(0)) reject(this.#ended);
  }
}

async function only<K extends FromBackupWorker['kind']>(
  thread: Thread,
  kind: K,
): Promise<Extract<FromBackupWorker, { kind: K }>> {
  const message = await thread.next();
  if (message.kind !== kind) throw new Error(`the backup thread said ${message.kind}`);
  return message as Extract<FromBackupWorker, { kind: K }>;
}

/** What a worker needs of its surroundings. */
export interface WorkerHost {
  /** The worker's entry: worker.ts from source, backup-worker.js beside main.js when bundled. */
  workerUrl: URL;
  /** Ends the work at any moment. */
  signal: AbortSignal;
}

/** Seals the whole log of a ledger into a folder. Rejects with BackupRefused, with nothing changed. */
export async function sealInWorker(
  host: WorkerHost,
  task: Omit<Extract<BackupTask, { kind: 'seal' }>, 'kind'>,
  ledger: { changesAfter(after: number, limit: number): ChangesRead },
): Promise<SealedFile> {
  const thread = new Thread(host.workerUrl, { kind: 'seal', ...task }, host.signal);
  try {
    const made = only(thread, 'made');
    made.catch(() => {}); // awaited below; the thread may fail while it is still being fed
    for (let next: number | null = 0; next !== null; await breathe()) {
      const read: ChangesRead = ledger.changesAfter(next, changesAtOnce);
      thread.send({ kind: 'changes', changes: read.changes, isLast: read.next === null });
      next = read.next;
    }
    return await made;
  } finally {
    await thread.close();
  }
}

export interface OpenFile extends StandingIds {
  madeAt: string;
  /** What the file holds, in portions for one commit each. */
  portions(): AsyncGenerator<ChangeOfOps[]>;
}

/** Opens a file for as long as `work` takes. Rejects with BackupRefused. */
export async function openInWorker<T>(
  host: WorkerHost,
  task: { path: string; passphrase: string },
  work: (file: OpenFile) => Promise<T>,
): Promise<T> {
  const thread = new Thread(host.workerUrl, { kind: 'open', ...task }, host.signal);
  try {
    const { madeAt, notes, questions } = await only(thread, 'opened');
    async function* portions() {
      for (;;) {
        thread.send({ kind: 'next' });
        const { changes } = await only(thread, 'changes');
        if (changes.length === 0) return;
        yield changes;
        await breathe();
      }
    }
    return await work({ madeAt, notes, questions, portions });
  } finally {
    await thread.close();
  }
}

/** How long the thread that rates passphrases stays once nobody types any more, in milliseconds. */
const rateIdleMs = 60_000;

/** Rates passphrases in a thread that comes when it is first asked and goes when nobody asks any more. */
export function createRating(
  host: WorkerHost,
): (passphrase: string) => Promise<PassphraseStrength> {
  let thread: Thread | null = null;
  let idle: NodeJS.Timeout | null = null;
  const end = () => {
    void thread?.close();
    thread = null;
  };
  return async (passphrase) => {
    if (idle !== null) clearTimeout(idle);
    thread ??= new Thread(host.workerUrl, { kind: 'rate' }, host.signal);
    const asked = thread;
    asked.send({ kind: 'rate', passphrase });
    try {
      const { score, words, advice } = await only(asked, 'rated');
      return { score, words, advice };
    } catch (error) {
      if (thread === asked) end();
      throw error;
    } finally {
      idle = setTimeout(end, rateIdleMs);
      idle.unref();
    }
  };
}
