import type { PastValue } from '../../ledger/ledger.ts';

/** What a field has been. `isNew` fields hold nothing before the row is made; others begin with a default. */
export interface FieldPast {
  values: readonly Pick<PastValue, 'at'>[];
  /** The first value came with the row and is no change. */
  comesWithRow: boolean;
}

/**
 * How often a matter was changed since it was made: the SEQUENCE of RFC 5545 §3.8.7.4, which grows with each change of
 * its day, time or standing and never falls. Told by the history of its fields, so that two laptops with the same history
 * write the same number and nothing must be counted and kept. Fields changed at one moment are one change.
 */
export function sequenceOf(fields: readonly FieldPast[]): number {
  const moments = new Set(fields.flatMap(({ values }) => values.map(({ at }) => at)));
  const steps = fields.map(({ values, comesWithRow }) =>
    comesWithRow ? values.length - 1 : values.length,
  );
  // a clock that stood still must not hide a change
  return Math.max(0, moments.size - 1, ...steps);
}
