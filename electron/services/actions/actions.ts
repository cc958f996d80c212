import type { actionCalls } from '../../../shared/contract/actions.ts';
import type { HandlersOf } from '../../../shared/contract/contract.ts';
import { actionMonth } from './action-month.ts';
import type { ActionParts } from './action-parts.ts';
import { addAction } from './add-action.ts';
import { carryActions, changeActions, reportActions } from './change-actions.ts';
import { actionChoices, lookedAtActions } from './choices.ts';
import { eachAsk } from './each-ask.ts';
import { getAction } from './get-action.ts';
import { linkActions } from './link-actions.ts';
import { listActions } from './list-actions.ts';
import { suggestedActions, takeUp } from './suggestions.ts';

/** The ledger of asks: of the committee's file and of private business, as if they were one. */
export function createActions(parts: ActionParts): HandlersOf<typeof actionCalls> {
  const each = eachAsk(parts);
  return {
    'actions.list': (asked) => listActions(parts, asked),
    'actions.choices': ({ committee }) => actionChoices(parts, committee),
    'actions.get': ({ id }) => getAction(parts, id),
    'actions.add': done((input) => addAction(parts, input)),
    'actions.change': done((input) => changeActions(parts, each, input)),
    'actions.report': done((input) => reportActions(parts, each, input)),
    'actions.carry': done((input) => carryActions(parts, each, input)),
    'actions.link': done((input) => linkActions(parts, input)),
    'actions.suggestions': ({ committee }) => suggestedActions(parts, committee),
    'actions.takeUp': done((input) => takeUp(parts, input)),
    'actions.month': (asked) => actionMonth(parts, asked),
    'actions.looked': done(() => lookedAtActions(parts)),
  };
}

/** A deed that answers nothing, as the contract has it: null. */
const done =
  <Input>(deed: (input: Input) => void | Promise<void>) =>
  async (input: Input): Promise<null> => {
    await deed(input);
    return null;
  };
