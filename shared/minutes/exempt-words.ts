import { isOrdinary } from './ordinary-words.ts';
import { type RunIndex, runIndex, sentencesOf, shortestRun, tokensOf } from './word-runs.ts';

/** A text that only those entitled may read. */
export interface ExemptText {
  /** Row of the private minute that it belongs to; null for a paper or an item nobody has minuted. */
  minute: string | null;
  /** What the public may know it by: the title that the open minutes print. */
  label: string;
  text: string;
  /** A name is looked for whole, however short: an author, a file. */
  isName: boolean;
}

/** What is public whatever these minutes say. */
export interface PublicTexts {
  /** Agenda, attendance, public titles and summaries, house style: a run that stands here is no secret. */
  record: string[];
  /** All other open rows: a single word that stands here is no secret either. */
  other: string[];
}

export interface ExemptMatter {
  exempt: ExemptText[];
  open: PublicTexts;
}

/** Words of private business in a document for the public. */
export interface ExemptHit extends Pick<ExemptText, 'minute' | 'label'> {
  /** The words, for the clerk's eyes alone. */
  words: string;
}

/** A run of so many words is looked for; of a shorter sentence all of it. */
const runLength = 6;

/**
 * Searches a document for the public for words of private business (LGA 1972 s100C(2); rule R31, S55). Runs of six
 * words, whole sentences of three to five, and names are found whatever their case, spaces and quotes. No hit is what
 * the public record holds word for word, and what is made of ordinary words alone. Answers at most one hit a text.
 * @param document every text of the finished document, its metadata too
 */
export function exemptHits(
  document: readonly string[],
  { exempt, open }: ExemptMatter,
): ExemptHit[] {
  const found = runIndex(document);
  const record = runIndex(open.record);
  // years of open minutes: looked at when a word of the document is found in a private text, which is seldom
  let other: ReadonlySet<string> | null = null;
  const isKnown = (word: string) => {
    if (record.words.has(word)) return true;
    other ??= new Set(open.other.flatMap(tokensOf));
    return other.has(word);
  };
  const isTelling = (word: string) => !isOrdinary(word) && !record.words.has(word);
  return exempt.flatMap((text) => {
    const words = text.isName
      ? nameIn(tokensOf(text.text), found, isKnown)
      : (runIn(text.text, { found, record, isTelling }) ??
        rareWordIn(text.text, found, (word) => isOrdinary(word) || isKnown(word)));
    return words === null ? [] : [{ minute: text.minute, label: text.label, words }];
  });
}

/** A name is secret where one of its words stands nowhere in what is open. */
function nameIn(
  tokens: readonly string[],
  found: RunIndex,
  isKnown: (word: string) => boolean,
): string | null {
  if (tokens.length === 0 || !found.has(tokens)) return null;
  return tokens.every((word) => isOrdinary(word) || isKnown(word)) ? null : tokens.join(' ');
}

function runIn(
  text: string,
  {
    found,
    record,
    isTelling,
  }: { found: RunIndex; record: RunIndex; isTelling: (word: string) => boolean },
): string | null {
  for (const sentence of sentencesOf(text)) {
    const tokens = tokensOf(sentence);
    if (tokens.length < shortestRun) continue;
    const length = Math.min(runLength, tokens.length);
    for (let at = 0; at + length <= tokens.length; at++) {
      if (!found.mayHave(tokens, at)) continue;
      const run = tokens.slice(at, at + length);
      if (found.has(run) && run.some(isTelling) && !record.has(run)) return run.join(' ');
    }
  }
  return null;
}

/** Names, sums and references: begun with a capital within a sentence, all capitals, or with figures. */
const rare =
  /(?<=[\p{L}\p{N},] )\p{Lu}[\p{L}\p{M}'’-]{2,}|\p{Lu}{3,}\p{N}*|[\p{L}/.,-]*\p{N}[\p{L}\p{N}/.,-]{2,}/gu;

function rareWordIn(
  text: string,
  found: RunIndex,
  isOpen: (word: string) => boolean,
): string | null {
  for (const [name] of text.matchAll(rare))
    for (const word of tokensOf(name))
      if (word.length > 2 && found.words.has(word) && !isOpen(word)) return word;
  return null;
}
