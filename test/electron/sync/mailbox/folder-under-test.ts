import { chmodSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Disk } from '../../../../electron/sync/mailbox/disk.ts';
import { type FolderTools, folderMailbox } from '../../../../electron/sync/mailbox/folder.ts';
import { areaOf, dataOf, folders } from '../../../../electron/sync/mailbox/folder-layout.ts';
import { nodeDisk } from '../../../../electron/sync/mailbox/node-disk.ts';
import { scratchFolder } from '../../../builders/scratch-folder.ts';
import type { PlaceUnderTest } from './mailbox-conformance.ts';

/** Time that passes when it is waited for. */
export interface HandTime {
  waited: number[];
  timers: { wait(milliseconds: number): Promise<void> };
}

export function handTime(): HandTime {
  const waited: number[] = [];
  return {
    waited,
    timers: {
      async wait(milliseconds) {
        waited.push(milliseconds);
      },
    },
  };
}

let drawn = 0;
/** Bytes that differ each time, and are the same at every run. */
const random = (bytes: number): Uint8Array => {
  drawn += 1;
  return new Uint8Array(bytes).fill(drawn);
};

export const folderTools = (
  disk: Disk = nodeDisk,
  more: Partial<FolderTools> = {},
): FolderTools => ({
  disk,
  clock: () => new Date(),
  random,
  timers: { wait: async (milliseconds) => wait(milliseconds) },
  ...more,
});

/** Also a server that runs as somebody else writes in it. */
function folderForAll(path: string): void {
  if (existsSync(path)) return;
  mkdirSync(path);
  chmodSync(path, 0o777);
}

/** MeetingData behind a place's back, in a folder of this test's own. */
export function folderBehind(root: string): Omit<PlaceUnderTest, 'open'> {
  const aside = `${dataOf(root)}-unplugged`;
  const pathOf = (area: Parameters<typeof areaOf>[1], name: string) =>
    join(areaOf(root, area), name);
  let isThere = true;
  return {
    put(area, name, bytes) {
      folderForAll(dirname(pathOf(area, name)));
      writeFileSync(pathOf(area, name), bytes);
    },
    drop: (area, name) => rmSync(pathOf(area, name)),
    dropArea: (area) => rmSync(areaOf(root, area), { recursive: true }),
    setThere(wanted) {
      if (wanted === isThere) return;
      isThere = wanted;
      if (wanted) renameSync(aside, dataOf(root));
      else renameSync(dataOf(root), aside);
    },
    empty() {
      rmSync(dataOf(root), { recursive: true, force: true });
      for (const area of [dataOf(root), ...folders.map((one) => areaOf(root, one))])
        folderForAll(area);
    },
  };
}

export interface FolderUnderTest extends PlaceUnderTest {
  root: string;
  remove(): void;
}

/** A prepared folder, opened by the folder mailbox with these tools. */
export function folderUnderTest(tools: FolderTools = folderTools()): FolderUnderTest {
  const scratch = scratchFolder();
  const behind = folderBehind(scratch.path);
  behind.empty();
  return {
    ...behind,
    root: scratch.path,
    remove: scratch.remove,
    open: (group) => folderMailbox({ folder: scratch.path, group, ...tools }),
  };
}
