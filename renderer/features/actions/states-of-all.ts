import type { Action, ActionState } from '../../../shared/domain/action.ts';
import { statesOf } from '../../../shared/domain/action-states.ts';

/** The states that every one of these asks may have, in the order of their life. */
export function statesOfAll(actions: readonly Pick<Action, 'kind'>[]): readonly ActionState[] {
  const [first, ...others] = actions.map(({ kind }) => statesOf(kind));
  return (first ?? []).filter((state) => others.every((states) => states.includes(state)));
}
