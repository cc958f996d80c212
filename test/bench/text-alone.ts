import { Worker } from 'node:worker_threads';
import { pdfjsFolder } from '../../electron/papers/reading/open-pdf.ts';

/** Milliseconds that pdf.js and nothing else takes for the words of these files, in one worker from its start. */
export function textAlone(paths: readonly string[]): Promise<number> {
  const start = performance.now();
  const worker = new Worker(new URL('./text-alone-worker.ts', import.meta.url), {
    workerData: { paths, assets: pdfjsFolder() },
  });
  return new Promise((resolve, reject) => {
    worker.on('message', () => resolve(performance.now() - start));
    worker.on('error', reject);
  });
}
