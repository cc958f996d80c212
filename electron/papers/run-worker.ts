import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { faultPlaces } from '../fault-places.ts';
import { type ReadWire, readJob, type Understand } from './read-job.ts';
import { ReadRefusal, ReadStopped } from './read-refusal.ts';
import type { WorkerAnswer, WorkerAsk, WorkerMessage, WorkerTask } from './worker-message.ts';

/** The worker's whole life: one file, then the end of the thread. */
export async function runWorker(understand: Understand): Promise<void> {
  const port = parentPort;
  if (port === null) throw new Error('runs as a worker thread only');
  // loading this thread's code is no step of the file's reading
  port.postMessage({ kind: 'alive' } satisfies WorkerMessage);
  const last = await outcome(port, understand);
  port.postMessage(last);
  port.close();
}

async function outcome(port: MessagePort, understand: Understand): Promise<WorkerMessage> {
  try {
    const reading = await readJob(workerData as WorkerTask, wireOver(port), understand);
    return { kind: 'read', reading };
  } catch (error) {
    if (error instanceof ReadRefusal)
      return { kind: 'refused', code: error.code, wrongPassword: error.wrongPassword };
    if (error instanceof ReadStopped) return { kind: 'stopped' };
    return { kind: 'failed', stack: faultPlaces(error) };
  }
}

function wireOver(port: MessagePort): ReadWire {
  const send = (message: WorkerMessage) => port.postMessage(message);
  return {
    alive: () => send({ kind: 'alive' }),
    arriving: (bytes) => send({ kind: 'arriving', bytes }),
    ask: (message) => {
      const answer = new Promise<WorkerAnswer>((resolve) => port.once('message', resolve));
      port.postMessage(message, transferred(message));
      return answer;
    },
  };
}

/** Bytes move to the other thread instead of being copied. */
function transferred(message: WorkerAsk): ArrayBuffer[] {
  return message.kind === 'part' && message.bytes.buffer instanceof ArrayBuffer
    ? [message.bytes.buffer]
    : [];
}
