import { parentPort, workerData } from 'node:worker_threads';
import { faultPlaces } from '../../fault-places.ts';
import type { CopyAnswer } from './copy-in-thread.ts';
import { type CopyTask, makeCopies } from './make-copies.ts';

// entry of the thread that copies the profile's files: checks and copies of a large file take seconds
if (parentPort !== null) {
  const outcomes = makeCopies(workerData as CopyTask);
  const answer: CopyAnswer = outcomes.map((outcome) =>
    // an error's message may quote a row; its places in the code do not
    outcome.kind === 'failed' ? { ...outcome, error: faultPlaces(outcome.error) } : outcome,
  );
  parentPort.postMessage(answer);
}
