import type { adoptingCalls } from '../../shared/contract/adopting.ts';
import type { HandlersOf } from '../../shared/contract/contract.ts';

/** A file without notes inside it. */
export const fakeAdoptingHandlers: HandlersOf<typeof adoptingCalls> = {
  'adopting.found': () => ({ notes: [], skipped: 0, isOurCopy: false, refusal: null }),
  'adopting.standing': () => [],
  'adopting.adopt': () => ({ taken: 0 }),
};
