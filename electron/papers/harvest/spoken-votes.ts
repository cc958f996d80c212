import type { MinuteReading } from '../../../shared/domain/pack-reading.ts';
import { sentencesOf } from './sentence.ts';

export type VoteReading = MinuteReading['votes'][number];

const numberWords =
  'none one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const figure = `(?<figure>\\d{1,3}|no|nil|zero|${numberWords.join('|')})`;
const voters =
  '(?:\\s+(?:members?|councillors?|votes?))?(?:\\s+(?:voting|voted|were))?(?:\\s+cast)?';
const inFavour = new RegExp(`\\b${figure}${voters}\\s+(?:in favour|for)\\b`, 'i');
const inFavourBefore = /\b(?:for|in favour|ayes?)\s*[:=-]?\s*\(?(?<figure>\d{1,3})\b/i;
const opposed = new RegExp(`\\b${figure}${voters}\\s+(?:against|opposed)\\b`, 'i');
const opposedBefore = /\b(?:against|noes|nays)\s*[:=-]?\s*\(?(?<figure>\d{1,3})\b/i;
const abstained = new RegExp(`\\b${figure}${voters}\\s+abst(?:ain\\w*|entions?)`, 'i');
const abstainedBefore = /\babst(?:ain\w*|entions?)\s*[:=-]?\s*\(?(?<figure>\d{1,3})\b/i;
const oneToOther = /\b(?<one>\d{1,3})(?: votes?)? to (?<other>\d{1,3})\b/i;

const loud =
  /\b(?:CARRIED|LOST|FELL|DEFEATED|REJECTED|NOT CARRIED)\b(?:\s+unanimously\b|\s*\([^)]*\)|\s+(?:with|by)\b[^.;]*)?/;
const result =
  /\b(?:was|were|is|motion|amendment|and)\s+(?<words>(?:unanimously\s+)?(?:carried|lost|defeated|fell|rejected|not carried)\b(?:\s+unanimously\b|\s*\([^)]*\)|\s+(?:with|by)\b[^.;]*)?)/i;
const stamped = /\bRESULT:\s*(?<words>[A-Z]+(?:\s*\[[^\]]*\])?)/;
const bracketed =
  /\((?<words>[^()]*\b(?:all (?:were )?in favour|unanimous(?:ly)?|carried)\b[^()]*)\)/i;
const about = /\b(?:vote|voting|motion|amendment|proposal|proposed|recommendations?|resolution)\b/i;
const counted = /\bby a? ?show of hands\b|\bshow of hands\b|\bput to the vote\b/i;

/**
 * Votes told in prose: "CARRIED unanimously", "CARRIED (6 members voting in favour, none against with 3
 * abstentions)", "FELL with 2 voting FOR and 7 AGAINST", "(A proposed, B seconded, all were in favour)". A figure
 * that is not printed is null. Result words in the text of a report, without a vote, are none.
 */
export function spokenVotes(paragraph: string): VoteReading[] {
  const wholeIsCounted = counted.test(paragraph);
  return sentencesOf(paragraph).flatMap((sentence) => {
    const words = resultWords(sentence, wholeIsCounted);
    return words === null ? [] : [{ ...countsOf(words), result: words, names: null }];
  });
}

/** For, against and abstaining as the words print them. */
export function countsOf(words: string): Pick<VoteReading, 'for' | 'against' | 'abstain'> {
  const pair = oneToOther.exec(words)?.groups;
  if (pair && !/against/i.test(words)) {
    return { for: Number(pair['one']), against: Number(pair['other']), abstain: null };
  }
  return {
    for: figureOf(inFavour.exec(words) ?? inFavourBefore.exec(words)),
    against: figureOf(opposed.exec(words) ?? opposedBefore.exec(words)),
    abstain: figureOf(abstained.exec(words) ?? abstainedBefore.exec(words)),
  };
}

function resultWords(sentence: string, wholeIsCounted: boolean): string | null {
  const stamp = stamped.exec(sentence)?.groups?.['words'];
  if (stamp) return stamp;
  const shouted = loud.exec(sentence)?.[0];
  if (shouted) return shouted.trim();
  const spoken = result.exec(sentence)?.groups?.['words'];
  if (spoken && about.test(sentence)) return spoken.trim();
  const inBracket = bracketed.exec(sentence)?.groups?.['words'];
  if (inBracket && /propos|second|vot|carried/i.test(inBracket)) return inBracket.trim();
  if (wholeIsCounted && /\bunanimous/i.test(sentence)) return sentence;
  return null;
}

function figureOf(match: RegExpExecArray | null): number | null {
  const printed = match?.groups?.['figure']?.toLowerCase();
  if (printed === undefined) return null;
  if (/^\d+$/.test(printed)) return Number(printed);
  return /^(?:no|nil|zero)$/.test(printed) ? 0 : numberWords.indexOf(printed);
}
