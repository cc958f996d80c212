import { expect, it } from 'vitest';
import { actionKind, actionState } from '../../../shared/domain/action.ts';
import {
  firstState,
  isOpenAction,
  mayHaveState,
  statesOf,
} from '../../../shared/domain/action-states.ts';

it('begins every ask in a state that its kind may have, and open', () => {
  for (const kind of actionKind.options) {
    const state = firstState(kind);
    expect([kind, statesOf(kind).includes(state), isOpenAction({ state })]).toEqual([
      kind,
      true,
      true,
    ]);
  }
});

it('R45: "accepted in principle" is not yet done, and neither is "accepted"', () => {
  const open = actionState.options.filter((state) => isOpenAction({ state }));
  expect(open).toEqual(['open', 'underWay', 'proposed', 'sent', 'accepted', 'acceptedInPrinciple']);
});

it('a request is not "sent", and only a clause is born closed', () => {
  expect(mayHaveState({ kind: 'request' }, 'sent')).toBe(false);
  expect(mayHaveState({ kind: 'recommendation' }, 'open')).toBe(false);
  const noted = actionKind.options.filter((kind) => mayHaveState({ kind }, 'noted'));
  expect(noted).toEqual(['resolution']);
});
