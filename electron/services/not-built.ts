import type { actionCalls } from '../../shared/contract/actions.ts';
import { CallError } from '../../shared/contract/call-error.ts';
import type { HandlersOf } from '../../shared/contract/contract.ts';

const notBuilt = (): never => {
  throw new CallError('notFound', 'not built');
};

/** Stands in until each is built. */
export const notBuiltHandlers: HandlersOf<typeof actionCalls> = {
  'actions.list': notBuilt,
  'actions.choices': notBuilt,
  'actions.get': notBuilt,
  'actions.add': notBuilt,
  'actions.change': notBuilt,
  'actions.report': notBuilt,
  'actions.carry': notBuilt,
  'actions.link': notBuilt,
  'actions.suggestions': notBuilt,
  'actions.takeUp': notBuilt,
  'actions.month': notBuilt,
  'actions.looked': notBuilt,
};
