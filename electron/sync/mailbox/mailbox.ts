/** The parts of a shared folder. `root` holds the group descriptor alone. */
export const areas = ['root', 'new', 'log', 'key', 'obj', 'ack', 'live'] as const;
export type Area = (typeof areas)[number];

/** A file as a listing tells it: hints, all of them. `name` is relative to its area, with '/' where it has folders. */
export interface Entry {
  name: string;
  /** Bytes. */
  size: number;
  /** Milliseconds; says only that a file may have changed. */
  mtime: number;
}

export type MailboxTroubleKind =
  /** The place is not there: unplugged, offline, unmounted. Nothing is concluded from it. */
  | 'absent'
  /** Another group's folder, or none of Moothall's, stands in its place. */
  | 'other'
  | 'full'
  | 'readOnly'
  /** Another program holds a file; it is tried again. */
  | 'locked'
  /** A name that is listed but not there, or not there yet. */
  | 'notFound'
  | 'tooBig'
  /** It did not answer in time: a file that its cloud has not brought yet. */
  | 'timeout'
  /** The server refused the name or password. */
  | 'refused'
  | 'failed';

/** What went wrong with a place. `message` holds no path and no name of a person. */
export class MailboxTrouble extends Error {
  readonly kind: MailboxTroubleKind;
  constructor(kind: MailboxTroubleKind, cause?: unknown) {
    super(kind, { cause });
    this.name = 'MailboxTrouble';
    this.kind = kind;
  }
}

/**
 * A place that holds files and nothing else: a folder, a stick, a WebDAV server. Every file in it is written once by
 * one device and describes itself; names are hints. Everything rejects with MailboxTrouble.
 */
export interface Mailbox {
  /** Whether the group's descriptor stands there. Asked before anything is written or concluded. */
  identify(): Promise<'ours' | 'other' | 'absent'>;
  /**
   * Every plain file of an area, whatever its name, but for links, temporary files and names no folder of ours can
   * hold. An area that is not there is empty, where the group's descriptor stands beside it.
   * @param known entries that need no second look: they are answered as they are, which spares a look at each file
   * @throws MailboxTrouble 'absent' or 'other' where the descriptor is not there: nothing is ever called empty for it
   */
  list(area: Area, known?: ReadonlyMap<string, Entry>): Promise<readonly Entry[]>;
  /** The whole file. @throws MailboxTrouble 'tooBig' before reading more than `most` bytes */
  read(area: Area, name: string, most: number): Promise<Uint8Array>;
  /**
   * Write-once: resolves when the whole file stands under its name and was read back. A file of that name with the
   * same bytes is done already; one with other bytes (torn by a crash) is completed. The descriptor itself, in `root`,
   * may be written where none stands; everything else needs it there.
   */
  write(area: Area, name: string, bytes: Uint8Array): Promise<void>;
  /** Own files of `ack` and `live` alone; a reader may meet half of it. */
  replace(area: 'ack' | 'live', name: string, bytes: Uint8Array): Promise<void>;
  /** Own packed segments and own old temporary files alone. One that is gone already is no fault. */
  remove(area: Area, name: string): Promise<void>;
  /** Tells that something may have come, until the function it returns is called. Polling does not rely on it. */
  watch?(area: Area, hint: () => void): () => void;
  /** Forces the folders of what was written here to the disk as well: a stick is safe to remove only after it. */
  settle?(): Promise<void>;
  close?(): Promise<void>;
}
