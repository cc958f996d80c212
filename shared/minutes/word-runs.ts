/**
 * A text as words to compare by: small, accents kept, apostrophes and the commas of figures left out ("£48,250" is
 * "48250"), everything else that is no letter or figure parting words. Spaces, cases and kinds of quotes are one.
 */
export function tokensOf(text: string): string[] {
  const plain = text
    .replace(/\u00ad/g, '')
    // before NFKC, which makes a blank and an accent of "´"
    .replace(/(?<=[\p{L}\p{N}])['’‘ʼ`´](?=\p{L})/gu, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=\d)[,\u202f](?=\d{3}(?!\d))/g, '');
  return plain.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** Sentences, lines and titles, each by itself. */
export const sentencesOf = (text: string): string[] =>
  text.split(/[\r\n]+|(?<=[.!?;:])\s+/u).filter((part) => part.trim() !== '');

/** Fewest words of a run; fewer are looked for as names. */
export const shortestRun = 3;

export interface RunIndex {
  /** Whether these words stand somewhere one after another. */
  has(run: readonly string[]): boolean;
  /** Quick to say that no run from this place on stands anywhere. */
  mayHave(tokens: readonly string[], at: number): boolean;
  /** All words that stand anywhere. */
  words: ReadonlySet<string>;
}

/** Texts so that runs of three words and more, and single words, are found in them at once. */
export function runIndex(texts: readonly string[]): RunIndex {
  const places = new Map<string, number[]>();
  const all: string[] = [];
  for (const text of texts) {
    const tokens = tokensOf(text);
    for (let at = 0; at + shortestRun <= tokens.length; at++) {
      const key = keyAt(tokens, at);
      const known = places.get(key);
      if (known === undefined) places.set(key, [all.length + at]);
      else known.push(all.length + at);
    }
    // a word that no text holds parts them, so that no run goes over an end
    all.push(...tokens, '');
  }
  const standsAt = (run: readonly string[], at: number) =>
    run.every((word, index) => all[at + index] === word);
  const words = new Set(all);
  return {
    words,
    mayHave: (tokens, at) =>
      words.has(tokens[at] ?? '') &&
      words.has(tokens[at + 1] ?? '') &&
      words.has(tokens[at + 2] ?? ''),
    has(run) {
      if (run.length < shortestRun)
        return run.every((word) => words.has(word)) && all.some((_, at) => standsAt(run, at));
      return places.get(keyAt(run, 0))?.some((at) => standsAt(run, at)) ?? false;
    },
  };
}

const keyAt = (tokens: readonly string[], at: number): string =>
  tokens.slice(at, at + shortestRun).join(' ');
