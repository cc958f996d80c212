import { workerData } from 'node:worker_threads';
import { isEmbeddedTask } from './embedded-annotations/embedded-message.ts';
import { runEmbedded } from './embedded-annotations/run-embedded.ts';
import { runWorker } from './run-worker.ts';
import { understand } from './understand.ts';

// entry of the reader's thread: runs from source, and bundled beside main.js
if (isEmbeddedTask(workerData)) await runEmbedded(workerData);
else await runWorker(understand);
