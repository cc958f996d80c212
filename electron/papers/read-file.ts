import type { ImportRefusal } from '../../shared/domain/import-refusal.ts';
import type { PackReading } from '../../shared/domain/pack-reading.ts';
import type { OutlineEntry } from '../../shared/domain/page-text.ts';
import type { StoredPage } from './stored-page.ts';

/** A file that cannot be taken in, with the code its sentence stands under. */
export class ReadRefusal extends Error {
  readonly code: ImportRefusal;
  /** True for `locked` when a password was given and it was wrong. */
  readonly wrongPassword: boolean;
  constructor(code: ImportRefusal, wrongPassword = false) {
    super(code);
    this.name = 'ReadRefusal';
    this.code = code;
    this.wrongPassword = wrongPassword;
  }
}

export interface ReadRequest {
  path: string;
  fileName: string;
  password?: string;
}

/**
 * What the reader tells while it works. Each is awaited before the worker goes on, so that the
 * answering thread is never handed more than one portion at a time.
 */
export interface ReadListener {
  /** The file's SHA-256 and size; answer false to stop here (the file is known already). */
  identified(hash: string, bytes: number): boolean | Promise<boolean>;
  /** 1 MiB of the file; the last part may be shorter. */
  part(index: number, bytes: Uint8Array): void | Promise<void>;
  /** The file is open: sizes of all pages in points. Its pages can be shown from now on. */
  opened(sizes: { width: number; height: number }[]): void | Promise<void>;
  /** At most 20 pages read, in page order. */
  pages(pages: StoredPage[]): void | Promise<void>;
}

export interface FileReading {
  hash: string;
  bytes: number;
  outline: OutlineEntry[];
  /** SHA-256 of each page's words without blanks and furniture, by page index: for comparing versions. */
  textHashes: string[];
  reading: PackReading;
}
