/**
 * Where two versions of a text agree: every stretch of `shingle` characters that stands once in each, as the
 * offset of its first character in both. Ordered by `from`; passages that moved are among them.
 */
export interface Alignment {
  from: Int32Array;
  to: Int32Array;
  /** By offset in the other text: where the stretch stands in the one; -1 where it is none of these. */
  origin: Int32Array;
}

/** Characters of a stretch that is compared: long enough to be one of a kind, short enough for a table's row. */
export const shingle = 24;
const none = -1;
const many = -2;

/** Takes some 0.2 µs a character, and 24 bytes. */
export function align(one: string, other: string): Alignment {
  const table = new ShingleTable(one);
  const met = new Int32Array(one.length).fill(none);
  eachShingle(other, (hash, at) => {
    const found = table.once(hash, other, at);
    if (found >= 0) met[found] = met[found] === none ? at : many;
  });
  const count = met.reduce((sum, at) => sum + Number(at >= 0), 0);
  const origin = new Int32Array(other.length).fill(none);
  const alignment = { from: new Int32Array(count), to: new Int32Array(count), origin };
  let next = 0;
  for (const [at, to] of met.entries()) {
    if (to < 0) continue;
    alignment.from[next] = at;
    alignment.to[next] = to;
    origin[to] = at;
    next += 1;
  }
  return alignment;
}

/** Offsets by the hash of the characters that begin there: open addressing, since a Map is ten times slower. */
class ShingleTable {
  readonly #text: string;
  readonly #mask: number;
  /** Offset + 1 of a shingle's first place; 0 where the slot is free. */
  readonly #first: Int32Array;
  readonly #isRepeated: Uint8Array;

  constructor(text: string) {
    this.#text = text;
    const slots = 2 ** Math.ceil(Math.log2(Math.max(2, text.length * 2)));
    this.#mask = slots - 1;
    this.#first = new Int32Array(slots);
    this.#isRepeated = new Uint8Array(slots);
    eachShingle(text, (hash, at) => {
      const slot = this.#slot(hash, text, at);
      if (this.#first[slot] === 0) this.#first[slot] = at + 1;
      else this.#isRepeated[slot] = 1;
    });
  }

  /** The only place of a shingle; -1 where it has none or several. */
  once(hash: number, text: string, at: number): number {
    const slot = this.#slot(hash, text, at);
    return this.#isRepeated[slot] === 1 ? none : (this.#first[slot] ?? 0) - 1;
  }

  /** The slot that holds these characters, or the free one where they belong. */
  #slot(hash: number, text: string, at: number): number {
    for (let slot = hash & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const first = this.#first[slot] ?? 0;
      if (first === 0 || isSame(this.#text, first - 1, text, at)) return slot;
    }
  }
}

function isSame(one: string, from: number, other: string, at: number): boolean {
  for (let index = 0; index < shingle; index += 1)
    if (one.charCodeAt(from + index) !== other.charCodeAt(at + index)) return false;
  return true;
}

const base = 0x01000193;

/** A rolling hash: each character costs the same, however long the shingle. */
function eachShingle(text: string, visit: (hash: number, at: number) => void): void {
  let power = 1;
  for (let index = 1; index < shingle; index += 1) power = Math.imul(power, base);
  let hash = 0;
  for (let index = 0; index < text.length; index += 1) {
    const leaving = index >= shingle ? text.charCodeAt(index - shingle) : 0;
    hash = Math.imul(hash - Math.imul(leaving, power), base) + text.charCodeAt(index);
    // mixed, since the table takes the low bits, which the last characters alone would fill
    if (index >= shingle - 1)
      visit(Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0, index - shingle + 1);
  }
}

/** Index of the first pair that does not begin before an offset. */
function firstFrom({ from }: Alignment, offset: number): number {
  let [low, high] = [0, from.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((from[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Pairs further from a place than these many characters, or than so many other pairs, say nothing of it. */
const reach = 200;
const mostPairs = 60;
const nearness = 24;
/** Fewer are a word or two beside a passage that was printed twice, which happen to stand beside its copy, too. */
export const fewestPairs = 18;

/** By how much the text round an offset has moved: what its neighbours say, best supported first. */
export function shiftsNear(alignment: Alignment, offset: number, most = 3): number[] {
  const { from, to } = alignment;
  const middle = firstFrom(alignment, offset);
  const votes = new Map<number, number>();
  const pairs = new Map<number, number>();
  const last = Math.min(from.length, middle + mostPairs);
  for (let index = Math.max(0, middle - mostPairs); index < last; index += 1) {
    const distance = Math.abs((from[index] ?? 0) - offset);
    if (distance > reach) continue;
    const shift = (to[index] ?? 0) - (from[index] ?? 0);
    pairs.set(shift, (pairs.get(shift) ?? 0) + 1);
    votes.set(shift, (votes.get(shift) ?? 0) + 1 / (1 + distance / nearness));
  }
  return [...votes]
    .filter(([shift]) => (pairs.get(shift) ?? 0) >= fewestPairs)
    .sort(([, one], [, other]) => other - one)
    .slice(0, most)
    .map(([shift]) => shift);
}

/** Whether a stretch holds words that stand once in either text and moved by just this much. */
export function isAlignedBy(
  alignment: Alignment,
  { start, end }: { start: number; end: number },
  shift: number,
): boolean {
  const { from, to } = alignment;
  for (let index = firstFrom(alignment, start); index < from.length; index += 1) {
    const at = from[index] ?? 0;
    if (at + shingle > end) return false;
    if ((to[index] ?? 0) - at === shift) return true;
  }
  return false;
}
