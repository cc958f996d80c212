import type { CrashImage } from './crash-images.ts';
import { crashImages } from './crash-images.ts';
import { imageOpener } from './open-image.ts';
import type { Recording } from './record-evening.ts';

/** What became of all images of one recording. */
export interface Verdict {
  images: number;
  /** Images by file. */
  by: Record<string, number>;
  /** Refused by our own opening, or not whole. */
  corrupt: string[];
  /** A state that had been called saved is not there: how many states older what is there is. */
  lost: number[];
  /** Neither the state that was saved last nor one after it, nor any older one. */
  wrong: string[];
}

/** Opens every image and compares it with what had been called saved by then. */
export function judge(
  recording: Recording,
  { seed, density, mixes }: { seed: number; density: number; mixes: number },
): Verdict {
  const verdict: Verdict = { images: 0, by: {}, corrupt: [], lost: [], wrong: [] };
  const opener = imageOpener();
  try {
    for (const image of crashImages({ ...recording, seed, density, mixes })) {
      verdict.images += 1;
      const kind = image.of.startsWith('backups/') ? 'copies' : image.of;
      verdict.by[kind] = (verdict.by[kind] ?? 0) + 1;
      const opened = opener.open(image);
      if ('refused' in opened) verdict.corrupt.push(`${image.of}: ${opened.refused}`);
      else if (kind === 'copies') count(verdict, image, /^[1-9]/.test(opened.facts), opened.facts);
      else compare(verdict, image, recording.states.get(image.of) ?? [], opened.facts);
    }
  } finally {
    opener.remove();
  }
  return verdict;
}

function count(verdict: Verdict, image: CrashImage, isRight: boolean, facts: string): void {
  if (!isRight) verdict.wrong.push(`${image.of} after ${image.saved}: ${facts}`);
}

function compare(verdict: Verdict, image: CrashImage, states: string[], facts: string): void {
  // what was saved last, what came after it and was not called saved yet, or the change that was under way
  const last = Math.max(0, image.saved - 1);
  if (states.slice(last, image.reached + 1).includes(facts)) return;
  const older = states.lastIndexOf(facts, last);
  if (older >= 0) verdict.lost.push(last - older);
  else count(verdict, image, false, facts);
}
