export interface Found {
  /** other: a link, a pipe, a device. None of them is ever opened. */
  kind: 'file' | 'folder' | 'other';
  /** Bytes. */
  size: number;
  /** Milliseconds. */
  mtime: number;
}

export interface Listed {
  name: string;
  kind: Found['kind'];
}

/** A file being written. */
export interface DiskFile {
  write(bytes: Uint8Array): Promise<void>;
  /** Forces it to the disk. */
  force(): Promise<void>;
  close(): Promise<void>;
}

/**
 * The few things the folder mailbox asks of a disk, so that tests can put faults between them. All reject with the
 * system's error, but for `look` where nothing lies.
 */
export interface Disk {
  /** What lies at a path itself, links not followed; null where nothing does. */
  look(path: string): Promise<Found | null>;
  /** Where a path leads when all links are followed. */
  realPath(path: string): Promise<string>;
  list(folder: string): Promise<readonly Listed[]>;
  /** The whole of a plain file; links are not followed, and a pipe is not waited for. @throws RangeError above `most` bytes */
  read(path: string, most: number): Promise<Uint8Array>;
  /** new: fails where a file of that name lies. whole: empties it first. inPlace: writes over it from its beginning. */
  open(path: string, how: 'new' | 'whole' | 'inPlace'): Promise<DiskFile>;
  rename(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  makeFolder(path: string): Promise<void>;
  /** Forces the names in a folder to the disk, where the system knows such a thing. */
  forceFolder(path: string): Promise<void>;
  /** Tells of changes in a folder, as far as the system notices, until the function it returns is called. */
  watch(folder: string, hint: () => void): () => void;
}

/** The system's word for an error: "ENOENT". Empty where it has none. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';
