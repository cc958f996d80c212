import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { folderMailbox } from '../../../electron/sync/mailbox/folder.ts';
import { areas } from '../../../electron/sync/mailbox/mailbox.ts';
import { nodeDisk } from '../../../electron/sync/mailbox/node-disk.ts';
import type { BenchGroup } from './a-bench-group.ts';
import { layGroup } from './shared-folder.ts';

export interface Moved {
  /** Wall ms: the files of both wait for the same disk. */
  ours: number;
  /** Those of them that are installed. */
  peers: { name: 'rclone' | 'rsync'; ms: number }[];
}

const peers = [
  { name: 'rclone', input: ['copy', '--transfers', '1', '--checksum'] },
  { name: 'rsync', input: ['-a', '--checksum', '--fsync'] },
] as const;

/** Copies every file of a shared folder into another one, as our mailbox writes and reads back, and as the peers do. */
export async function moving(shared: string, to: string, group: BenchGroup): Promise<Moved> {
  const target = join(to, 'ours');
  layGroup(target, { ...group, records: [] });
  const box = (folder: string) =>
    folderMailbox({
      ...{ folder, group: group.group, disk: nodeDisk, clock: () => new Date() },
      random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
      timers: { wait: (ms) => after(ms) },
    });
  const [source, sink] = [box(shared), box(target)];
  const began = performance.now();
  for (const area of areas) {
    if (area === 'root') continue;
    for (const { name, size } of await source.list(area))
      await sink.write(area, name, await source.read(area, name, size));
  }
  const ours = performance.now() - began;
  const measured = peers
    .filter(({ name }) => isHere(name))
    .map(({ name, input }) => {
      const its = join(to, name);
      mkdirSync(its);
      const since = performance.now();
      execFileSync(name, [...input, `${shared}/`, its], { stdio: 'ignore' });
      return { name, ms: performance.now() - since };
    });
  return { ours, peers: measured };
}

function isHere(name: string): boolean {
  try {
    execFileSync(name, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
