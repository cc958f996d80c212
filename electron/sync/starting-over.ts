import { isRunOf } from './envelope/device-name.ts';
import type { ExchangeOptions, SharedLedger } from './exchange-options.ts';
import { standingKeys } from './standing-keys.ts';

type Parts = Pick<ExchangeOptions, 'store' | 'keeper' | 'ledgers'>;

/** Noted in a ledger of a run that was written anew: what else it holds is with its own group. */
export const leftParcel = (run: string): string => `left ${run}`;

/**
 * Leaves the group that this laptop belongs to or has asked to join: its keys are put aside and its places forgotten.
 * Everything in the ledgers stays. What no place is known to hold, and only the old keys could have signed, is written
 * anew in a run of its own, so that the next group gets it. May be done again where it was cut off.
 */
export async function leaveGroup({ store, keeper, ledgers }: Parts): Promise<void> {
  await keeper.putAside();
  for (const ledger of Object.values(ledgers)) {
    ledger.restrict(null);
    ledger.beginRun();
    writeUnsentAnew({ store }, ledger);
  }
  store.together(() => {
    if (store.segments.count() > 0)
      store.meta.set(standingKeys.former, store.meta.get(standingKeys.group) ?? '');
    const { group, request, compared, descriptor, unsentSince, bundleParts, aside } = standingKeys;
    for (const key of [group, request, compared, descriptor, unsentSince, bundleParts, aside])
      store.meta.set(key, '');
    store.forgetGroup();
  });
}

function writeUnsentAnew({ store }: Pick<Parts, 'store'>, ledger: SharedLedger): void {
  const own = ledger.ownRuns();
  const runs = ledger
    .runs()
    .filter(({ run }) => own.has(run) && !ledger.hasTaken(leftParcel(run)))
    .map(({ run }) => [run, sentUpTo({ store }, run)] as const);
  if (runs.length === 0) return;
  ledger.writeAnew({ runs: new Map(runs), without: [] });
  ledger.ingest([], ...runs.map(([run]) => leftParcel(run)));
}

/** The last op up to which some place is known to have held all of a run; what was cut and never left was not sent. */
function sentUpTo({ store }: Pick<Parts, 'store'>, run: string): number {
  const places = store.mailboxes.all();
  const wasSent = (hash: string) =>
    places.some(({ id }) => store.files.everHeld(id, hash) || store.packed.holds(id, hash));
  return heldUpTo(store.segments.ofRun(run).filter(({ hash }) => wasSent(hash)));
}

/**
 * For a laptop whose exchange.db was lost, or its keys, while its ledgers stayed: what it wrote under the lost key and
 * no segment holds, nobody can sign any more. It is written anew as this one's.
 */
export function bringUnsigned(
  { store, ledgers }: Pick<Parts, 'store' | 'ledgers'>,
  me: Parameters<typeof isRunOf>[1],
): void {
  for (const ledger of Object.values(ledgers)) {
    if (!isRunOf(ledger.currentRun(), me)) ledger.beginRun();
    const own = ledger.ownRuns();
    const runs = ledger
      .runs()
      .filter(({ run }) => own.has(run) && !isRunOf(run, me) && !ledger.hasTaken(leftParcel(run)))
      .map(({ run, last }) => ({ run, last, to: heldUpTo(store.segments.ofRun(run)) }))
      .filter(({ last, to }) => last > to);
    if (runs.length === 0) continue;
    ledger.writeAnew({ runs: new Map(runs.map(({ run, to }) => [run, to])), without: [] });
    ledger.ingest([], ...runs.map(({ run }) => leftParcel(run)));
  }
}

/** The last op up to which these segments of one run hold all. */
function heldUpTo(segments: readonly { first: number; last: number }[]): number {
  let to = 0;
  for (const { first, last } of segments) if (first <= to + 1) to = Math.max(to, last);
  return to;
}

/**
 * For a laptop that begins a group after it was in another one: nobody in the new group knows the laptops of the old
 * one, so all that its ledgers hold is written anew as this one's. Files are sealed for a group, so they are sealed anew.
 */
export function bringAll({ store, ledgers }: Pick<Parts, 'store' | 'ledgers'>): void {
  if (!store.meta.get(standingKeys.former)) return;
  for (const ledger of Object.values(ledgers)) {
    ledger.beginRun();
    const runs = ledger.runs().map(({ run }) => run);
    ledger.writeAnew({ runs: new Map(runs.map((run) => [run, 0])), without: ['fileSeal'] });
    ledger.ingest([], ...runs.map(leftParcel));
  }
  store.together(() => {
    store.forgetSeals();
    store.meta.set(standingKeys.former, '');
  });
}
