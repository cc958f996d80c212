import { shiftsNear } from './align.ts';
import { candidatesFor, type Sought, type Texts } from './candidates.ts';
import type { Stretch } from './find-words.ts';
import { contextLength, type Graded, gradeBest } from './grade.ts';

/** Where words of the old text stand in the new one. */
export interface WordsPlace {
  grade: Graded['grade'];
  /** 0 to 1. */
  score: number;
  /** In order; two where something was put in between. None where they are gone. */
  pieces: Stretch[];
}

/** Both halves of a passage together must be so much of it, word for word. */
const halvesTogether = 0.95;
/** Each half must be as long as this, or a chance letter would be one. */
const shortestHalf = 12;

export function placeWords({ start, end }: Stretch, texts: Texts): WordsPlace {
  const sought: Sought = {
    start,
    end,
    words: texts.old.slice(start, end),
    prefix: texts.old.slice(Math.max(0, start - contextLength), start),
    suffix: texts.old.slice(end, end + contextLength),
  };
  const best = gradeBest(candidatesFor(sought, texts), sought, texts);
  if (best?.grade === 'sure') return placed(best);
  const halves = inHalves(sought, texts);
  if (halves !== null && (halves.grade === 'check' || halves.score > (best?.score ?? 0)))
    return halves;
  if (best === null || best.grade === 'gone')
    return { grade: 'gone', score: best?.score ?? 0, pieces: [] };
  return placed(best);
}

const placed = ({ grade, score, start, end }: Graded): WordsPlace => ({
  grade,
  score,
  pieces: [{ start, end }],
});

/**
 * A passage whose two ends moved by different amounts has something put in between, or was torn apart. What
 * was torn and put together the other way round is only proposed.
 */
function inHalves({ start, end, words }: Sought, texts: Texts): WordsPlace | null {
  const [first] = shiftsNear(texts.alignment, start, 1);
  const [last] = shiftsNear(texts.alignment, end, 1);
  if (first === undefined || last === undefined || last === first) return null;
  const head = sameFrom(words, texts.new, start + first);
  const tail = Math.min(words.length - head, sameUpTo(words, texts.new, end + last));
  if (head < shortestHalf || tail < shortestHalf) return null;
  const kept = (head + tail) / words.length;
  if (kept < halvesTogether) return null;
  const pieces = [
    { start: start + first, end: start + first + head },
    { start: end + last - tail, end: end + last },
  ].sort((one, other) => one.start - other.start);
  return last > first
    ? { grade: 'likely', score: 0.9 * kept, pieces }
    : { grade: 'check', score: 0.7 * kept, pieces };
}

function sameFrom(words: string, text: string, at: number): number {
  let same = 0;
  while (same < words.length && words[same] === text[at + same]) same += 1;
  return same;
}

function sameUpTo(words: string, text: string, end: number): number {
  let same = 0;
  while (same < words.length && words[words.length - 1 - same] === text[end - 1 - same]) same += 1;
  return same;
}
