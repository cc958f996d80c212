import { randomBytes } from 'node:crypto';
import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { ownFiles } from '../../../electron/own-files.ts';
import { areaOf } from '../../../electron/sync/mailbox/folder-layout.ts';
import { mailboxInThread } from '../../../electron/sync/mailbox/in-thread.ts';
import type { Entry } from '../../../electron/sync/mailbox/mailbox.ts';
import type { BenchGroup } from './a-bench-group.ts';
import { cpuMs } from './cpu.ts';
import { layGroup } from './shared-folder.ts';

export interface Noticed {
  /** Ms from the rename to the hint, and to the listing that has the name, of each file. */
  watch: number[];
  poll: number[];
  /** Wall ms and CPU ms of listing an inbox of so many files whose names are known. */
  listed: { files: number; wallMs: number; cpuMs: number }[];
}

const pollEvery = 500;
const lists = 10;

/** How soon a folder's mailbox in its thread notices a file that another program renamed into the inbox. */
export async function noticing(
  folder: string,
  group: BenchGroup,
  sizes: { watched: number; polled: number; inboxes: readonly number[] },
): Promise<Noticed> {
  layGroup(folder, group);
  const inbox = areaOf(folder, 'new');
  const { mailboxUrl: workerUrl } = ownFiles();
  const mailbox = mailboxInThread({ kind: 'folder', folder, group: group.group, workerUrl });
  let count = 0;
  const put = (): string => {
    count += 1;
    const end = `${count}`.padStart(6, '0');
    const name = `s-ab12cd34ef56gh78jk90-${end}-${end}-${'a'.repeat(16)}.mms`;
    writeFileSync(join(inbox, `~$${name}.tmp`), randomBytes(2600));
    renameSync(join(inbox, `~$${name}.tmp`), join(inbox, name));
    return name;
  };
  const known = async () =>
    new Map((await mailbox.list('new')).map((entry): [string, Entry] => [entry.name, entry]));
  try {
    let noticed: () => void = () => {};
    const stop = mailbox.watch?.('new', () => noticed());
    await mailbox.identify();
    await after(300);
    const watch: number[] = [];
    for (let one = 0; one < sizes.watched; one += 1) {
      const hinted = new Promise<void>((resolve) => {
        noticed = resolve;
      });
      const began = performance.now();
      put();
      await Promise.race([hinted, after(5000)]);
      watch.push(performance.now() - began);
      // what else the system tells of that file is not taken for the next one
      await after(60);
    }
    stop?.();
    const poll: number[] = [];
    for (let one = 0; one < sizes.polled; one += 1) {
      const before = await known();
      await after((one * 173) % pollEvery);
      const began = performance.now();
      const name = put();
      const wait = pollEvery - ((one * 173) % pollEvery);
      for (let next = wait; ; next = pollEvery) {
        await after(next);
        if ((await mailbox.list('new', before)).some((entry) => entry.name === name)) break;
      }
      poll.push(performance.now() - began);
    }
    const listed: Noticed['listed'] = [];
    for (const files of sizes.inboxes) {
      while (count < files) put();
      const names = await known();
      const began = performance.now();
      const cpu = await cpuMs(async () => {
        for (let one = 0; one < lists; one += 1) await mailbox.list('new', names);
      });
      const wallMs = (performance.now() - began) / lists;
      listed.push({ files, wallMs, cpuMs: cpu / lists });
    }
    return { watch, poll, listed };
  } finally {
    await mailbox.close();
  }
}
