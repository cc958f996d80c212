import type { Mark } from '../../shared/contract/annotations.ts';
import type { Client } from '../client/client.ts';
import type { ChangeRules } from './change-queue.ts';
import { folded, idsOf, isOvertaken, type MarkChange } from './mark-changes.ts';

/** How changes of marks wait for the disk. A new mark comes back as it was kept. */
export const markRules = (client: Client): ChangeRules<MarkChange, Mark | null> => ({
  send: ({ name, input }): Promise<Mark | null> => client.call(name, input),
  idsOf,
  retyped: (waiting, typed) => (isTyped(waiting) ? typed : null),
  folded,
  isOvertaken,
  isLost: ({ name }, code) => code === 'notFound' && name !== 'annotations.add',
});

const isTyped = (change: MarkChange): boolean =>
  change.name === 'annotations.change' &&
  Object.keys(change.input.fields).every((field) => field === 'text');
