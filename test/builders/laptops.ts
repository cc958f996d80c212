import type { ChangeOfOps } from '../../shared/sync/op.ts';
import { aCouncilLedger, clerk } from './a-ledger.ts';

type Council = ReturnType<typeof aCouncilLedger>['ledger'];

/** Everything in a ledger's log, as it would travel. */
export function logOf(ledger: Pick<Council, 'runs' | 'changesOfRun'>, limit = 1000): ChangeOfOps[] {
  return ledger.runs().flatMap(({ run, last }) => {
    const changes: ChangeOfOps[] = [];
    for (let after = 0; after < last; ) {
      const read = ledger.changesOfRun(run, after, limit);
      changes.push(...read);
      after = read.at(-1)?.ops.at(-1)?.seq ?? last;
    }
    return changes;
  });
}

type Logged = Pick<Council, 'runs' | 'changesOfRun' | 'ingest'>;

/** Hands each ledger what the others hold. */
export function meet(...ledgers: Logged[]): void {
  const logs = ledgers.map((ledger) => logOf(ledger));
  for (const ledger of ledgers) for (const log of logs) ledger.ingest(log);
}

/** Laptops that hold the same meeting. */
export function laptopsWithMeeting(count: number): ReturnType<typeof aCouncilLedger>[] {
  const laptops = Array.from({ length: count }, () => aCouncilLedger());
  laptops[0]?.ledger.change(clerk, 'Meeting added', (tx) =>
    tx.set('meeting', 'm1', { place: 'Room 1', time: '10:00' }),
  );
  meet(...laptops.map(({ ledger }) => ledger));
  return laptops;
}
