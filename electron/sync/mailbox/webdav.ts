import type { Mailbox } from './mailbox.ts';

export interface WebdavPlace {
  /** https address of a folder; http for this computer alone. No name or password in it. */
  address: string;
  user: string | null;
  password: string | null;
}

/** A mailbox on a WebDAV server, or on an object store behind one. */
export declare function webdavMailbox(options: WebdavPlace & { group: string }): Mailbox;
