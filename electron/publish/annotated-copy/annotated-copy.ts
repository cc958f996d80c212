import type { CopyMark } from './copy-mark.ts';

export type { CopyMark };

export interface AnnotatedCopy {
  bytes: Uint8Array;
  /** `appended`: the original's bytes are the beginning of the copy. `repaired copy`: written anew. */
  kind: 'appended' | 'repaired copy';
  /** Sentences for people about what came out otherwise than expected. */
  notices: string[];
}

export interface CopyOptions {
  /** Who stands as the author of marks that name none. */
  author: string;
  /** The name of the copy; the file's own title is kept. */
  title: string;
  /** Whether tags, quotes and pen pressure go into the copy, under a key of our own. */
  privateData: boolean;
  /** Folder with the packages' fonts, as `publishFonts` says. */
  fonts: string;
}

export interface CopyHooks {
  /** Marks written, of all. */
  progress(done: number, of: number): void;
  signal: AbortSignal;
}

/**
 * The file with the marks in it as standard annotations (ISO 32000-1 §12.5), each with its own appearance.
 * Rejects with PublishRefusal, or the signal's reason.
 */
export async function annotatedCopy(
  _bytes: Uint8Array,
  _marks: readonly CopyMark[],
  _options: CopyOptions,
  _hooks: CopyHooks,
): Promise<AnnotatedCopy> {
  throw new Error('not made yet');
}
