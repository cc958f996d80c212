import { Worker } from 'node:worker_threads';
import type { PassphraseSeal } from './passphrase-seal.ts';
import type { FromPassphraseWorker, PassphraseTask } from './passphrase-worker.ts';

/** Longest time for one passphrase, in milliseconds: a second is usual. */
const longestMs = 60_000;

/**
 * Seals and opens in a thread of its own for each passphrase.
 * @param workerUrl passphrase-worker.ts from source, passphrase-worker.js beside main.js when bundled
 * @param workFactor see passphraseSeal
 */
export function passphraseSealInWorker(workerUrl: URL, workFactor?: number): PassphraseSeal {
  return {
    async seal(words, passphrase) {
      const answer = await done(workerUrl, { kind: 'seal', words, passphrase, workFactor });
      if (answer.kind === 'sealed') return answer.bytes;
      throw new Error(`the passphrase thread ${told(answer)}`);
    },
    async open(sealed, passphrase) {
      const answer = await done(workerUrl, { kind: 'open', sealed, passphrase });
      if (answer.kind === 'opened') return answer.opened;
      throw new Error(`the passphrase thread ${told(answer)}`);
    },
  };
}

const told = (answer: FromPassphraseWorker): string =>
  answer.kind === 'failed' ? `failed: ${answer.stack}` : `said ${answer.kind}`;

async function done(workerUrl: URL, task: PassphraseTask): Promise<FromPassphraseWorker> {
  const worker = new Worker(workerUrl, { workerData: task, name: 'passphrase', execArgv: [] });
  let timer: NodeJS.Timeout | null = null;
  try {
    return await new Promise((resolve, reject) => {
      timer = setTimeout(() => reject(new Error('the passphrase thread is too slow')), longestMs);
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error('the passphrase thread ended without a word')));
    });
  } finally {
    if (timer !== null) clearTimeout(timer);
    await worker.terminate();
  }
}
