import type { actionCalls } from '../../shared/contract/actions.ts';
import { CallError } from '../../shared/contract/call-error.ts';
import type { HandlersOf } from '../../shared/contract/contract.ts';

const refuse = () => {
  throw new CallError('notFound');
};

/** A ledger of asks that is empty. */
export const fakeActionHandlers: HandlersOf<typeof actionCalls> = {
  'actions.list': () => ({ rows: [], total: 0, groups: [] }),
  'actions.choices': () => ({
    committees: [],
    owners: [],
    unchecked: 0,
    changed: 0,
    lookedAt: null,
  }),
  'actions.get': refuse,
  'actions.add': () => null,
  'actions.change': () => null,
  'actions.report': () => null,
  'actions.carry': () => null,
  'actions.link': () => null,
  'actions.suggestions': () => [],
  'actions.takeUp': () => null,
  'actions.month': ({ month }) => ({
    month,
    months: [],
    byOwner: [],
    byAge: [],
    moved: [],
    stuck: [],
  }),
  'actions.looked': () => null,
};
