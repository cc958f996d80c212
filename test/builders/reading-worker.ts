import { runWorker } from '../../electron/papers/run-worker.ts';
import { aReading } from './a-reading.ts';

/** The real worker, but its understanding is only the title and the pages' count: for tests of the reading alone. */
await runWorker((pdf) =>
  aReading({
    title: pdf.title,
    notices: [
      ...(pdf.truncated ? ['truncated'] : []),
      ...(pdf.active ? ['active'] : []),
      ...(pdf.ownerLocked ? ['ownerLocked'] : []),
    ],
  }),
);
