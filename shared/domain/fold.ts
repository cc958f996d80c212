/**
 * A form for comparing titles and names: without accents, case, apostrophes and punctuation, blanks
 * single. "Coventry’s Education – Performance" and "coventrys education performance" are alike.
 */
export function fold(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’‘ʼ]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
