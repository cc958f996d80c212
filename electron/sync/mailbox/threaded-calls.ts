import { Worker } from 'node:worker_threads';
import { limits } from '../limits.ts';
import { givenUpIn, giveUp } from './given-up-threads.ts';
import { type Area, MailboxTrouble } from './mailbox.ts';
import type {
  FromThread,
  ThreadCall,
  ThreadCalls,
  ThreadTask,
  ToThread,
} from './mailbox-thread.ts';

export interface ThreadHost {
  /** The thread's entry: electron/sync/mailbox/mailbox-worker.ts, or mailbox-worker.js when bundled. */
  workerUrl: URL;
  /** Longest silence of one call to the system, in milliseconds; the usual one is limits.readTimeout. */
  longestMs?: number;
}

/** A thread that still hangs holds memory: so many of one place are enough to know that it does not answer. */
const mostGivenUp = 3;

interface Question {
  to: ToThread;
  resolve(value: unknown): void;
  reject(trouble: unknown): void;
}

/** One place's thread and the questions to it. */
export interface MailboxThread {
  ask<C extends ThreadCall>(
    call: C,
    ...input: Parameters<ThreadCalls[C]>
  ): ReturnType<ThreadCalls[C]>;
  onHint(listener: (area: Area) => void): void;
  /** Ends it at once; what is still asked rejects. */
  close(): Promise<void>;
}

export const createMailboxThread = (task: ThreadTask, host: ThreadHost): MailboxThread =>
  new Thread(task, host);

class Thread implements MailboxThread {
  readonly #task: ThreadTask;
  readonly #host: ThreadHost;
  readonly #questions = new Map<number, Question>();
  readonly #watched = new Set<Area>();
  #hinted: (area: Area) => void = () => {};
  #worker: Worker | null = null;
  #timer: NodeJS.Timeout | null = null;
  #last = 0;
  #isClosed = false;

  constructor(task: ThreadTask, host: ThreadHost) {
    this.#task = task;
    this.#host = host;
  }

  ask<C extends ThreadCall>(
    call: C,
    ...input: Parameters<ThreadCalls[C]>
  ): ReturnType<ThreadCalls[C]> {
    if (call === 'watch') this.#watched.add(input[0] as Area);
    if (call === 'unwatch') this.#watched.delete(input[0] as Area);
    const answer = new Promise<unknown>((resolve, reject) => {
      if (this.#isClosed) throw new MailboxTrouble('failed', new Error('closed'));
      if (givenUpIn(this) >= mostGivenUp) throw new MailboxTrouble('timeout');
      this.#last += 1;
      const to = { id: this.#last, call, input };
      this.#questions.set(to.id, { to, resolve, reject });
      this.#running().postMessage(to);
    });
    return answer as ReturnType<ThreadCalls[C]>;
  }

  onHint(listener: (area: Area) => void): void {
    this.#hinted = listener;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#rejectAll(new MailboxTrouble('failed', new Error('closed')));
    const worker = this.#worker;
    const isBusy = this.#timer !== null;
    this.#quiet();
    this.#worker = null;
    if (worker === null) return;
    if (isBusy) await giveUp(this, worker);
    else await worker.terminate();
  }

  #running(): Worker {
    if (this.#worker !== null) return this.#worker;
    const worker = new Worker(this.#host.workerUrl, {
      workerData: this.#task,
      name: 'mailbox',
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: 1024 },
    });
    this.#worker = worker;
    worker.on('message', (message: FromThread) => {
      if (worker === this.#worker) this.#heard(message);
    });
    worker.on('error', (error) => this.#ended(worker, error));
    worker.on('exit', () => this.#ended(worker, new Error('the thread ended without a word')));
    return worker;
  }

  #heard(message: FromThread): void {
    if (message.kind === 'hinted') {
      this.#hinted(message.area);
      return;
    }
    this.#quiet();
    if (message.kind === 'busy') {
      const { id } = message;
      const longest = this.#host.longestMs ?? limits.readTimeout;
      this.#timer = setTimeout(() => this.#tooLong(id), longest);
    }
    if (message.kind === 'busy' || message.kind === 'idle') return;
    const question = this.#questions.get(message.id);
    this.#questions.delete(message.id);
    if (message.kind === 'done') question?.resolve(message.value);
    else {
      const { trouble, code, places } = message;
      question?.reject(new MailboxTrouble(trouble, Object.assign(new Error(places), { code })));
    }
  }

  /** The system does not come back from what it was asked for one question: the others need not wait with it. */
  #tooLong(id: number): void {
    const worker = this.#worker;
    this.#worker = null;
    if (worker !== null) void giveUp(this, worker);
    this.#questions.get(id)?.reject(new MailboxTrouble('timeout'));
    this.#questions.delete(id);
    if (givenUpIn(this) >= mostGivenUp) {
      this.#rejectAll(new MailboxTrouble('timeout'));
      return;
    }
    // every call may be made again: what is written is written once
    for (const { to } of this.#questions.values()) this.#running().postMessage(to);
    for (const area of this.#watched) this.ask('watch', area).catch(() => undefined);
  }

  #ended(worker: Worker, error: unknown): void {
    if (worker !== this.#worker) return;
    this.#quiet();
    this.#worker = null;
    this.#rejectAll(new MailboxTrouble('failed', error));
  }

  #rejectAll(trouble: MailboxTrouble): void {
    for (const question of this.#questions.values()) question.reject(trouble);
    this.#questions.clear();
  }

  #quiet(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
