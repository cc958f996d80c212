/** Every beginning of some bytes but all of them. */
export function* truncations(bytes: Uint8Array): Generator<Uint8Array> {
  for (let length = 0; length < bytes.length; length += 1) yield bytes.slice(0, length);
}

/** The bytes with one bit turned: every bit of every byte, or one bit of each in turn. */
export function* flips(bytes: Uint8Array, each: 'bit' | 'byte'): Generator<Uint8Array> {
  const copy = Uint8Array.from(bytes);
  for (let at = 0; at < copy.length; at += 1)
    for (let bit = 0; bit < (each === 'bit' ? 8 : 1); bit += 1) {
      const mask = 1 << (each === 'bit' ? bit : at % 8);
      copy[at] = (copy[at] ?? 0) ^ mask;
      yield copy;
      copy[at] = (copy[at] ?? 0) ^ mask;
    }
}

/** What of the spoilt bytes somebody takes for good, told by where; nothing, if all is well. */
export function taken(
  spoilt: Iterable<Uint8Array>,
  isTaken: (bytes: Uint8Array) => boolean,
): number[] {
  const wrong: number[] = [];
  let index = 0;
  for (const bytes of spoilt) {
    if (isTaken(bytes)) wrong.push(index);
    index += 1;
  }
  return wrong;
}
