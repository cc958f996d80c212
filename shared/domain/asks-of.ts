import type { Ask } from './ask.ts';
import type { Clause } from './clause.ts';
import { type Due, type DueContext, dueIn } from './due.ts';

/** How strongly it was said: "requested" asks as RESOLVED does, and a list that reads only one of them loses asks. */
export type Force = 'resolved' | 'requested' | 'agreed' | 'recommended' | 'referred' | 'offered';

export interface Asked {
  origin: { noun: 'clause' | 'ask'; id: string };
  minute: string;
  force: Force;
  /** Verbatim; never joined or repaired. */
  text: string;
  /** Who is to act, or "Unassigned". */
  owner: string;
  due: Due;
  /** False: born closed, since it asks nothing of anybody. */
  isChased: boolean;
}

/** What stands where nobody was named to act (V24). */
export const unassigned = 'Unassigned';

const forces: Record<Ask['kind'], Force> = {
  request: 'requested',
  agreed: 'agreed',
  recommendation: 'recommended',
  referral: 'referred',
  offer: 'offered',
};

/** Noting is done by noting; press and public were excluded there and then. */
const bornClosed: readonly Clause['kind'][] = ['note', 'exclude'];

export interface AskRows {
  clauses: readonly Pick<
    Clause,
    'id' | 'minute' | 'position' | 'text' | 'kind' | 'toWhom' | 'due'
  >[];
  asks: readonly Pick<Ask, 'id' | 'minute' | 'position' | 'kind' | 'text' | 'toWhom' | 'due'>[];
}

/**
 * Everything that minutes ask of somebody, whichever words they use (domain facts 2 and 3, V24 to V28): requests and
 * agreements first, then the clauses of the resolution, each in its order. Clauses of kind "note" are closed at once.
 */
export function asksOf({ asks, clauses }: AskRows, context: DueContext): Asked[] {
  const inOrder = <R extends { position: number }>(rows: readonly R[]): R[] =>
    rows.toSorted((one, other) => one.position - other.position);
  const shared = ({
    minute,
    text,
    toWhom,
    due,
  }: AskRows['asks'][number] | AskRows['clauses'][number]) => ({
    minute,
    text,
    owner: toWhom.trim() === '' ? unassigned : toWhom,
    due: dueIn(due, context),
  });
  return [
    ...inOrder(asks).map((ask) => ({
      origin: { noun: 'ask' as const, id: ask.id },
      ...shared(ask),
      force: forces[ask.kind],
      isChased: true,
    })),
    ...inOrder(clauses).map((clause) => ({
      origin: { noun: 'clause' as const, id: clause.id },
      ...shared(clause),
      force: 'resolved' as const,
      isChased: !bornClosed.includes(clause.kind),
    })),
  ];
}
