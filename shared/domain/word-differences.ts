export interface WordDifference {
  kind: 'same' | 'out' | 'in';
  text: string;
}

/** Beyond so many changed pieces two texts have little in common, and are shown whole, one after the other. */
const mostChanges = 1_000;

/**
 * How one text became another, in words: what stayed, what went out and what came in. The parts that stayed or went
 * out make up `before` letter by letter, those that stayed or came in make up `after`. Of all such lists one of the
 * shortest, by E. W. Myers, "An O(ND) Difference Algorithm and Its Variations", Algorithmica 1 (1986).
 */
export function wordDifferences(before: string, after: string): WordDifference[] {
  const [old, now] = [piecesOf(before), piecesOf(after)];
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
  let end = 0;
  const most = Math.min(old.length, now.length) - start;
  while (end < most && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  const middle = myers(old.slice(start, old.length - end), now.slice(start, now.length - end));
  const all: WordDifference[] = [
    ...old.slice(0, start).map((text) => ({ kind: 'same' as const, text })),
    ...middle,
    ...old.slice(old.length - end).map((text) => ({ kind: 'same' as const, text })),
  ];
  return joined(withoutIslands(joined(all)));
}

/** Words, spaces and other signs, each a piece. */
const piecesOf = (text: string): string[] =>
  text.match(/\s+|[\p{L}\p{M}\p{N}'’]+|[^\s\p{L}\p{M}\p{N}'’]/gu) ?? [];

/** The furthest place reached on each diagonal (place in `old` less place in `now`), one list for each count of changes. */
function myers(old: readonly string[], now: readonly string[]): WordDifference[] {
  const most = Math.min(mostChanges, old.length + now.length);
  const reach = new Int32Array(2 * most + 3);
  const centre = most + 1;
  const trace: Int32Array[] = [];
  for (let changes = 0; changes <= most; changes += 1) {
    trace.push(reach.slice(centre - changes - 1, centre + changes + 2));
    for (let line = -changes; line <= changes; line += 2) {
      const [left, right] = [reach[centre + line - 1] ?? 0, reach[centre + line + 1] ?? 0];
      let x = comesDown(line, changes, left, right) ? right : left + 1;
      while (x < old.length && x - line < now.length && old[x] === now[x - line]) x += 1;
      reach[centre + line] = x;
      if (x >= old.length && x - line >= now.length) return wayBack(trace, old, now);
    }
  }
  return [
    { kind: 'out', text: old.join('') },
    { kind: 'in', text: now.join('') },
  ];
}

/** Whether a diagonal is entered by a piece that came in (from the diagonal above) rather than by one that went out. */
const comesDown = (line: number, changes: number, left: number, right: number): boolean =>
  line === -changes || (line !== changes && left < right);

function wayBack(
  trace: readonly Int32Array[],
  old: readonly string[],
  now: readonly string[],
): WordDifference[] {
  const found: WordDifference[] = [];
  let [x, y] = [old.length, now.length];
  for (let changes = trace.length - 1; changes >= 0; changes -= 1) {
    const reach = trace[changes] ?? new Int32Array();
    const centre = changes + 1;
    const line = x - y;
    const [left, right] = [reach[centre + line - 1] ?? 0, reach[centre + line + 1] ?? 0];
    const isIn = comesDown(line, changes, left, right);
    const fromX = isIn ? right : left;
    const fromY = isIn ? right - line - 1 : left - line + 1;
    while (changes === 0 ? x > 0 : x > (isIn ? fromX : fromX + 1)) {
      x -= 1;
      y -= 1;
      found.push({ kind: 'same', text: old[x] ?? '' });
    }
    if (changes === 0) break;
    found.push(
      isIn ? { kind: 'in', text: now[fromY] ?? '' } : { kind: 'out', text: old[fromX] ?? '' },
    );
    [x, y] = [fromX, fromY];
  }
  return found.reverse();
}

/** One difference for each run of a kind; between two words that stayed, what went out stands before what came in. */
function joined(list: readonly WordDifference[]): WordDifference[] {
  const runs: WordDifference[] = [];
  const pending = { out: '', in: '' };
  const flush = () => {
    for (const kind of ['out', 'in'] as const) {
      if (pending[kind] !== '') runs.push({ kind, text: pending[kind] });
      pending[kind] = '';
    }
  };
  for (const { kind, text } of list) {
    if (text === '') continue;
    const last = runs.at(-1);
    if (kind !== 'same') pending[kind] += text;
    else {
      flush();
      if (last?.kind === 'same' && runs.at(-1) === last) last.text += text;
      else runs.push({ kind, text });
    }
  }
  flush();
  return runs;
}

/** A space that stayed between two changed words reads better as changed with them. */
const withoutIslands = (list: readonly WordDifference[]): WordDifference[] =>
  list.flatMap((one, index) => {
    const isIsland = index > 0 && index < list.length - 1 && /^\s+$/.test(one.text);
    if (one.kind !== 'same' || !isIsland) return [one];
    return [
      { kind: 'out', text: one.text },
      { kind: 'in', text: one.text },
    ];
  });
