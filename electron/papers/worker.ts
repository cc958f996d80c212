import { runWorker } from './run-worker.ts';
import { understand } from './understand.ts';

// entry of the reader's thread: runs from source, and bundled beside main.js
await runWorker(understand);
