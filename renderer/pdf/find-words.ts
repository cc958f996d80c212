/** A place in a page's words: which run, and how many characters into it. */
export interface WordPlace {
  run: number;
  offset: number;
}

/** One passage found: `to` is behind its last character. */
export interface WordRange {
  from: WordPlace;
  to: WordPlace;
}

interface Word {
  text: string;
  range: WordRange;
}

/** English endings that the search index takes off as well, longest first. */
const endings = ['ations', 'ation', 'ments', 'ment', 'ings', 'ing', 'edly', 'ed', 'es', 's', 'ly'];
/** A stem shorter than this would make unlike words alike. */
const shortestStem = 3;

/** The words of a query as they are compared: without accents, case and punctuation. */
export function queryWords(query: string): string[] {
  return [...foldCharacters(query).text.matchAll(/[\p{L}\p{N}]+/gu)].map(([word]) => word);
}

/**
 * Where the words stand in a page's runs, in reading order: as a phrase where the page has it, else each
 * word alone. Tolerant of accents, ligatures, case and common endings, as the search index is.
 */
export function findWords(runs: string[], query: string[]): WordRange[] {
  if (query.length === 0) return [];
  const words = wordsOf(runs);
  const phrases = phrasesIn(words, query);
  if (phrases.length > 0) return phrases;
  return words
    .filter((word) => query.some((wanted) => sameWord(word.text, wanted)))
    .map((word) => word.range);
}

function phrasesIn(words: Word[], query: string[]): WordRange[] {
  const found: WordRange[] = [];
  for (let start = 0; start + query.length <= words.length; start += 1) {
    const matches = query.every((wanted, index) => {
      const word = words[start + index];
      return word !== undefined && sameWord(word.text, wanted);
    });
    const first = words[start];
    const last = words[start + query.length - 1];
    if (!matches || !first || !last) continue;
    found.push({ from: first.range.from, to: last.range.to });
    start += query.length - 1;
  }
  return found;
}

/** "performances" and "performance" are the same word; "per" and "performance" are not. */
export function sameWord(word: string, wanted: string): boolean {
  return word === wanted || stem(word) === stem(wanted);
}

function stem(word: string): string {
  const ending = endings.find(
    (candidate) => word.endsWith(candidate) && word.length - candidate.length >= shortestStem,
  );
  const bare = ending === undefined || word.endsWith('ss') ? word : word.slice(0, -ending.length);
  return bare.length > shortestStem && /[ey]$/.test(bare) ? bare.slice(0, -1) : bare;
}

function wordsOf(runs: string[]): Word[] {
  const text: string[] = [];
  const places: WordPlace[] = [];
  runs.forEach((run, index) => {
    const folded = foldCharacters(run);
    text.push(folded.text);
    for (const offset of folded.offsets) places.push({ run: index, offset });
  });
  return [...text.join('').matchAll(/[\p{L}\p{N}]+/gu)].flatMap((match) => {
    const from = places[match.index];
    const last = places[match.index + match[0].length - 1];
    if (!from || !last) return [];
    return { text: match[0], range: { from, to: { run: last.run, offset: last.offset + 1 } } };
  });
}

/** Folded text, and for each of its characters the offset it came from: one "ﬁ" becomes "f" and "i". */
function foldCharacters(text: string): { text: string; offsets: number[] } {
  let folded = '';
  const offsets: number[] = [];
  for (let offset = 0; offset < text.length; offset += 1) {
    const plain = text
      .charAt(offset)
      .normalize('NFKD')
      .replace(/[\p{M}'’‘ʼ\u00ad]/gu, '')
      .toLowerCase();
    folded += plain;
    for (let part = 0; part < plain.length; part += 1) offsets.push(offset);
  }
  return { text: folded, offsets };
}
