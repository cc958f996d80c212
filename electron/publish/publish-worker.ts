import { parentPort, workerData } from 'node:worker_threads';
import { exemptHits } from '../../shared/minutes/exempt-words.ts';
import { faultPlaces } from '../fault-places.ts';
import { actionsFile } from './actions/actions-file.ts';
import { annotatedCopy } from './annotated-copy/annotated-copy.ts';
import { calendarFile } from './calendar/calendar.ts';
import { chosenPages } from './chosen-pages/chosen-pages.ts';
import { finishedTexts } from './minutes/finished-texts.ts';
import { minutesFile } from './minutes/minutes-file.ts';
import { notesFile } from './notes-file.ts';
import { popoloFile } from './popolo/popolo.ts';
import { programmeFile } from './programme/programme-file.ts';
import { PublishRefusal } from './publish-refusal.ts';
import type { PublishMessage, PublishOutput, PublishTask } from './publish-task.ts';
import { writeWord } from './word/write-word.ts';

// entry of the publishing thread: runs from source, and bundled beside main.js. One task, then its end
const port = parentPort;
if (port === null) throw new Error('runs as a worker thread only');
const send = (message: PublishMessage, moved: ArrayBuffer[] = []) =>
  port.postMessage(message, moved);
const hooks = {
  progress: (done: number, of: number) => send({ kind: 'progress', done, of }),
  // this thread is ended from outside: nothing in it needs to listen
  signal: new AbortController().signal,
};
try {
  const output = await outputOf(workerData as PublishTask);
  send({ kind: 'done', output }, moved(output));
} catch (error) {
  if (error instanceof PublishRefusal) send({ kind: 'refused', code: error.code });
  else send({ kind: 'failed', stack: faultPlaces(error) });
}
port.close();

async function outputOf(task: PublishTask): Promise<PublishOutput> {
  switch (task.kind) {
    case 'annotatedCopy':
      return annotatedCopy(task.input.bytes, task.input.marks, task.input.options, hooks);
    case 'chosenPages':
      return { bytes: await chosenPages(task.input.bytes, task.input.pages, hooks) };
    case 'notes':
      return { bytes: await notesFile(task.input.list, task.input.form) };
    case 'word':
      return { bytes: await writeWord(task.input.document) };
    case 'minutes':
      return minutesFile(task.input.tree, task.input);
    case 'actions':
      return { bytes: await actionsFile(task.input) };
    case 'calendar':
      return { bytes: calendarFile(task.input.calendar) };
    case 'popolo':
      return { bytes: popoloFile(task.input.popolo) };
    case 'programme':
      return { bytes: await programmeFile(task.input) };
    case 'exemptSearch': {
      const { bytes, form, besides, matter } = task.input;
      return { hits: exemptHits([...(await finishedTexts(bytes, form)), ...besides], matter) };
    }
  }
}

/** Bytes move to the other thread instead of being copied. */
function moved(output: PublishOutput): ArrayBuffer[] {
  return 'bytes' in output && output.bytes.buffer instanceof ArrayBuffer
    ? [output.bytes.buffer]
    : [];
}
