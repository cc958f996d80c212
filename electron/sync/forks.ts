import type { LedgerName } from '../../shared/sync/circle.ts';
import type { TravellingLedgers } from './group.ts';

/**
 * Runs in which two different ops stand under one id: only a broken or hostile device writes one twice. From there on
 * nothing of that run counts within the circle that could see both, on every device of that circle alike.
 */
export interface Forks {
  /** The lowest such op; null: none. */
  of(run: string, circle: string): number | null;
  note(ledger: LedgerName, run: string, circle: string, from: number): void;
}

const prefix = 'fork';
const keyOf = (run: string, circle: string): string => `${run} ${circle}`;

/** Noted in the ledger itself, so that a file that is restored to an older state does not forget what the other knows. */
export function createForks(ledgers: TravellingLedgers): Forks {
  const known = new Map<string, number>();
  const remember = (key: string, from: number) =>
    known.set(key, Math.min(from, known.get(key) ?? from));
  for (const ledger of Object.values(ledgers))
    for (const parcel of ledger.taken(`${prefix} `)) {
      const [kind, run, circle, from] = parcel.split(' ');
      if (kind === prefix && run !== undefined && circle !== undefined)
        remember(keyOf(run, circle), Number(from));
    }
  return {
    of: (run, circle) => known.get(keyOf(run, circle)) ?? null,
    note(ledger, run, circle, from) {
      remember(keyOf(run, circle), from);
      ledgers[ledger].ingest([], `${prefix} ${run} ${circle} ${from}`);
    },
  };
}
