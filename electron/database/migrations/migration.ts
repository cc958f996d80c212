import type { Database } from '../driver.ts';

/**
 * One step of a file's schema. Its number is its place in the file's list, from 1, and the number its
 * file name begins with. Once shipped it is never edited: what is wrong in it is mended by the next.
 */
export interface Migration {
  name: string;
  /** Runs inside the transaction that also raises `user_version`. */
  up(database: Database): void;
}
