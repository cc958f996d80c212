import type { actionCalls } from '../../../shared/contract/actions.ts';
import { CallError } from '../../../shared/contract/call-error.ts';
import type { HandlersOf } from '../../../shared/contract/contract.ts';
import type { ActionParts } from './action-parts.ts';
import { addAction } from './add-action.ts';
import { carryActions, changeActions, reportActions } from './change-actions.ts';
import { actionChoices, lookedAtActions } from './choices.ts';
import { getAction } from './get-action.ts';
import { listActions } from './list-actions.ts';

/** The ledger of asks: of the committee's file and of private business, as if they were one. */
export function createActions(parts: ActionParts): HandlersOf<typeof actionCalls> {
  const notYet = () => {
    throw new CallError('notFound', 'not built');
  };
  return {
    'actions.list': (asked) => listActions(parts, asked),
    'actions.choices': ({ committee }) => actionChoices(parts, committee),
    'actions.get': ({ id }) => getAction(parts, id),
    'actions.add': done((input) => addAction(parts, input)),
    'actions.change': done((input) => changeActions(parts, input)),
    'actions.report': done((input) => reportActions(parts, input)),
    'actions.carry': done((input) => carryActions(parts, input)),
    'actions.link': notYet,
    'actions.suggestions': notYet,
    'actions.takeUp': notYet,
    'actions.month': notYet,
    'actions.looked': done(() => lookedAtActions(parts)),
  };
}

/** A deed that answers nothing, as the contract has it: null. */
const done =
  <Input>(deed: (input: Input) => void) =>
  (input: Input): null => {
    deed(input);
    return null;
  };
