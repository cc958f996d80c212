const letters = '0123456789abcdefghjkmnpqrstvwxyz';

/** A fresh writer id: 13 letters of base32 without i, l, o, u; 65 random bits. */
export function newRun(random: (bytes: number) => Uint8Array): string {
  return Array.from(random(13), (byte) => letters.charAt(byte % letters.length)).join('');
}
