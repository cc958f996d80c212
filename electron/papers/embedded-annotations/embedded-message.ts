import type { EmbeddedReading } from './embedded-annotation.ts';
import type { UnreadableNotes } from './unreadable-notes.ts';

/** What the reader's thread is started with when it is to look for notes inside a file. */
export interface EmbeddedTask {
  task: 'embedded annotations';
  bytes: Uint8Array;
}

export type EmbeddedMessage =
  | { kind: 'read'; reading: EmbeddedReading }
  | { kind: 'unreadable'; code: UnreadableNotes['code'] }
  /** A fault of our own: code places, never words of the file. */
  | { kind: 'failed'; stack: string };

export const isEmbeddedTask = (data: unknown): data is EmbeddedTask =>
  typeof data === 'object' &&
  data !== null &&
  'task' in data &&
  data.task === 'embedded annotations';
