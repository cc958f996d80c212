import { z } from 'zod';
import type { LedgerName } from '../../shared/sync/circle.ts';
import { type Op, opId } from '../../shared/sync/op.ts';
import type { ExchangeParts } from './group.ts';
import { standingKeys } from './standing-keys.ts';

const kept = z.array(
  z.strictObject({
    ledger: z.enum(['council', 'private']),
    ...{ op: z.string(), noun: z.string(), row: z.string() },
  }),
);
/** People are told of no more. */
const mostKept = 100;

type Parts = Pick<ExchangeParts, 'store' | 'ledgers'>;

function read({ store }: Parts): z.infer<typeof kept> {
  const text = store.meta.get(standingKeys.keptHere);
  return text === null || text === '' ? [] : kept.parse(JSON.parse(text));
}

/** Own ops that no other laptop would take, since they are too large, were left out of a segment. */
export function noteKeptHere(parts: Parts, ledger: LedgerName, ops: readonly Op[]): void {
  if (ops.length === 0) return;
  const fresh = ops.map((op) => ({ ledger, op: opId(op), noun: op.noun, row: op.row }));
  const all = [...read(parts), ...fresh].slice(-mostKept);
  parts.store.meta.set(standingKeys.keptHere, JSON.stringify(all));
}

/** How many of them still say what their row says: one that was written anew, and shorter, has gone out since. */
export function keptHere(parts: Parts): number {
  return read(parts).filter(({ ledger, op, noun, row }) =>
    parts.ledgers[ledger].currentOfRow(noun, row).some((one) => opId(one) === op),
  ).length;
}
