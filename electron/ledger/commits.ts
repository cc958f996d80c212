import { CallError } from '../../shared/contract/call-error.ts';
import type { Database } from '../database/driver.ts';
import { LateCommits } from '../database/late-commits.ts';
import { diskTroubleOf } from '../database/sqlite-error.ts';

/** Whether a commit is on the disk when it returns, or once `onDisk` has said so. */
export type OnDisk = 'now' | 'late';

/** The transactions of a ledger over one connection; a disk that refuses one is told in the words of the contract. */
export class Commits {
  readonly #database: Database;
  readonly #late: LateCommits;
  readonly #met: (error: unknown) => void;
  #areLost: boolean;

  /**
   * @param met told of every error of the connection
   * @param before those of the connection that this one took the place of: its disk failed it, and what was late may be lost
   */
  constructor(
    database: Database,
    met: (error: unknown) => void,
    before: Commits | null,
    late = new LateCommits(database),
  ) {
    this.#database = database;
    this.#late = late;
    this.#met = met;
    this.#areLost = before !== null && (before.#areLost || before.#late.arePending());
  }

  /** All or nothing. @throws CallError('diskFull' | 'notSaved') where the disk refuses */
  run<T>(work: () => T, when: OnDisk): T {
    if (!this.#database.open) throw new CallError('closed');
    if (this.#database.inTransaction) throw new Error('a change within a change');
    try {
      return when === 'late'
        ? this.#late.commit(work)
        : this.#database.transaction(work).immediate();
    } catch (error) {
      throw this.#refusal(error);
    }
  }

  /** Resolves when all late ones before are on the disk. @throws CallError('notSaved') once where they may be lost */
  async onDisk(): Promise<void> {
    if (this.#areLost) {
      this.#areLost = false;
      throw new CallError('notSaved');
    }
    try {
      await this.#late.onDisk();
    } catch (error) {
      throw this.#refusal(error);
    }
  }

  #refusal(error: unknown): unknown {
    this.#met(error);
    const trouble = diskTroubleOf(error);
    if (trouble === null) return error;
    const refused = new CallError(trouble === 'full' ? 'diskFull' : 'notSaved');
    refused.cause = error; // at a start it tells a damaged file
    return refused;
  }
}
