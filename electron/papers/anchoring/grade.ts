import { isAlignedBy } from './align.ts';
import { type Candidate, isSeated, type Sought, type Texts } from './candidates.ts';
import { isOfOthers } from './is-of-others.ts';
import { likeness } from './likeness.ts';

/** Characters of context that are compared, and how many more are looked through for them. */
export const contextLength = 48;
const contextSlack = 8;

/** Below: the passage is gone. A place without a floor puts a note on somebody else's paragraph. */
const floor = 0.55;
const sureAbove = 0.9;
const likelyAbove = 0.72;
/** Words that are less like the old ones than this are proposed only, unless both neighbours vouch for them. */
const likelyAlike = 0.7;
/** By how much a place must be better than the next one to be told from it. */
const sureMargin = 0.05;
const likelyMargin = 0.03;
/** Distance from the expected place at which it speaks for a place only a third as much. */
const nearness = 400;
/** What stands before or after must be as like as this: English has some 0.4 in common by chance. */
const heldAbove = 0.6;
/** Without any context words must be as like as this to be proposed at all. */
const alikeAbove = 0.75;

export interface Graded extends Candidate {
  score: number;
  grade: 'sure' | 'likely' | 'check' | 'gone';
}

/** How much the words themselves weigh: a lone figure stands in a hundred places. */
function wordsWeight(length: number): number {
  if (length < 12) return 0.25;
  return length < 40 ? 0.4 : 0.6;
}

interface Scored extends Candidate {
  score: number;
  /** Likeness of what stands before and after. */
  sides: readonly [number, number];
}

function score(candidate: Candidate, sought: Sought, texts: Texts): Scored {
  const { start, end, errors, expected, between } = candidate;
  const { prefix, suffix, words } = sought;
  const before = texts.new.slice(Math.max(0, start - prefix.length - contextSlack), start);
  const after = texts.new.slice(end, end + suffix.length + contextSlack);
  const sides = [likeness(prefix, before), likeness(suffix, after)] as const;
  const context = (sides[0] + sides[1]) / 2;
  const quality = Math.max(0, 1 - errors / words.length);
  const near = expected === null ? 0 : Math.exp(-Math.abs(start - expected) / nearness);
  const weight = wordsWeight(words.length);
  const plain = weight * quality + (0.9 - weight) * context + 0.1 * near;
  // whatever stands there now: only the context can speak for it
  const whole = between ? Math.max(plain, 0.25 + 0.54 * context) : plain;
  return { ...candidate, score: whole, sides };
}

/** The best of the places and how far it can be trusted; null where there is none. */
export function gradeBest(
  candidates: readonly Candidate[],
  sought: Sought,
  texts: Texts,
): Graded | null {
  // words in their old seat have no rival in words that stand beside it
  const seated = candidates.filter((candidate) => isSeated(candidate, sought, texts));
  const scored = (seated.length > 0 ? seated : candidates).map((candidate) =>
    score(candidate, sought, texts),
  );
  const [best, ...others] = scored.sort((one, other) => other.score - one.score);
  if (best === undefined) return null;
  // the same place cut otherwise is no rival
  const rival = others.find(({ start, end }) => {
    const apart = Math.max(Math.abs(start - best.start), Math.abs(end - best.end));
    return apart > sought.words.length / 2 && !(start < best.end && end > best.start);
  });
  const margin = rival === undefined ? 1 : best.score - rival.score;
  return { ...best, grade: gradeOf(best, margin, { sought, texts }) };
}

function gradeOf(
  { score: reached, sides, errors, ...best }: Scored,
  margin: number,
  { sought, texts }: { sought: Sought; texts: Texts },
): Graded['grade'] {
  if (reached < floor) return 'gone';
  // the same words in another passage of the old edition, which still stands: theirs is not the place; and
  // of places that were not all compared the best may be among the others
  const isDoubtful = isOfOthers(best, sought, texts) || best.amongMany === true;
  if (errors === 0 && !isDoubtful && reached > sureAbove && margin > sureMargin) return 'sure';
  const isUnique = errors === 0 && isAlignedBy(texts.alignment, sought, best.start - sought.start);
  const isHeld = Math.max(...sides) >= heldAbove || isUnique;
  const alike = 1 - errors / sought.words.length;
  if (!isHeld && alike < alikeAbove) return 'gone';
  // of words that changed both neighbours must be the old ones: else they may be half of something torn apart
  const isVouched = errors === 0 ? isHeld : Math.min(...sides) >= heldAbove;
  if (isDoubtful || !isVouched || (alike < likelyAlike && !best.between)) return 'check';
  return reached > likelyAbove && margin > likelyMargin ? 'likely' : 'check';
}
