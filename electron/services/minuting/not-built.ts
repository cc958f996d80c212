import { CallError } from '../../../shared/contract/call-error.ts';
import type { HandlersOf } from '../../../shared/contract/contract.ts';
import type { minutesCalls } from '../../../shared/contract/minutes.ts';
import type { proseCalls } from '../../../shared/contract/prose.ts';
import type { recordCalls } from '../../../shared/contract/record.ts';

type Minuting = HandlersOf<typeof recordCalls & typeof proseCalls & typeof minutesCalls>;

const refuse = (): never => {
  throw new CallError('unexpected', 'not built yet');
};

/** Calls of the clerk's desk that have no service yet; the file goes when the last one has. */
export const notBuilt: Minuting = {
  'record.get': refuse,
  'record.start': refuse,
  'record.write': refuse,
  'record.open': refuse,
  'record.take': refuse,
  'record.adjourn': refuse,
  'record.resume': refuse,
  'record.close': refuse,
  'record.reopen': refuse,
  'record.exclude': refuse,
  'record.readmit': refuse,
  'prose.get': refuse,
  'prose.append': refuse,
  'prose.looked': refuse,
  'prose.versions': refuse,
  'minutes.preview': refuse,
  'minutes.life': refuse,
  'minutes.version': refuse,
  'minutes.issue': refuse,
  'minutes.withdraw': refuse,
  'minutes.correct': refuse,
  'minutes.approve': refuse,
  'minutes.sign': refuse,
};
