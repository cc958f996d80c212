import { parentPort } from 'node:worker_threads';
import { faultPlaces } from '../../fault-places.ts';
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
    return { kind: 'failed', stack: faultPlaces(error) };
  }
}
