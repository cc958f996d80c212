/**
 * The first 66 bits of a SHA-256 as six words, to be read aloud by two people.
 * @param hash hexadecimal
 */
export function sixWords(_hash: string): string[] {
  throw new Error('not written yet');
}
