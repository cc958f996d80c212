/** A file of one laptop's copy of the folder. */
export interface LocalFile {
  bytes: Uint8Array;
  /** As size and time of a listing tell it. */
  stamp: number;
  /** The cloud's version that these bytes are taken for; null: changed here since. */
  synced: number | null;
  /** Its download has not ended. */
  isPartial: boolean;
}

/** One laptop's copy of the shared folder, as its sync client keeps it. */
export class Replica {
  readonly files = new Map<string, LocalFile>();
  /** The cloud's version that this copy held last: tells a file deleted here from one that is new there. */
  readonly base = new Map<string, number>();
  /** Until when another program holds a file, in the world's time. */
  readonly locks = new Map<string, number>();
  /** Files that its sync client does not bring just now. */
  readonly withheld = new Set<string>();
  /** What stands at the folder's path just now. */
  standing: 'ours' | 'empty' | 'other' = 'ours';
  /** What the disk or share answers to a write. */
  refuses: 'full' | 'readOnly' | null = null;

  put(path: string, bytes: Uint8Array, stamp: number, synced: number | null = null): void {
    this.files.set(path, { bytes, stamp, synced, isPartial: false });
  }

  areaOf(area: string): string[] {
    const prefix = `${area}/`;
    return [...this.files.keys()].filter((path) => path.startsWith(prefix));
  }
}
