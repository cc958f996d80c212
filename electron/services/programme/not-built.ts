import { CallError } from '../../../shared/contract/call-error.ts';
import type { HandlersOf } from '../../../shared/contract/contract.ts';
import type { programmeCalls } from '../../../shared/contract/programme.ts';

const notBuilt = (): never => {
  throw new CallError('notFound', 'not built');
};

/** Stands in until each is built. */
export const programmeNotBuilt: HandlersOf<typeof programmeCalls> = {
  'programme.committees': () => [],
  'programme.get': notBuilt,
  'programme.write': notBuilt,
  'programme.removeSlot': notBuilt,
  'programme.moveItem': notBuilt,
  'programme.moveMeeting': notBuilt,
  'programme.cancelMeeting': notBuilt,
  'programme.drop': notBuilt,
  'programme.restore': notBuilt,
  'programme.adopt': notBuilt,
  'programme.compare': notBuilt,
  'programme.takeOver': notBuilt,
  'programme.fromAction': notBuilt,
  'programme.carryOver': notBuilt,
};
