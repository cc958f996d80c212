import { basename } from 'node:path';
import { CallError } from '../../../shared/contract/call-error.ts';
import type { PastPapersHold } from '../../../shared/contract/past-papers.ts';
import type { PastPapersFile } from '../../../shared/domain/past-papers.ts';
import type { Measured } from '../../../shared/domain/time-left.ts';
import { meetingLabel } from '../meeting-label.ts';
import type { TakeMeans, Taken, Taking } from './take-file.ts';
import { takeFile } from './take-file.ts';
import { isThere, placeInFolder, walkFolder } from './walk-folder.ts';

export interface RunnerMeans extends TakeMeans {
  /** Whether imports that a person began are on their way: those go first. */
  isImporting: () => boolean;
  /** Something that the screen shows is different now. */
  tell: () => void;
  /** How long a folder that is away, or a full disk, is left alone before it is tried again, in ms. */
  retryMs?: number;
}

const usualRetryMs = 5_000;

const holdSentence = {
  meeting: (label: string) =>
    `Waiting while a meeting is open: ${label}. It goes on by itself when the meeting is closed.`,
  imports: 'Waiting for the files that you are importing yourself.',
  folder: (name: string) =>
    `The folder “${name}” is not there just now. What came in is safe. Connect its drive: it goes on by itself.`,
  disk: 'The disk of this laptop is full or refuses to write. What came in is safe. Make some room: it goes on by itself.',
  fault:
    'Something went wrong in Moothall. What came in is safe. It tries again by itself; if it stays so, start Moothall anew.',
} as const;

type Todo =
  | { kind: 'list' }
  | { kind: 'file'; file: PastPapersFile; isSpokenOf: boolean }
  | { kind: 'end' }
  | { kind: 'wait'; retry: boolean };

/**
 * Takes the files of the run in, one after another, for as long as nothing holds it up. All that it knows stands in
 * the book, so that another start goes on where this one was ended, at whatever moment.
 */
export class Runner {
  readonly #means: RunnerMeans;
  readonly #ending = new AbortController();
  readonly #passwords = new Map<string, string>();
  /** Files that a person has just spoken of: they come next. */
  readonly #spokenOf: string[] = [];
  #measured: Measured = { files: 0, bytes: 0, ms: 0 };
  #trouble: 'folder' | 'disk' | 'fault' | null = null;
  #taking: { file: PastPapersFile; work: Taking; isSpokenOf: boolean } | null = null;
  #listing: AbortController | null = null;
  #wake: () => void = () => {};
  #work: Promise<void> | null = null;

  constructor(means: RunnerMeans) {
    this.#means = means;
  }

  /** Begins, or goes on with, what the book says is to be done. */
  start(): void {
    this.#work ??= this.#loop();
    this.nudge();
  }

  /** To be called when something may hold the run up, or no longer does. */
  nudge(): void {
    if (!this.#mayWork()) this.#callOff();
    this.#wake();
  }

  /** To be called when the person wants it tried at once: what was away may be back. */
  retry(): void {
    this.#trouble = null;
    this.start();
  }

  /** Takes a file next, also when the run was stopped. */
  next(file: string, password?: string): void {
    this.#spokenOf.push(file);
    if (password !== undefined) this.#passwords.set(file, password);
    this.start();
  }

  /** Ends what runs and forgets what was measured: another run begins, or the app closes. */
  async reset(): Promise<void> {
    this.#callOff();
    await this.#taking?.work.ended;
    this.#trouble = null;
    this.#spokenOf.length = 0;
    this.#measured = { files: 0, bytes: 0, ms: 0 };
  }

  async close(): Promise<void> {
    this.#ending.abort(new Error('closed'));
    this.#callOff();
    this.#wake();
    await this.#work;
  }

  current(): PastPapersFile | null {
    return this.#taking?.file ?? null;
  }

  measured(): Measured {
    return this.#measured;
  }

  /** What holds the run up, in the order in which it matters to people. */
  hold(): { why: PastPapersHold; sentence: string } | null {
    const { council, book } = this.#means;
    const [live] = council.rows('meetingRecord', { state: 'live' });
    if (live !== undefined)
      return {
        why: 'meeting',
        sentence: holdSentence.meeting(meetingLabel(council, live.meeting)),
      };
    if (this.#means.isImporting()) return { why: 'imports', sentence: holdSentence.imports };
    const why = this.#trouble;
    if (why === null) return null;
    if (why !== 'folder') return { why, sentence: holdSentence[why] };
    return { why, sentence: holdSentence.folder(basename(book.run()?.folder ?? '')) };
  }

  #mayWork(): boolean {
    if (this.hold() !== null) return false;
    const state = this.#means.book.run()?.state;
    return state === 'running' || this.#taking?.isSpokenOf === true;
  }

  #callOff(): void {
    this.#taking?.work.interrupt();
    this.#listing?.abort(new Error('called off'));
  }

  async #loop(): Promise<void> {
    const { signal } = this.#ending;
    while (!signal.aborted) {
      // asked for before it is looked what there is to do, so that no nudge is lost
      const { promise: woken, resolve } = Promise.withResolvers<void>();
      this.#wake = resolve;
      try {
        const todo = this.#todo();
        if (todo.kind === 'wait') await this.#rest(woken, todo.retry);
        else await this.#doNext(todo);
      } catch (error) {
        // the disk refused what the list was to say, or a bug: neither may spin, nor end what is left
        if (!(error instanceof CallError)) this.#means.report(error);
        this.#trouble = error instanceof CallError ? 'disk' : 'fault';
      }
      if (!signal.aborted) this.#means.tell();
    }
  }

  #todo(): Todo {
    const { book } = this.#means;
    const run = book.run();
    if (run === null) return { kind: 'wait', retry: false };
    if (this.hold() !== null) return { kind: 'wait', retry: this.#trouble !== null };
    for (let id = this.#spokenOf.shift(); id !== undefined; id = this.#spokenOf.shift()) {
      const file = book.file(id);
      if (file !== null) return { kind: 'file', file, isSpokenOf: true };
    }
    if (run.state !== 'running') return { kind: 'wait', retry: false };
    if (run.listed === 0) return { kind: 'list' };
    const file = book.next();
    return file === null ? { kind: 'end' } : { kind: 'file', file, isSpokenOf: false };
  }

  async #rest(woken: Promise<void>, retry: boolean): Promise<void> {
    if (!retry) return woken;
    let timer: NodeJS.Timeout | undefined;
    const again = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, this.#means.retryMs ?? usualRetryMs);
    });
    await Promise.race([woken, again]);
    clearTimeout(timer);
    const run = this.#means.book.run();
    if (this.#trouble !== 'folder' || (run !== null && (await isThere(run.folder))))
      this.#trouble = null;
  }

  async #doNext(todo: Exclude<Todo, { kind: 'wait' }>): Promise<void> {
    const { book, clock } = this.#means;
    if (todo.kind === 'list') await this.#list();
    else if (todo.kind === 'file') await this.#take(todo);
    else book.setRun({ state: 'done', endedAt: clock().toISOString() });
  }

  async #list(): Promise<void> {
    const { book } = this.#means;
    const folder = book.run()?.folder ?? '';
    const listing = new AbortController();
    this.#listing = listing;
    try {
      const { files, notice } = await walkFolder(folder, listing.signal);
      await book.list(files, listing.signal);
      book.setRun({ listed: 1, notice });
    } catch (error) {
      if (listing.signal.aborted) return;
      if (error instanceof CallError) throw error;
      this.#trouble = 'folder';
    } finally {
      this.#listing = null;
    }
  }

  async #take({ file, isSpokenOf }: Extract<Todo, { kind: 'file' }>): Promise<void> {
    const { book } = this.#means;
    const folder = book.run()?.folder ?? '';
    const path = await placeInFolder(folder, file.path);
    if (path === null) return this.#missing(file, folder);
    const work = takeFile(this.#means, { file, path, password: this.#passwords.get(file.id) });
    this.#taking = { file, work, isSpokenOf };
    // what began to hold it up while the place was looked up was not heard of by this file
    if (!this.#mayWork() || this.#ending.signal.aborted) work.interrupt();
    this.#means.tell();
    const from = performance.now();
    const taken = await work.ended.finally(() => {
      this.#taking = null;
    });
    if (taken.kind === 'ended' && taken.wasRead) this.#measure(file, performance.now() - from);
    const isOver = await this.#write(file, taken, folder);
    if (isSpokenOf && !isOver) this.#spokenOf.unshift(file.id);
  }

  /** Answers whether its turn is over; one that was called off comes again. */
  async #write(file: PastPapersFile, taken: Taken, folder: string): Promise<boolean> {
    const { book } = this.#means;
    if (taken.kind === 'interrupted') return false;
    if (taken.kind === 'diskFull') this.#trouble = 'disk';
    else if (taken.kind === 'ended') {
      const { outcome } = taken;
      book.setFile(file.id, { ...outcome, hash: outcome.hash ?? undefined, said: null });
    } else if (await isThere(folder))
      book.setFile(file.id, { state: 'refused', sentence: taken.sentence, said: null });
    else this.#trouble = 'folder';
    if (this.#trouble !== null) return false;
    this.#passwords.delete(file.id);
    return true;
  }

  async #missing(file: PastPapersFile, folder: string): Promise<void> {
    if (!(await isThere(folder))) this.#trouble = 'folder';
    else
      this.#means.book.setFile(file.id, {
        state: 'gone',
        sentence:
          'This file is no longer in the folder. Nothing was changed here. Put it back and try again.',
      });
  }

  #measure(file: PastPapersFile, ms: number): void {
    const { files, bytes, ms: before } = this.#measured;
    this.#measured = { files: files + 1, bytes: bytes + file.bytes, ms: before + ms };
  }
}
