/**
 * Pairs what a new file lists with what is known, best likeness first: `likenesses` are keys of falling
 * strength, null where a thing has none. A key counts only where it is unique among what is still unpaired
 * on both sides, so that nothing is paired by chance. Unpaired things have no entry.
 */
export function match<Known, Incoming>(
  known: readonly Known[],
  incoming: readonly Incoming[],
  likenesses: readonly {
    ofKnown: (thing: Known) => string | null;
    ofIncoming: (thing: Incoming) => string | null;
  }[],
): Map<Incoming, Known> {
  const pairs = new Map<Incoming, Known>();
  const free = new Set(known);
  for (const likeness of likenesses) {
    const knownByKey = uniqueByKey([...free], likeness.ofKnown);
    const unpaired = incoming.filter((thing) => !pairs.has(thing));
    for (const [key, thing] of uniqueByKey(unpaired, likeness.ofIncoming)) {
      const partner = knownByKey.get(key);
      if (partner === undefined) continue;
      pairs.set(thing, partner);
      free.delete(partner);
    }
  }
  return pairs;
}

function uniqueByKey<T>(things: readonly T[], keyOf: (thing: T) => string | null): Map<string, T> {
  const byKey = new Map<string, T | null>();
  for (const thing of things) {
    const key = keyOf(thing);
    if (key !== null) byKey.set(key, byKey.has(key) ? null : thing);
  }
  const unique = new Map<string, T>();
  for (const [key, thing] of byKey) if (thing !== null) unique.set(key, thing);
  return unique;
}
