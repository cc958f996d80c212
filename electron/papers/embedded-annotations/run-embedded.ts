import { parentPort } from 'node:worker_threads';
import type { EmbeddedMessage, EmbeddedTask } from './embedded-message.ts';
import { readEmbedded } from './read-embedded.ts';
import { UnreadableNotes } from './unreadable-notes.ts';

/** The thread's whole life where it looks for notes inside a file. */
export async function runEmbedded({ bytes }: EmbeddedTask): Promise<void> {
  const port = parentPort;
  if (port === null) throw new Error('runs as a worker thread only');
  port.postMessage(await outcome(bytes));
  port.close();
}

async function outcome(bytes: Uint8Array): Promise<EmbeddedMessage> {
  try {
    return { kind: 'read', reading: await readEmbedded(bytes) };
  } catch (error) {
    if (error instanceof UnreadableNotes) return { kind: 'unreadable', code: error.code };
    if (!(error instanceof Error)) return { kind: 'failed', stack: typeof error };
    // its message is left out: it may quote the file (security S58)
    const lines = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
    return { kind: 'failed', stack: [error.name, ...lines].join('\n') };
  }
}
