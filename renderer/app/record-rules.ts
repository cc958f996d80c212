import type { Client } from '../client/client.ts';
import type { ChangeRules } from './change-queue.ts';
import { folded, idsOf, isOvertaken, type RecordChange } from './record-changes.ts';

/** How changes of a record wait for the disk. Words are never given up: only taking away what is gone is. */
export const recordRules = (client: Client): ChangeRules<RecordChange, null> => ({
  send: (change) => client.call('record.write', change),
  idsOf,
  retyped: (waiting, typed) =>
    waiting.typing !== null && waiting.typing === typed.typing ? folded(waiting, typed) : null,
  folded,
  isOvertaken,
  isLost: ({ set }, code) => code === 'notFound' && set.length === 0,
});
