import type { Mailbox } from './mailbox.ts';

export type ThreadedPlace =
  | { kind: 'folder'; folder: string; group: string }
  | {
      kind: 'webdav';
      address: string;
      user: string | null;
      password: string | null;
      group: string;
    };

export interface ThreadHost {
  /** The thread's entry: electron/sync/mailbox/mailbox-worker.ts, or mailbox-worker.js when bundled. */
  workerUrl: URL;
  /** Longest silence of a file, in milliseconds; the usual one is limits.readTimeout. */
  longestMs?: number;
}

/** A mailbox in a thread of its own, so that a file that hangs holds up nobody but itself. */
export declare function mailboxInThread(
  options: ThreadedPlace & ThreadHost,
): Mailbox & { close(): Promise<void> };
