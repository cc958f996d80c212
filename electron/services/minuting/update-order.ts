/** An update with those that it was typed on top of: see the noun proseUpdate. */
export interface Ordered {
  id: string;
  follows: readonly string[] | null;
}

/**
 * Updates from before it was kept what they follow are taken for one row, each on top of the one before: ids are made
 * from the time, and they were all typed on one laptop.
 */
function earlier(all: readonly Ordered[]): string[] {
  return all.flatMap(({ id, follows }) => (follows === null ? [id] : [])).toSorted();
}

/** Those that no other one follows. */
export function headsOf(all: readonly Ordered[]): string[] {
  const followed = new Set(all.flatMap(({ follows }) => follows ?? []));
  const last = earlier(all).at(-1);
  return all
    .filter(({ id, follows }) => !followed.has(id) && (follows !== null || id === last))
    .map(({ id }) => id);
}

/** Ids of all updates that one was typed on top of, as far as they are here. */
export function reachedFrom(one: Ordered, all: readonly Ordered[]): Set<string> {
  const byId = new Map(all.map((other) => [other.id, other]));
  const old = earlier(all);
  const reached = new Set<string>();
  const before = ({ id, follows }: Ordered): readonly string[] =>
    follows ?? old.filter((other) => other < id);
  const open = [...before(one)];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    const other = byId.get(id);
    if (other === undefined) continue;
    for (const next of before(other)) if (!reached.has(next)) open.push(next);
  }
  return reached;
}
