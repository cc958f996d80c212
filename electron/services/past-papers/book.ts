import { setImmediate } from 'node:timers/promises';
import type { personalNouns } from '../../../shared/domain/nouns.ts';
import type { PackKind } from '../../../shared/domain/pack-reading.ts';
import {
  type PastPapersFile,
  type PastPapersFileState,
  type PastPapersRun,
  pastPapersFileState,
} from '../../../shared/domain/past-papers.ts';
import type { Ledger, SomeFieldsOf } from '../../ledger/ledger.ts';
import { authorOf } from '../author-of.ts';
import { derivedId } from '../derived-id.ts';
import type { FoundFile } from './walk-folder.ts';

type Personal = Ledger<typeof personalNouns>;
type FileFields = SomeFieldsOf<typeof personalNouns.pastPapersFile>;

const runId = 'last';
/** Rows written in one change while the list is made: a few milliseconds of the answering thread. */
const rowsAtOnce = 30;

/** Supplements and then minutes wait until all agendas are in: they belong to meetings that those make. */
const laterKinds: readonly (PackKind | null)[] = ['supplement', 'minutes'];

/**
 * The run and its files as personal.db keeps them, and in memory beside it, so that counts cost nothing. No change of
 * it can be undone.
 */
export class Book {
  readonly #personal: Personal;
  #files: PastPapersFile[] | null = null;
  /** Where each file stands in `#files`. */
  #places = new Map<string, number>();
  /** Before this place no file is unread: the search for the next one begins there. */
  #unreadFrom = 0;

  constructor(personal: Personal) {
    this.#personal = personal;
  }

  run(): PastPapersRun | null {
    const run = this.#personal.row('pastPapersRun', runId);
    return run === null || run.folder === '' ? null : run;
  }

  setRun(fields: SomeFieldsOf<typeof personalNouns.pastPapersRun>): void {
    this.#change((tx) => tx.set('pastPapersRun', runId, fields));
  }

  /** In the folder's order. */
  files(): readonly PastPapersFile[] {
    if (this.#files === null) {
      this.#files = this.#personal.rows('pastPapersFile');
      this.#places = new Map(this.#files.map(({ id }, place) => [id, place]));
      this.#unreadFrom = 0;
    }
    return this.#files;
  }

  file(id: string): PastPapersFile | null {
    const files = this.files();
    return files[this.#places.get(id) ?? -1] ?? null;
  }

  setFile(id: string, fields: FileFields): void {
    this.#change((tx) => tx.set('pastPapersFile', id, fields));
    const before = this.file(id);
    const place = this.#places.get(id);
    if (before === null || place === undefined || this.#files === null) return;
    const told = Object.entries(fields).filter(([, value]) => value !== undefined);
    this.#files[place] = { ...before, ...Object.fromEntries(told) };
    if (fields.state === 'waiting') this.#unreadFrom = Math.min(this.#unreadFrom, place);
  }

  /** The next file of the run: agendas and all that is unread, then supplements, then minutes. */
  next(): PastPapersFile | null {
    const files = this.files();
    while (this.#unreadFrom < files.length) {
      const file = files[this.#unreadFrom];
      if (file?.state === 'waiting') return file;
      this.#unreadFrom += 1;
    }
    const later = files.filter(({ state }) => state === 'later');
    for (const kind of laterKinds) {
      const file = later.find((one) => one.kind === kind);
      if (file !== undefined) return file;
    }
    return later[0] ?? null;
  }

  counts(): Record<PastPapersFileState, number> {
    const counts = Object.fromEntries(
      pastPapersFileState.options.map((state) => [state, 0]),
    ) as Record<PastPapersFileState, number>;
    for (const { state } of this.files()) counts[state] += 1;
    return counts;
  }

  bytesLeft(): number {
    const left = this.files().filter(({ state }) => state === 'waiting' || state === 'later');
    return left.reduce((sum, file) => sum + file.bytes, 0);
  }

  /** Another file of the same bytes that is in, or waits for a person or its turn. */
  twinOf(id: string, hash: string): PastPapersFile | null {
    const holds = ['later', 'done', 'attention', 'left'];
    const isTwin = (file: PastPapersFile) =>
      file.hash === hash && file.id !== id && holds.includes(file.state);
    return this.files().find(isTwin) ?? null;
  }

  /**
   * Writes the list of files, portion by portion, and takes away what an earlier list had besides. Begun again after
   * an interruption it ends the same.
   */
  async list(found: readonly FoundFile[], signal: AbortSignal): Promise<void> {
    const startedAt = this.run()?.startedAt ?? '';
    const idOf = (path: string) => derivedId('pastPapersFile', startedAt, path);
    const wanted = new Set(found.map(({ path }) => idOf(path)));
    const old = this.files().filter(({ id }) => !wanted.has(id));
    await this.#portions(old, signal, (tx, { id }) => tx.delete('pastPapersFile', id));
    const numbered = found.map((file, position) => ({ ...file, position }));
    await this.#portions(numbered, signal, (tx, { path, bytes, position }) =>
      tx.set('pastPapersFile', idOf(path), { path, bytes, position }),
    );
    this.#files = null;
  }

  async #portions<T>(
    all: readonly T[],
    signal: AbortSignal,
    write: (tx: Parameters<Parameters<Personal['change']>[2]>[0], one: T) => void,
  ): Promise<void> {
    for (let from = 0; from < all.length; from += rowsAtOnce) {
      signal.throwIfAborted();
      this.#change((tx) => {
        for (const one of all.slice(from, from + rowsAtOnce)) write(tx, one);
      });
      await setImmediate();
    }
  }

  #change(work: Parameters<Personal['change']>[2]): void {
    this.#personal.change(authorOf(this.#personal), 'Past papers', work, { undoable: false });
  }
}
