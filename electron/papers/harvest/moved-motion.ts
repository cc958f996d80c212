import type { Block } from './block.ts';
import { resultOf } from './named-votes.ts';
import { countsOf, type VoteReading } from './spoken-votes.ts';

export interface MovedMotion {
  /** The motion's paragraphs, verbatim, where it was carried. */
  resolved: string[];
  /** Mover and seconder, and the motion where it was not carried. */
  prose: string[];
  vote: VoteReading;
  next: number;
}

const mover = /^(?:moved|seconded)(?: by)?\b/i;
const motion = /^(?:be it |and )?(?:that|resolved)\b/i;
const carried = /\b(?:carried|approved|agreed)\b/i;
const longest = 12;

/**
 * A motion as Canadian councils print it, beginning at `index`: "Moved by …", "Seconded by …", "That …", "Carried".
 * Null without mover, motion and result, since nothing else tells a decision from a proposal.
 */
export function takeMovedMotion(blocks: readonly Block[], index: number): MovedMotion | null {
  const movers: string[] = [];
  let next = index;
  for (let block = blocks[next]; block && mover.test(block.text); block = blocks[next]) {
    movers.push(block.text);
    next += 1;
  }
  if (movers.length === 0 || !motion.test(blocks[next]?.text ?? '')) return null;
  const words: string[] = [];
  for (let block = blocks[next]; block && words.length < longest; block = blocks[next]) {
    const result = resultOf(block);
    if (result !== null) {
      const vote = { ...countsOf(result), result, names: null };
      const isCarried = carried.test(result) && !/\bnot carried\b/i.test(result);
      return isCarried
        ? { resolved: words, prose: movers, vote, next: next + 1 }
        : { resolved: [], prose: [...movers, ...words], vote, next: next + 1 };
    }
    if (mover.test(block.text)) return null;
    words.push(block.marker === null ? block.text : `${block.marker.printed} ${block.text}`);
    next += 1;
  }
  return null;
}
