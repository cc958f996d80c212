import type { PlacedMark } from '../../electron/papers/anchoring/re-anchor.ts';
import type { MarkPart } from '../../shared/domain/annotation-target.ts';
import type { PageModel } from '../../shared/domain/page-model.ts';
import { pageStream } from '../../shared/domain/page-stream.ts';
import { boundsOf, charactersUnder } from '../../shared/domain/passage-quads.ts';
import { streamText } from '../../shared/domain/text-stream.ts';
import { modelsOf } from './a-page-model.ts';
import type { MarkOnWords } from './some-marks.ts';

/** How marks fared, by the truth that the test knows. */
export interface Judgement {
  states: Record<string, number>;
  /** Marks whose words all stand in the new text as they stood. */
  unchanged: number;
  /** Of those: drawn on the right page over the right words, all of them and no others. */
  right: number;
  /** Drawn as sure or likely over words that are mostly not those of the mark. */
  wrong: string[];
  /** Sure, though the words under it are not the mark's own. */
  falselySure: string[];
  /** Neither drawn nor listed. */
  lost: string[];
}

/** At least so much of what is covered and what should be must be one, for a mark to be on its words. */
const overlap = 0.5;
/** A letter at the edge may fall to either side of a quad. */
const exactly = 0.97;

/**
 * Judges places by what their quads cover on the pages, read back letter by letter. `truth` says where every
 * character of the old text stands in the new one, be it another character; -1 for one that is no more.
 */
export function judge(
  marks: readonly MarkOnWords[],
  placed: readonly PlacedMark[],
  next: readonly PageModel[],
  truth: Int32Array,
): Judgement {
  const judgement: Judgement = {
    states: {},
    unchanged: 0,
    right: 0,
    wrong: [],
    falselySure: [],
    lost: [],
  };
  const found = new Map(placed.map((one) => [one.mark, one]));
  for (const mark of marks) {
    const one = found.get(mark.mark);
    if (one === undefined) judgement.lost.push(mark.mark);
    else judgeOne(judgement, mark, one, { next, truth });
  }
  return judgement;
}

function judgeOne(
  judgement: Judgement,
  mark: MarkOnWords,
  { place, quote }: PlacedMark,
  { next, truth }: { next: readonly PageModel[]; truth: Int32Array },
): void {
  const { state } = place;
  judgement.states[state] = (judgement.states[state] ?? 0) + 1;
  const told = `${state} "${mark.quote.exact.slice(0, 50)}" as "${quote.exact.slice(0, 50)}"`;
  const isDrawn = state === 'sure' || state === 'likely';
  const expected = [...truth.subarray(mark.start, mark.end)];
  const [first = -1] = expected;
  const words = streamText(mark.quote.exact);
  const isUnchanged =
    expected.every((offset, index) => offset >= 0 && offset === first + index) &&
    next
      .map((page) => pageStream(page).text)
      .join('')
      .startsWith(words, first);
  const same = agreement(coveredBy(place.parts, next), new Set(expected.filter((at) => at >= 0)));
  if (isUnchanged) judgement.unchanged += 1;
  if (isUnchanged && isDrawn && same >= exactly) judgement.right += 1;
  if (isDrawn && same < overlap) judgement.wrong.push(told);
  if (state === 'sure' && !(isUnchanged && same >= exactly)) judgement.falselySure.push(told);
}

/** Characters of the new text that lie under the parts. */
function coveredBy(parts: readonly MarkPart[], next: readonly PageModel[]): Set<number> {
  const file = modelsOf(next);
  const covered = new Set<number>();
  for (const part of parts) {
    const page = next.find(({ pdfPage }) => pdfPage === part.pdfPage);
    if (page === undefined || !('quads' in part)) continue;
    for (const quad of part.quads) {
      const under = charactersUnder(page, [boundsOf(quad)]);
      for (let at = under?.start ?? 0; at < (under?.end ?? 0); at += 1)
        covered.add(file.startOf(page.pdfPage) + at);
    }
  }
  return covered;
}

function agreement(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  const both = [...one].filter((at) => other.has(at)).length;
  const either = one.size + other.size - both;
  return either === 0 ? 0 : both / either;
}
