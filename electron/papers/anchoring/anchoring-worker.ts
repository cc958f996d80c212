import { parentPort, workerData } from 'node:worker_threads';
import { unpackModel } from '../../database/packed-model.ts';
import { faultPlaces } from '../../fault-places.ts';
import type { AnchoringMessage, AnchoringTask } from './anchoring-task.ts';
import { makeModels } from './make-models.ts';
import { reAnchor } from './re-anchor.ts';

// entry of the anchoring thread: runs from source, and bundled beside main.js. One task, then its end
const port = parentPort;
if (port === null) throw new Error('runs as a worker thread only');
const send = (message: AnchoringMessage) => port.postMessage(message);
const told = (done: number) => send({ kind: 'progress', done });
try {
  send(await outcome(workerData as AnchoringTask));
} catch (error) {
  send({ kind: 'failed', stack: faultPlaces(error) });
}
port.close();

async function outcome(task: AnchoringTask): Promise<AnchoringMessage> {
  if (task.kind === 'models')
    return { kind: 'models', models: await makeModels(task.bytes, task.assets, told) };
  const { from, marks } = task;
  const files = { from, old: task.old.map(unpackModel), next: task.next.map(unpackModel) };
  return { kind: 'carried', marks: await reAnchor(files, marks, told) };
}
