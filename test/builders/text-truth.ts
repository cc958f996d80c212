/** A stretch that two texts share: as many characters from an offset of the one as from one of the other. */
interface Shared {
  from: number;
  to: number;
  length: number;
}

/** So many characters in a row, and the texts are taken to have found each other again. */
const again = 40;
/** Close to where they parted a shorter stretch is enough. */
const near = 14;
const nearby = 250;
/** In a passage that was reworded a word is enough. */
const shortestRun = 5;
const longestWord = 16;
const longestGap = 600;

/**
 * Which characters of an old text stand where in a new one, told by reading both side by side from the front:
 * where they part, on to the nearest place from which both go on alike. Knows nothing of marks or scores.
 * Answers where each old character stands, be it another one now; -1 for one that is no more.
 */
export function truthBetween(old: string, next: string): Int32Array {
  const truth = new Int32Array(old.length).fill(-1);
  const shared = sharedStretches(old, next);
  for (const { from, to, length } of shared)
    for (let index = 0; index < length; index += 1) truth[from + index] = to + index;
  for (const [index, { from, to, length }] of shared.entries()) {
    const following = shared[index + 1];
    if (following !== undefined)
      replace(truth, { from: from + length, to: to + length, length: 0 }, following);
  }
  return truth;
}

/** A word or figure that another stands in place of is where that one is. */
function replace(truth: Int32Array, after: Shared, before: Shared): void {
  const [was, is] = [before.from - after.from, before.to - after.to];
  if (was < 1 || is < 1 || was > longestWord || is > longestWord) return;
  for (let index = 0; index < was; index += 1)
    truth[after.from + index] = after.to + Math.floor((index * is) / was);
}

function sharedStretches(old: string, next: string): Shared[] {
  const stretches: Shared[] = [];
  let [at, there] = [0, 0];
  while (at < old.length && there < next.length) {
    let length = 0;
    while (at + length < old.length && old[at + length] === next[there + length]) length += 1;
    if (length > 0) stretches.push({ from: at, to: there, length });
    [at, there] = [at + length, there + length];
    const met = nextMeeting(old, next, [at, there]);
    if (met === null) break;
    stretches.push(...within(old.slice(at, met[0]), next.slice(there, met[1]), [at, there]));
    [at, there] = met;
  }
  return stretches;
}

/** What a reworded passage kept: the longest run of letters first, then what stands before and behind it. */
function within(old: string, next: string, [at, there]: [number, number]): Shared[] {
  if (old.length > longestGap || next.length > longestGap) return [];
  const longest = longestRun(old, next);
  if (longest.length < shortestRun) return [];
  const { from, to, length } = longest;
  return [
    ...within(old.slice(0, from), next.slice(0, to), [at, there]),
    { from: at + from, to: there + to, length },
    ...within(old.slice(from + length), next.slice(to + length), [
      at + from + length,
      there + to + length,
    ]),
  ];
}

function longestRun(old: string, next: string): Shared {
  let best: Shared = { from: 0, to: 0, length: 0 };
  for (let from = 0; from < old.length; from += 1)
    for (let to = 0; to < next.length; to += 1) {
      let length = 0;
      while (from + length < old.length && old[from + length] === next[to + length]) length += 1;
      if (length > best.length) best = { from, to, length };
    }
  return best;
}

function nextMeeting(
  old: string,
  next: string,
  [at, there]: [number, number],
): [number, number] | null {
  const close = next.slice(there, there + nearby);
  let nearest: [number, number] | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let skip = 0; skip < Math.min(nearby, least) && at + skip + near <= old.length; skip += 1) {
    const found = close.indexOf(old.slice(at + skip, at + skip + near));
    if (found < 0 || skip + found >= least) continue;
    nearest = [at + skip, there + found];
    least = skip + found;
  }
  if (nearest !== null) return nearest;
  for (let skip = 0; at + skip + again <= old.length; skip += 1) {
    const found = next.indexOf(old.slice(at + skip, at + skip + again), there);
    if (found >= 0) return [at + skip, found];
  }
  return null;
}
