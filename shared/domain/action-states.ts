import type { Action, ActionKind, ActionState } from './action.ts';

const plain: readonly ActionState[] = ['open', 'underWay', 'done', 'evidenceSeen', 'dropped'];
const answered: readonly ActionState[] = [
  'proposed',
  'sent',
  'accepted',
  'acceptedInPrinciple',
  'rejected',
  'done',
  'evidenceSeen',
  'dropped',
];

/** The states that an ask of this kind may have, in the order of its life; "noted" is for clauses that ask nothing. */
export const statesOf = (kind: ActionKind): readonly ActionState[] => {
  if (kind === 'recommendation' || kind === 'referral') return answered;
  return kind === 'resolution' ? [...plain, 'noted'] : plain;
};

/** The state in which an ask begins. */
export const firstState = (kind: ActionKind): ActionState =>
  kind === 'recommendation' || kind === 'referral' ? 'proposed' : 'open';

/**
 * Still to be chased. "Accepted in principle" is not yet done (rule R45), and accepting is not doing: both stay open
 * until they are done, and what is rejected waits for nobody.
 */
export const openStates = [
  'open',
  'underWay',
  'proposed',
  'sent',
  'accepted',
  'acceptedInPrinciple',
] as const satisfies readonly ActionState[];

export const isOpenAction = ({ state }: Pick<Action, 'state'>): boolean =>
  (openStates as readonly ActionState[]).includes(state);

/** Any state of its kind may follow any other: people correct themselves, and the history keeps every step. */
export const mayHaveState = ({ kind }: Pick<Action, 'kind'>, state: ActionState): boolean =>
  statesOf(kind).includes(state);

const closings: Partial<Record<ActionState, ActionState>> = { rejected: 'dropped', noted: 'done' };
const begun: readonly ActionState[] = ['underWay', 'accepted', 'acceptedInPrinciple'];

/** The state of an ask that is now taken for another kind: the same where that has it, else the nearest it has. */
export function stateAs(kind: ActionKind, state: ActionState): ActionState {
  if (statesOf(kind).includes(state)) return state;
  const closed = closings[state];
  if (closed !== undefined) return closed;
  return begun.includes(state) && statesOf(kind).includes('underWay')
    ? 'underWay'
    : firstState(kind);
}
