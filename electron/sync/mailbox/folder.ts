import type { Disk } from './disk.ts';
import type { Mailbox } from './mailbox.ts';

export interface Timers {
  wait(milliseconds: number): Promise<void>;
}

export interface FolderTools {
  disk: Disk;
  clock: () => Date;
  random: (bytes: number) => Uint8Array;
  timers: Timers;
}

export interface FolderPlace {
  /** The folder a person chose; what is ours lies in its MeetingData. */
  folder: string;
  /** Id of the group whose descriptor must stand there. */
  group: string;
}

/** A mailbox in a folder of the local disk, a network share, a cloud's folder or a stick (sync.md, sections 5 and 8). */
export declare function folderMailbox(options: FolderPlace & FolderTools): Mailbox;
