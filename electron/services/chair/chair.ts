import type { chairCalls } from '../../../shared/contract/chair.ts';
import type { HandlersOf } from '../../../shared/contract/contract.ts';
import type { MinutingParts } from '../minuting/minuting-parts.ts';
import { planTime } from './plan-time.ts';
import { readChair } from './read-chair.ts';
import { addSpeaker, moveSpeaker, setSpeaker } from './speakers.ts';

/** The chair's view of one meeting: what is to come, how long it may take, and who wants to speak. */
export function createChair(parts: MinutingParts): HandlersOf<typeof chairCalls> {
  return {
    'chair.get': ({ meeting }) => readChair(parts, meeting),
    'chair.plan': done((input) => planTime(parts, input)),
    'chair.speak': done((input) => addSpeaker(parts, input)),
    'chair.moveSpeaker': done((input) => moveSpeaker(parts, input)),
    'chair.setSpeaker': done((input) => setSpeaker(parts, input)),
  };
}

/** A deed that answers nothing, as the contract has it: null. */
const done =
  <Input>(deed: (input: Input) => void) =>
  (input: Input): null => {
    deed(input);
    return null;
  };
