import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { openPdf } from '../../electron/papers/reading/open-pdf.ts';

/** The peer of an import: pdf.js and nothing else, the text of every page of the same files. */
const { paths, assets } = workerData as { paths: readonly string[]; assets: string };
let items = 0;
for (const path of paths) {
  const document = await openPdf(new Uint8Array(readFileSync(path)), assets);
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    items += (await page.getTextContent()).items.length;
    page.cleanup();
  }
  await document.loadingTask.destroy();
}
parentPort?.postMessage(items);
