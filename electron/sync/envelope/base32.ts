/** Without i, l, o and u, so that no name is misread; every file system keeps these letters apart. */
const letters = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * The first `count` letters of `bytes` in base32, five bits each.
 * @throws RangeError where there are fewer bits than that
 */
export function base32(bytes: Uint8Array, count: number): string {
  if (bytes.length * 8 < count * 5) throw new RangeError(`${bytes.length} bytes are too few`);
  let text = '';
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    bits = (bits << 8) | byte;
    held += 8;
    while (held >= 5 && text.length < count) {
      held -= 5;
      text += letters.charAt((bits >> held) & 31);
    }
    bits &= (1 << held) - 1;
  }
  return text;
}

/** The letters of a hash that a file's name has: its first 80 bits. */
export const hash16 = (hexadecimal: string): string =>
  base32(Buffer.from(hexadecimal.slice(0, 20), 'hex'), 16);
