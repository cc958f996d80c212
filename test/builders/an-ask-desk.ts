import { createActions } from '../../electron/services/actions/actions.ts';
import type { ActionFields, ActionFilter, actionCalls } from '../../shared/contract/actions.ts';
import type { CallName, InputOf, OutputOf } from '../../shared/contract/contract.ts';
import { everyAction } from '../../shared/contract/every-action.ts';
import type { Action } from '../../shared/domain/action.ts';
import { type ACouncil, aCouncil, today, withMeeting } from './a-council.ts';

/** The ledger of asks over the invented board of a-council.ts, whose meeting of 13 February 2025 is three days off. */
export interface AskDesk extends ACouncil {
  call<N extends keyof typeof actionCalls & CallName>(
    name: N,
    input: InputOf<N>,
  ): Promise<OutputOf<N>>;
  /** Ids of the page that this filter leaves, by what is due first. */
  ids(filter: Partial<ActionFilter>): Promise<string[]>;
  owners(...ids: string[]): Promise<string[]>;
  change(ids: string[], fields: ActionFields): Promise<null>;
}

export const asked: Omit<InputOf<'actions.list'>, 'filter'> = {
  ...{ sort: 'due', group: 'none', offset: 0, limit: 100 },
};

const said: Partial<Action> = { committee: 'c', saidOn: '2025-01-16', minute: 'n1', checked: 1 };

/** Two open asks of the printed minute 58/24 and one that is done; "p1" is of private business. */
export function anAskDesk(): AskDesk {
  const council = withMeeting(aCouncil());
  council.council.change({ name: 'Import' }, 'Asks', (tx) => {
    tx.set('action', 'a1', { ...said, kind: 'request', text: 'A winter timetable', position: 1 });
    tx.set('action', 'a2', { ...said, kind: 'resolution', text: 'Publish the fares', position: 2 });
    tx.set('action', 'a3', { ...said, state: 'done', text: 'Mend the pontoon', position: 3 });
  });
  council.privateBusiness.change({ name: 'Ada' }, 'Private ask', (tx) =>
    tx.set('action', 'p1', { ...said, minute: null, text: 'Settle the claim of the ferry owner' }),
  );
  let ids = 0;
  const handlers = createActions({
    ...council,
    clock: () => today,
    newId: () => `new-${++ids}`,
  });
  return {
    ...council,
    call: async (name, input) => {
      const answer = handlers[name] as (given: typeof input) => OutputOf<typeof name>;
      return answer(input);
    },
    async ids(filter) {
      const { rows } = await handlers['actions.list']({
        ...asked,
        filter: { ...everyAction, ...filter },
      });
      return rows.map(({ id }) => id);
    },
    change: async (given, fields) => handlers['actions.change']({ ids: given, fields }),
    async owners(...wanted) {
      const asks = wanted.map(async (id) => (await handlers['actions.get']({ id })).action);
      return (await Promise.all(asks)).map(({ owner }) => owner);
    },
  };
}
