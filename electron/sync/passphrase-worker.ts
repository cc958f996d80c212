import { parentPort, workerData } from 'node:worker_threads';
import { faultPlaces } from '../fault-places.ts';
import { type PassphraseOpened, passphraseSeal } from './passphrase-seal.ts';

/** What the thread is started with. One task, then its end. */
export type PassphraseTask =
  | { kind: 'seal'; words: string; passphrase: string; workFactor: number | undefined }
  | { kind: 'open'; sealed: Uint8Array; passphrase: string };

export type FromPassphraseWorker =
  | { kind: 'sealed'; bytes: Uint8Array }
  | { kind: 'opened'; opened: PassphraseOpened }
  | { kind: 'failed'; stack: string };

// entry of the thread that seals and opens: scrypt alone takes about a second
if (parentPort !== null) parentPort.postMessage(await outcome(workerData as PassphraseTask));

async function outcome(task: PassphraseTask): Promise<FromPassphraseWorker> {
  try {
    if (task.kind === 'seal') {
      const { seal } = passphraseSeal(task.workFactor);
      return { kind: 'sealed', bytes: await seal(task.words, task.passphrase) };
    }
    return { kind: 'opened', opened: await passphraseSeal().open(task.sealed, task.passphrase) };
  } catch (error) {
    return { kind: 'failed', stack: faultPlaces(error) };
  }
}
