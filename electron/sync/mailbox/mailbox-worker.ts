import { nodeDisk } from './node-disk.ts';
import { runMailboxWorker } from './run-mailbox-worker.ts';

// entry of the thread that a folder's mailbox lives in: a call to a share that is gone holds this thread alone
await runMailboxWorker(nodeDisk);
