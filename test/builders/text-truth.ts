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

/**
 * Which characters of an old text stand where in a new one, told by reading both side by side from the front:
 * where they part, on to the nearest place from which both go on alike. Knows nothing of marks or scores.
 * Answers the new offset of each old character, -1 for one that is no more.
 */
export function truthBetween(old: string, next: string): Int32Array {
  const truth = new Int32Array(old.length).fill(-1);
  for (const { from, to, length } of sharedStretches(old, next))
    for (let index = 0; index < length; index += 1) truth[from + index] = to + index;
  return truth;
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
    [at, there] = met;
  }
  return stretches;
}

function nextMeeting(
  old: string,
  next: string,
  [at, there]: [number, number],
): [number, number] | null {
  for (let skip = 0; at + skip + near <= old.length; skip += 1) {
    const found = next.indexOf(old.slice(at + skip, at + skip + near), there);
    if (found < 0) continue;
    const isNear = skip < nearby && found - there < nearby;
    if (isNear || next.startsWith(old.slice(at + skip, at + skip + again), found))
      return [at + skip, found];
  }
  return null;
}
