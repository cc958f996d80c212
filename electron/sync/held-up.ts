import type { CircleName, LedgerName } from '../../shared/sync/circle.ts';
import type { Op } from '../../shared/sync/op.ts';
import type { CutParts } from './cut.ts';
import { sealingKey } from './sealing-key.ts';

/** Changes of this laptop that wait for a circle, in their order: what follows them in their run waits with them. */
export interface HeldUp {
  circle: CircleName;
  changes: number;
}

/** Counted no further: people are told "many" by it. */
const countedMost = 1000;

/** @param uncut runs with own ops that no own segment covers, and how far it does */
export function heldUp(
  parts: Pick<CutParts, 'ledgers' | 'group' | 'circleOf'>,
  uncut: readonly { run: string; after: number }[],
): HeldUp[] {
  const changes = new Map<CircleName, number>();
  for (const { run, after } of uncut)
    for (const ledger of ['council', 'private'] as const) {
      // people look again and again: the first op tells whether the run waits, the rest is only counted
      const [first] = parts.ledgers[ledger].changesOfRun(run, after, 1);
      const circle = firstWaiting(parts, ledger, first?.ops[0]);
      if (circle === null) continue;
      const waiting = Math.min(countedMost, parts.ledgers[ledger].changesBeyond(run, after));
      changes.set(circle, (changes.get(circle) ?? 0) + waiting);
    }
  return [...changes].map(([circle, count]) => ({ circle, changes: count }));
}

/** Null where it goes out by itself with the next exchange. */
function firstWaiting(
  parts: Pick<CutParts, 'group' | 'circleOf'>,
  ledger: LedgerName,
  op: Op | undefined,
): CircleName | null {
  if (op === undefined) return null;
  const circle = parts.circleOf(ledger, op);
  // everyone's key comes with being let in, which people see anyway
  return circle.startsWith('private:') && sealingKey(parts, circle) === 'later' ? circle : null;
}
