import type { SignedRecord } from '../../../shared/sync/membership-record.ts';

/**
 * The rules of membership once more, from their words and without a thought for time: sets of records, recursion, and
 * nothing remembered but what a set of records was found to say. Answers role or 'removed' of every device.
 */
export function naiveMembership(records: readonly SignedRecord[]): Record<string, string> {
  const all = new Map(records.map((one) => [one.hash, one]));
  const basis = ({ record }: SignedRecord): string[] =>
    record.kind === 'admit' ? [...record.follows, record.request] : [...record.follows];
  const isWhole = (one: SignedRecord | undefined): one is SignedRecord =>
    one !== undefined && basis(one).every((hash) => isWhole(all.get(hash)));
  const behind = (one: SignedRecord): Set<SignedRecord> =>
    new Set(
      basis(one).flatMap((hash) => {
        const found = all.get(hash);
        return found === undefined ? [] : [found, ...behind(found)];
      }),
    );
  const depth = (one: SignedRecord): number => Math.max(-1, ...[...behind(one)].map(depth)) + 1;
  const rank = (one: SignedRecord): string => `${depth(one)}`.padStart(4, '0') + one.hash;
  const about = ({ record }: SignedRecord): string | null => {
    if (record.kind === 'admit') {
      const asked = all.get(record.request)?.record;
      return asked?.kind === 'join' ? asked.device : null;
    }
    return 'device' in record && record.kind !== 'join' ? String(record.device) : null;
  };
  const gives = ({ record }: SignedRecord): string | null => {
    if (record.kind === 'found') return 'clerk';
    return record.kind === 'admit' || record.kind === 'role' ? record.role : null;
  };
  const might = ['member', 'chair', 'officer', 'clerk'];

  /** Role, 'removed' or null of a device by records that all count. */
  function standing(counting: ReadonlySet<SignedRecord>, device: string): string | null {
    const own = [...counting].filter((one) => about(one) === device);
    if (!own.some(({ record }) => record.kind === 'found' || record.kind === 'admit')) return null;
    if (own.some(({ record }) => record.kind === 'remove')) return 'removed';
    const roles = own
      .filter((one) => !own.some((later) => behind(later).has(one)))
      .map((one) => might.indexOf(gives(one) ?? ''));
    return might[Math.min(...roles)] ?? null;
  }

  /** Records that make the signer an admin, with no lesser role after or beside them, and those that let it in. */
  function backers(one: SignedRecord): [SignedRecord[], SignedRecord[]] | [] | null {
    if (one.record.kind === 'found') return one === founding ? [] : null;
    const before = countingIn(behind(one));
    if (standing(before, one.record.by) !== 'clerk') return null;
    const own = [...before].filter((given) => about(given) === one.record.by);
    const lesser = own.filter((given) => gives(given) !== 'clerk');
    const givers = own.filter(
      (given) =>
        gives(given) === 'clerk' &&
        (lesser.every((other) => behind(given).has(other)) ||
          !own.some((later) => behind(later).has(given))),
    );
    return [givers, own.filter(({ record }) => record.kind === 'found' || record.kind === 'admit')];
  }
  const isLowering = (one: SignedRecord): boolean =>
    one.record.kind === 'remove' || (one.record.kind === 'role' && one.record.role !== 'clerk');
  const strikes = (one: SignedRecord, other: SignedRecord): boolean =>
    one !== other &&
    about(one) === other.record.by &&
    !behind(one).has(other) &&
    !behind(other).has(one);

  const told = new Map<string, ReadonlySet<SignedRecord>>();
  /** Which of a set count: revocations are tried one by one, those that nothing can strike first. */
  function countingIn(set: ReadonlySet<SignedRecord>): ReadonlySet<SignedRecord> {
    const acts = [...set].filter(({ record }) =>
      ['found', 'admit', 'remove', 'role'].includes(record.kind),
    );
    const key = acts
      .map(({ hash }) => hash)
      .sort()
      .join();
    const known = told.get(key);
    if (known !== undefined) return known;
    const backing = new Map(acts.map((one) => [one, backers(one)]));
    const holds = new Set<SignedRecord>();
    const yields = new Set<SignedRecord>();
    const stands = (one: SignedRecord, against: ReadonlySet<SignedRecord>): boolean => {
      const given = backing.get(one) ?? null;
      if (given === null || yields.has(one)) return false;
      if ([...against].some((other) => strikes(other, one))) return false;
      return given.every((some) => some.some((backer) => stands(backer, against)));
    };
    const roots = (one: SignedRecord): SignedRecord[] => [
      one,
      ...(backing.get(one) ?? []).flat().flatMap(roots),
    ];
    const since = (one: SignedRecord): string =>
      [...(backing.get(one)?.[0] ?? []).map(rank), '9999'].sort()[0] + rank(one);
    for (;;) {
      const open = acts.filter((one) => isLowering(one) && !holds.has(one) && stands(one, holds));
      if (open.length === 0) break;
      const strikers = (one: SignedRecord): SignedRecord[] =>
        open.filter((other) => other !== one && roots(one).some((root) => strikes(other, root)));
      const worst = new Set([...holds, ...open]);
      const safe = open.filter((one) => stands(one, worst));
      for (const one of safe) holds.add(one);
      if (safe.length > 0) continue;
      const reach = (one: SignedRecord, met = new Set<SignedRecord>()): Set<SignedRecord> => {
        for (const next of strikers(one))
          if (!met.has(next)) {
            met.add(next);
            reach(next, met);
          }
        return met;
      };
      const ring = open.filter((one) => [...reach(one)].every((other) => reach(other).has(one)));
      const [winner] = ring.sort((one, other) => (since(one) < since(other) ? -1 : 1));
      if (winner === undefined) throw new Error('no ring');
      for (const loser of strikers(winner)) yields.add(loser);
      holds.add(winner);
    }
    const counting = new Set(acts.filter((one) => stands(one, holds)));
    told.set(key, counting);
    return counting;
  }

  const whole = [...all.values()].filter(isWhole);
  const [founding] = whole
    .filter(({ record }) => record.kind === 'found')
    .sort((one, other) => (rank(one) < rank(other) ? -1 : 1));
  const counting = countingIn(new Set(whole));
  const devices = new Set([...counting].flatMap((one) => about(one) ?? []));
  return Object.fromEntries(
    [...devices].flatMap((device) => {
      const role = standing(counting, device);
      return role === null ? [] : [[device, role]];
    }),
  );
}
