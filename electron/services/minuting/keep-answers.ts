import type { Action, ActionState } from '../../../shared/domain/action.ts';
import { mayHaveState } from '../../../shared/domain/action-states.ts';
import type { MatterArising } from '../../../shared/domain/matter-arising.ts';
import { derivedId } from '../derived-id.ts';
import { type AskTransaction, nextReport } from './ask-rows.ts';
import type { AskRoom } from './keep-actions.ts';

/** The one report that a matter arising makes of what was answered. */
const reportOfAnswer = (matterArising: string): string => derivedId('actionUpdate', matterArising);

/**
 * What a meeting heard of an ask is reported on the ask in the same change: the answer as a report with this minute,
 * the outcome as its state, and an ask that is carried is due at the next meeting. What a clerk ticks counts without
 * words as well, though nothing prints of it. Put back to "not heard", report and state are taken back.
 */
export function keepAnswer(tx: AskTransaction, room: AskRoom, id: string): void {
  const row = tx.row('matterArising', id);
  if (row === null) return;
  if (row.outcome !== 'none' && !room.minute(row.minute).removed) report(tx, room, row);
  else takeBackAnswer(tx, row);
}

/** Takes report and state back; also of a row that is taken away, as it was before. */
export function takeBackAnswer(tx: AskTransaction, row: MatterArising): void {
  restore(tx, row);
  tx.delete('actionUpdate', reportOfAnswer(row.id));
  if (tx.row('matterArising', row.id) !== null) tx.set('matterArising', row.id, { before: null });
}

/** Only what still stands as the answer left it: what a person has said of the ask since is theirs. */
function restore(tx: AskTransaction, { id, action: of, before }: MatterArising): Action | null {
  const action = tx.row('action', of);
  const update = tx.row('actionUpdate', reportOfAnswer(id));
  if (action === null || update === null || before === null) return action;
  if (action.state !== (update.state ?? before.state)) return action;
  tx.set('action', of, before);
  return { ...action, ...before };
}

/** What the report says where nobody wrote any words. */
const wordsOfOutcomes: Record<MatterArising['outcome'], string> = {
  none: '',
  answered: 'Done.',
  underWay: 'Under way.',
  carried: 'Put off to the next meeting.',
  dropped: 'Dropped.',
};

const statesOfOutcomes: Partial<Record<MatterArising['outcome'], ActionState>> = {
  answered: 'done',
  underWay: 'underWay',
  dropped: 'dropped',
};

function report(tx: AskTransaction, room: AskRoom, row: MatterArising): void {
  const action = restore(tx, row);
  const id = reportOfAnswer(row.id);
  const known = tx.row('actionUpdate', id);
  const wanted = statesOfOutcomes[row.outcome];
  // a recommendation that was sent is not "under way": it stays what it is
  const state =
    action !== null &&
    wanted !== undefined &&
    wanted !== action.state &&
    mayHaveState(action, wanted)
      ? wanted
      : null;
  tx.set('actionUpdate', id, {
    ...{ action: row.action, minute: row.minute, on: room.saidOn, author: room.author },
    ...{ position: known?.position ?? nextReport(tx, row.action), state },
    text: row.answer.trim() === '' ? wordsOfOutcomes[row.outcome] : row.answer,
  });
  if (action === null) return;
  const { state: was, dueKind, dueOn } = action;
  tx.set('matterArising', row.id, { before: { state: was, dueKind, dueOn } });
  tx.set('action', action.id, {
    ...(state === null ? {} : { state }),
    ...(row.outcome === 'carried' ? nextMeeting(room) : {}),
  });
}

function nextMeeting({ saidOn, meetings }: AskRoom): Pick<Action, 'dueKind' | 'dueOn'> {
  const [next] = meetings()
    .filter((day) => saidOn !== null && day > saidOn)
    .toSorted();
  return next === undefined
    ? { dueKind: 'nextMeeting', dueOn: null }
    : { dueKind: 'meeting', dueOn: next };
}
