/**
 * Turns what a person types into an FTS5 query that cannot fail and cannot do anything else: all words
 * must be there, in any order; the last one may be unfinished. What the index splits stays together as a
 * phrase ("26/01234/FUL", "co-opted", "O’Brien"), as does what the person put in double quotes. Words like
 * AND or NEAR are words. Null where nothing is left to look for.
 */
export function matchOf(words: string): string | null {
  const terms = termsOf(words);
  const last = terms.at(-1);
  if (last === undefined) return null;
  const whole = terms.slice(0, -1).map(({ tokens }) => phrase(tokens));
  return [...whole, last.quoted ? phrase(last.tokens) : unfinished(last.tokens)].join(' AND ');
}

interface Term {
  tokens: string[];
  quoted: boolean;
}

/** More words than this narrow nothing down and cost time. */
const mostTerms = 20;

/** What FTS5's unicode61 takes for part of a word: letters, numbers, marks and private use. */
const token = /[\p{L}\p{N}\p{M}\p{Co}]+/gu;

function termsOf(words: string): Term[] {
  const terms: Term[] = [];
  for (const [, quoted, plain] of words.matchAll(/["“”]([^"“”]*)["“”]|([^\s"“”]+)/gu)) {
    const tokens = (quoted ?? plain ?? '').match(token) ?? [];
    if (tokens.length > 0) terms.push({ tokens: [...tokens], quoted: quoted !== undefined });
  }
  return terms.slice(0, mostTerms);
}

const phrase = (tokens: readonly string[]): string => `"${tokens.join(' ')}"`;

/** Endings that the index takes off words (Porter's stemmer), where a person may be in the middle of one. */
const endings = [
  'ation',
  'ational',
  'ization',
  'ment',
  'ness',
  'ing',
  'ings',
  'ion',
  'ions',
  'ance',
];
const moreEndings = [
  'ence',
  'able',
  'ible',
  'ity',
  'ities',
  'ive',
  'ful',
  'ed',
  'es',
  'ers',
  'ies',
];

/**
 * The index holds stems: "meeting" as "meet". A prefix finds words that go on ("meet" in "meetings"), but
 * the unfinished "meetin" is neither a stem nor the beginning of one. So the word without the part of
 * an ending that is typed already counts too.
 */
function unfinished(tokens: readonly string[]): string {
  const word = tokens.at(-1) ?? '';
  const stems = new Set<string>();
  for (const ending of [...endings, ...moreEndings]) {
    for (let typed = 1; typed < ending.length; typed += 1) {
      const stem = word.slice(0, -typed);
      if (stem.length >= 4 && word.toLowerCase().endsWith(ending.slice(0, typed))) stems.add(stem);
    }
  }
  // The index takes an s off the query's stem once more ("decis" of "decision"): only its beginning counts.
  const others = [...stems].map(
    (stem) => `${phrase([...tokens.slice(0, -1), stem])}${/s$/i.test(stem) ? ' *' : ''}`,
  );
  const all = [`${phrase(tokens)} *`, ...others];
  return all.length === 1 ? all.join('') : `(${all.join(' OR ')})`;
}
