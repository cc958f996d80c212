import type { AskOfItem } from '../../../shared/contract/programme.ts';
import type { Action } from '../../../shared/domain/action.ts';
import { isOpenAction } from '../../../shared/domain/action-states.ts';
import { ref } from '../../../shared/domain/minute-name.ts';
import type { CouncilReader } from './programme-parts.ts';

/** The number that the minute of an ask bears, and the meeting where it is shown; of a typed ask neither. */
function whereItStands(
  council: CouncilReader,
  { origin, minute }: Action,
): { number: string | null; meeting: string | null } {
  if (minute === null) return { number: null, meeting: null };
  if (origin === 'printed') {
    const printed = council.row('minute', minute);
    const found = printed === null ? null : council.row('minutes', printed.minutes);
    return { number: printed?.number ?? null, meeting: found?.foundAt ?? null };
  }
  const recorded = council.row('recordedMinute', minute);
  const record = recorded === null ? null : council.row('meetingRecord', recorded.record);
  return { number: recorded?.number ?? null, meeting: record?.meeting ?? null };
}

/** An ask as a planned item or a finding names it. */
export function askOfItem(council: CouncilReader, action: Action): AskOfItem {
  const { id, text, saidOn } = action;
  const { number, meeting } = whereItStands(council, action);
  const minuteName = number === null || saidOn === null ? null : ref(number, saidOn);
  return { id, text, minuteName, saidOn, meeting, isOpen: isOpenAction(action) };
}
