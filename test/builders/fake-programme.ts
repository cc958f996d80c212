import { CallError } from '../../shared/contract/call-error.ts';
import type { HandlersOf } from '../../shared/contract/contract.ts';
import type { programmeCalls } from '../../shared/contract/programme.ts';

const refuse = () => {
  throw new CallError('notFound');
};

/** No committee has a plan of work. */
export const fakeProgrammeHandlers: HandlersOf<typeof programmeCalls> = {
  'programme.committees': () => [],
  'programme.get': refuse,
  'programme.write': () => null,
  'programme.removeSlot': () => null,
  'programme.moveItem': () => null,
  'programme.moveMeeting': () => null,
  'programme.cancelMeeting': () => null,
  'programme.drop': () => null,
  'programme.restore': () => null,
  'programme.adopt': () => null,
  'programme.compare': () => [],
  'programme.takeOver': () => null,
  'programme.fromAction': () => ({ item: 'item-1' }),
  'programme.carryOver': () => null,
};
