import { CallError } from '../../../shared/contract/call-error.ts';
import type { HandlersOf } from '../../../shared/contract/contract.ts';
import type { minutesCalls } from '../../../shared/contract/minutes.ts';

type Minuting = Omit<HandlersOf<typeof minutesCalls>, 'minutes.preview'>;

const refuse = (): never => {
  throw new CallError('unexpected', 'not built yet');
};

/** Calls of the clerk's desk that have no service yet; the file goes when the last one has. */
export const notBuilt: Minuting = {
  'minutes.life': refuse,
  'minutes.version': refuse,
  'minutes.issue': refuse,
  'minutes.withdraw': refuse,
  'minutes.correct': refuse,
  'minutes.approve': refuse,
  'minutes.sign': refuse,
};
