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
  stem: string;
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
  const wanted = query.map(stem);
  const phrases = phrasesIn(words, wanted);
  if (phrases.length > 0) return phrases;
  return words.filter((word) => wanted.includes(word.stem)).map((word) => word.range);
}

/** The first place where the words stand in this order, each after the other; null where they do not. */
export function findPhrase(runs: string[], query: string[]): WordRange | null {
  return query.length === 0 ? null : (phrasesIn(wordsOf(runs), query.map(stem))[0] ?? null);
}

function phrasesIn(words: Word[], wanted: string[]): WordRange[] {
  const found: WordRange[] = [];
  for (let start = 0; start + wanted.length <= words.length; start += 1) {
    if (!wanted.every((one, index) => words[start + index]?.stem === one)) continue;
    const first = words[start];
    const last = words[start + wanted.length - 1];
    if (!first || !last) continue;
    found.push({ from: first.range.from, to: last.range.to });
    start += wanted.length - 1;
  }
  return found;
}

/** "performances" and "performance" are the same word; "per" and "performance" are not. */
export function sameWord(word: string, wanted: string): boolean {
  return stem(word) === stem(wanted);
}

function stem(word: string): string {
  const ending = endings.find(
    (candidate) => word.endsWith(candidate) && word.length - candidate.length >= shortestStem,
  );
  const bare = ending === undefined || word.endsWith('ss') ? word : word.slice(0, -ending.length);
  return bare.length > shortestStem && /[eiy]$/.test(bare) ? bare.slice(0, -1) : bare;
}

function wordsOf(runs: string[]): Word[] {
  const folded = runs.map(foldCharacters);
  const text = folded.map((run) => run.text).join('');
  /** For each character of `text` the run it is in, and the offset there. */
  const runOf = new Int32Array(text.length);
  const offsetOf = new Int32Array(text.length);
  let at = 0;
  folded.forEach(({ offsets }, run) => {
    runOf.fill(run, at, at + offsets.length);
    offsetOf.set(offsets, at);
    at += offsets.length;
  });
  const placeOf = (index: number) => ({ run: runOf[index] ?? 0, offset: offsetOf[index] ?? 0 });
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => {
    const last = placeOf(index + word.length - 1);
    const range = { from: placeOf(index), to: { run: last.run, offset: last.offset + 1 } };
    return { stem: stem(word), range };
  });
}

/** Folded text, and for each of its characters the offset it came from: one "ﬁ" becomes "f" and "i". */
function foldCharacters(text: string): { text: string; offsets: number[] } {
  let folded = '';
  const offsets: number[] = [];
  for (let offset = 0; offset < text.length; offset += 1) {
    const plain = foldCharacter(text.charAt(offset));
    folded += plain;
    for (let part = 0; part < plain.length; part += 1) offsets.push(offset);
  }
  return { text: folded, offsets };
}

function foldCharacter(character: string): string {
  // most of a paper is plain letters, and a long page has thousands of them
  if (/[a-z0-9 ]/.test(character)) return character;
  return character
    .normalize('NFKD')
    .replace(/[\p{M}'’‘ʼ\u00ad]/gu, '')
    .toLowerCase();
}
