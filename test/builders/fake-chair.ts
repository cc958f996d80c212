import { CallError } from '../../shared/contract/call-error.ts';
import type { chairCalls } from '../../shared/contract/chair.ts';
import type { HandlersOf } from '../../shared/contract/contract.ts';

const nothing = (): never => {
  throw new CallError('notFound');
};

/** No meeting to chair; tests of the chair's view bring answers of their own. */
export const fakeChairHandlers: HandlersOf<typeof chairCalls> = {
  'chair.get': nothing,
  'chair.plan': nothing,
  'chair.speak': nothing,
  'chair.moveSpeaker': nothing,
  'chair.setSpeaker': nothing,
};
