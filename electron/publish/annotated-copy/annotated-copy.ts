import { PublishRefusal } from '../publish-refusal.ts';
import { appendSection, newRefs } from './append-section.ts';
import type { CopyMark } from './copy-mark.ts';
import { noticesOf } from './notices.ts';
import { isSound } from './reopened.ts';
import { openSource, type Source } from './source.ts';
import { type Written, writeMarks } from './write-marks.ts';

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
  bytes: Uint8Array,
  marks: readonly CopyMark[],
  options: CopyOptions,
  hooks: CopyHooks,
): Promise<AnnotatedCopy> {
  const source = await openSource(bytes);
  const before = source.document.context.largestObjectNumber;
  const written = writeMarks(source, marks, options, hooks);
  const expected = {
    pageCount: source.document.getPageCount(),
    annotations: written.annotations,
  };
  const appended = appendedCopy(source, written, before);
  if (appended !== null && (await isSound(appended, expected)))
    return { bytes: appended, kind: 'appended', notices: noticesOf(source, written, false) };
  hooks.signal.throwIfAborted();
  const repaired = await writtenAnew(source);
  if (!(await isSound(repaired, expected))) throw new PublishRefusal('unreadable');
  return { bytes: repaired, kind: 'repaired copy', notices: noticesOf(source, written, true) };
}

function appendedCopy(source: Source, written: Written, before: number): Uint8Array | null {
  const { bytes, section, document } = source;
  if (section === null) return null;
  const refs = [...written.changed, ...newRefs(document.context, before)];
  return appendSection(bytes, section, document.context, [...new Set(refs)]);
}

function writtenAnew({ document }: Source): Promise<Uint8Array> {
  return document.save({ addDefaultPage: false, updateFieldAppearances: false });
}
