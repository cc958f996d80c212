import type { ActionFields } from '../../../shared/contract/actions.ts';
import { CallError } from '../../../shared/contract/call-error.ts';
import type { InputOf } from '../../../shared/contract/contract.ts';
import type { Action, ActionState } from '../../../shared/domain/action.ts';
import { stateAs, statesOf } from '../../../shared/domain/action-states.ts';
import { formatShortDate } from '../../../shared/domain/format-date.ts';
import { type ActionParts, nextMeetings, stores, today } from './action-parts.ts';
import { dueReader } from './due-reader.ts';
import type { EachAsk } from './each-ask.ts';
import { addReport, checkState, counted, standing } from './write-actions.ts';

/** The same fields in all of them. @throws CallError('notFound' | 'invalidInput') with nothing changed */
export async function changeActions(
  parts: ActionParts,
  eachAsk: EachAsk,
  { ids, fields }: InputOf<'actions.change'>,
): Promise<void> {
  const asks = standing(parts, ids);
  for (const { kind } of stores.flatMap((store) => asks[store]))
    if (fields.state !== undefined && !statesOf(fields.kind ?? kind).includes(fields.state))
      throw new CallError('invalidInput', `${fields.kind ?? kind} ${fields.state}`);
  const dueOf = dueReader(parts);
  await eachAsk(asks, `${counted(ids)} changed`, (tx, action) => {
    const { state: _state, ...others } = fields;
    const due = fields.dueWords === undefined ? {} : dueOf(fields.dueWords, action);
    tx.set('action', action.id, { ...others, ...due });
    const state = stateAfter(action, fields);
    if (state === action.state) return;
    const changed = { ...action, ...tx.row('action', action.id) };
    const on = (state === 'sent' ? fields.sentOn : null) ?? today(parts);
    addReport(parts, tx, changed, { on, text: '', state, paper: null });
  });
}

/** A recommendation with a day on which it was sent is sent, and without one it is not yet. */
function stateAfter(action: Action, { kind, state, sentOn }: ActionFields): ActionState {
  if (state !== undefined) return state;
  const now = kind === undefined ? action.state : stateAs(kind, action.state);
  if (now === 'proposed' && typeof sentOn === 'string') return 'sent';
  return now === 'sent' && sentOn === null ? 'proposed' : now;
}

/** Adds a report to each of them. @throws CallError('notFound' | 'invalidInput') with nothing changed */
export async function reportActions(
  parts: ActionParts,
  eachAsk: EachAsk,
  input: InputOf<'actions.report'>,
): Promise<void> {
  const { ids, on, text, state, paper } = input;
  if (text.trim() === '' && state === null && paper === null)
    throw new CallError('invalidInput', 'an empty report');
  if (paper !== null && parts.council.row('paper', paper) === null)
    throw new CallError('notFound', 'no such paper');
  const asks = standing(parts, ids);
  checkState(asks, state);
  await eachAsk(asks, `${counted(ids)} reported on`, (tx, action) =>
    addReport(parts, tx, action, { on, text: text.trim(), state, paper }),
  );
}

/**
 * Puts them off to the next meeting of their committee after that day. What was said of the day stays as it was said;
 * the report tells of the new one. @throws CallError('notFound') with nothing changed
 */
export async function carryActions(
  parts: ActionParts,
  eachAsk: EachAsk,
  { ids, on }: InputOf<'actions.carry'>,
): Promise<void> {
  const asks = standing(parts, ids);
  const next = nextMeetings(parts, on);
  await eachAsk(asks, `${counted(ids)} put off`, (tx, action) => {
    const day = next[action.committee];
    const due =
      day === undefined
        ? ({ dueKind: 'nextMeeting', dueOn: null } as const)
        : ({ dueKind: 'meeting', dueOn: day } as const);
    tx.set('action', action.id, due);
    const text = `Put off to the next meeting${day === undefined ? '' : `, ${formatShortDate(day)}`}.`;
    addReport(parts, tx, action, { on, text, state: null, paper: null });
  });
}
