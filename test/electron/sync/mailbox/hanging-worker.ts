import { closeSync, openSync } from 'node:fs';
import { nodeDisk } from '../../../../electron/sync/mailbox/node-disk.ts';
import { runMailboxWorker } from '../../../../electron/sync/mailbox/run-mailbox-worker.ts';

/** The real thread over a disk on which a placeholder blocks: opening `<file>.hangs` waits for another end of that pipe. */
await runMailboxWorker({
  ...nodeDisk,
  async read(path, most) {
    if (path.endsWith('(hangs).mms')) closeSync(openSync(`${path}.pipe`, 'r'));
    return nodeDisk.read(path, most);
  },
});
