import { resolve } from 'node:path';
import {
  type AnnotatedCopy,
  annotatedCopy,
  type CopyMark,
  type CopyOptions,
} from '../../electron/publish/annotated-copy/annotated-copy.ts';

export const copyOptions: CopyOptions = {
  author: 'Robin Ashworth',
  title: 'Pack with my notes',
  privateData: true,
  fonts: resolve('node_modules/@fontsource'),
};

/** A copy made here and now, as the publishing thread makes it. */
export function aCopy(
  bytes: Uint8Array,
  marks: readonly CopyMark[],
  options: Partial<CopyOptions> = {},
): Promise<AnnotatedCopy> {
  const hooks = { progress: () => {}, signal: new AbortController().signal };
  return annotatedCopy(bytes, marks, { ...copyOptions, ...options }, hooks);
}
