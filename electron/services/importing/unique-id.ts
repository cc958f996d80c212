/** The first id not taken yet, and takes it: two rows of one name stay two rows. */
export function uniqueId(taken: Set<string>, idOf: (twin: number) => string): string {
  for (let twin = 0; ; twin += 1) {
    const id = idOf(twin);
    if (taken.has(id)) continue;
    taken.add(id);
    return id;
  }
}
