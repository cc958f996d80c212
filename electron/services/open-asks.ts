import type { Action } from '../../shared/domain/action.ts';
import { openStates } from '../../shared/domain/action-states.ts';

interface ActionReader {
  rows(noun: 'action', where: Pick<Action, 'committee' | 'state'>): Action[];
}

/** Open asks of a committee in one store. By state, so that ten years of what is done are not read for it. */
export const openAsks = (reader: ActionReader, committee: string): Action[] =>
  openStates.flatMap((state) => reader.rows('action', { committee, state }));
