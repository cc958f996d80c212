import { CallError } from '../../../shared/contract/call-error.ts';
import type { Action, ActionState } from '../../../shared/domain/action.ts';
import { mayHaveState } from '../../../shared/domain/action-states.ts';
import { authorOf } from '../author-of.ts';
import {
  type ActionParts,
  type ActionStore,
  type AskTransaction,
  askLedger,
  storeOf,
  stores,
} from './action-parts.ts';

/** Asks of one file, as they stand before a change. */
export type Standing = Readonly<Record<ActionStore, Action[]>>;

/** @throws CallError('notFound') where one of them is not there */
export function standing(parts: ActionParts, ids: readonly string[]): Standing {
  const found: Record<ActionStore, Action[]> = { council: [], privateBusiness: [] };
  for (const id of new Set(ids)) {
    const store = storeOf(parts, id);
    const row = askLedger(parts, store).row('action', id);
    if (row !== null) found[store].push(row);
  }
  return found;
}

/** @throws CallError('invalidInput') where one of them has no such state */
export function checkState(asks: Standing, state: ActionState | null | undefined): void {
  if (state == null) return;
  for (const action of stores.flatMap((store) => asks[store]))
    if (!mayHaveState(action, state))
      throw new CallError('invalidInput', `${action.kind} ${state}`);
}

export interface NewReport {
  on: string;
  text: string;
  state: ActionState | null;
  paper: string | null;
}

/**
 * Adds an entry behind those that are there, with the state that it brings and the days that go with that. The same
 * entry sent twice, by a button pressed twice, is there once.
 */
export function addReport(
  parts: ActionParts,
  tx: AskTransaction,
  action: Action,
  { on, text, state, paper }: NewReport,
): void {
  const before = tx.rows('actionUpdate', { action: action.id });
  const position = before.reduce((last, update) => Math.max(last, update.position), 0) + 1;
  const author = authorOf(parts.personal).name;
  const report = { on, author, text, state, paper };
  const isLast = before.some(
    (one) =>
      one.position === position - 1 &&
      Object.entries(report).every(([field, value]) => one[field as keyof typeof report] === value),
  );
  if (!isLast) tx.set('actionUpdate', parts.newId(), { action: action.id, position, ...report });
  if (state !== null) tx.set('action', action.id, { state, ...daysWith(action, state, on) });
}

const answers: readonly ActionState[] = ['accepted', 'acceptedInPrinciple', 'rejected'];

/** Two months count from the day on which it was sent (rule R43); a day that was given before stands. */
function daysWith(action: Action, state: ActionState, on: string): Partial<Action> {
  if (state === 'sent' && action.sentOn === null) return { sentOn: on };
  return answers.includes(state) && action.respondedOn === null ? { respondedOn: on } : {};
}

/** How many, for the label of Undo. */
export const counted = (ids: readonly string[]): string =>
  new Set(ids).size === 1 ? 'Ask' : `${new Set(ids).size} asks`;
