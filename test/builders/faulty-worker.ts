import { runWorker } from '../../electron/papers/run-worker.ts';

/** The real worker with an understanding that has a bug, whose message quotes the file. */
await runWorker((pdf) => {
  throw new TypeError(`cannot read ${pdf.pages[0]?.lines[0]?.text}`);
});
