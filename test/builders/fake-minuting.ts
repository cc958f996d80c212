import { CallError } from '../../shared/contract/call-error.ts';
import type { HandlersOf } from '../../shared/contract/contract.ts';
import type { minutesCalls } from '../../shared/contract/minutes.ts';
import type { proseCalls } from '../../shared/contract/prose.ts';
import type { recordCalls } from '../../shared/contract/record.ts';

const nothing = (): never => {
  throw new CallError('notFound');
};

/** A clerk's desk without a meeting on it; screens that minute bring answers of their own. */
export const fakeMinutingHandlers: HandlersOf<
  typeof recordCalls & typeof proseCalls & typeof minutesCalls
> = {
  'record.get': () => null,
  'record.start': nothing,
  'record.write': nothing,
  'record.bring': () => null,
  'record.open': nothing,
  'record.take': nothing,
  'record.adjourn': nothing,
  'record.resume': nothing,
  'record.close': nothing,
  'record.reopen': nothing,
  'record.exclude': nothing,
  'record.readmit': nothing,
  'prose.get': () => ({ update: '', seen: 0 }),
  'prose.append': nothing,
  'prose.looked': nothing,
  'prose.versions': () => [],
  'minutes.preview': nothing,
  'minutes.life': () => ({
    versions: [],
    corrections: [],
    signature: null,
    nextLeaf: 1,
    obstacles: [],
  }),
  'minutes.version': nothing,
  'minutes.issue': nothing,
  'minutes.withdraw': nothing,
  'minutes.correct': nothing,
  'minutes.approve': nothing,
  'minutes.sign': nothing,
};
