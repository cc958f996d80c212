import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reAnchor } from '../../../../electron/papers/anchoring/re-anchor.ts';
import type { PageModel } from '../../../../shared/domain/page-model.ts';
import { streamText } from '../../../../shared/domain/text-stream.ts';
import { aPageModel, modelsOf } from '../../../builders/a-page-model.ts';
import { markOn, seeded } from '../../../builders/some-marks.ts';

const from = 'a'.repeat(64);
const vocabulary =
  'salt road grit depot harbour ferry board winter summer report officer cost fell rose council member note plan tender bridge lamp market school bus park budget grant levy audit minute vote chair clerk survey repair signal drain verge kerb stile hedge'.split(
    ' ',
  );
const linesOnPage = 20;

/** Sentences of the invented board, each of them another one. */
function sentences(count: number, seed: number): string[] {
  const random = seeded(seed);
  const word = () => vocabulary[Math.floor(random() * vocabulary.length)] ?? 'salt';
  return Array.from({ length: count }, (_, index) => {
    const words = Array.from({ length: 9 }, word).join(' ');
    return `${words} ${Math.floor(random() * 900) + index}.`;
  });
}

function setAs(lines: readonly string[]): PageModel[] {
  const pages: PageModel[] = [];
  for (let at = 0; at < lines.length; at += linesOnPage)
    pages.push(aPageModel(pages.length + 1, lines.slice(at, at + linesOnPage)));
  return pages;
}

const lengthOf = (lines: readonly string[]): number => streamText(lines.join('')).length;

/** Marks on a line, from its beginning, of several lengths. */
function marksOn(lines: readonly string[], index: number, lengths: readonly number[]) {
  const old = setAs(lines);
  const begin = lengthOf(lines.slice(0, index));
  const whole = lengthOf([lines[index] ?? '']);
  return lengths.map((length) => {
    const start = begin + Math.max(0, Math.floor((whole - length) / 2));
    const end = Math.min(begin + whole, start + length);
    return markOn(old, modelsOf(old), { start, end, mark: `${index} ${length}` });
  });
}
const lengths = [2, 5, 9, 16, 30, 100];
const states = async (old: string[], next: string[], index: number) => {
  const marks = marksOn(old, index, lengths);
  const placed = await reAnchor({ from, old: setAs(old), next: setAs(next) }, marks);
  return placed.map(({ place, mark }) => ({ mark, ...place }));
};
const drawn = ({ state }: { state: string }) => state === 'sure' || state === 'likely';

/** How the second of two like passages differs from the first. */
const twins: Record<string, (line: string) => string> = {
  'word for word': (line) => line,
  'but for its figure': (line) => line.replace(/\d+/, '1234'),
  'but for a word': (line) => line.replace(/^\w+/, 'parish'),
};

describe.each(Object.entries(twins))('a passage that stands elsewhere, too, %s', (_, twinOf) => {
  /** Lines with a passage at `first` and its twin at `second`. */
  const pairOf = ({ seed, first, apart }: { seed: number; first: number; apart: number }) => {
    const lines = sentences(70, seed);
    const second = first + apart;
    return { lines: lines.with(second, twinOf(lines[first] ?? '')), first, second };
  };
  const pair = fc
    .record({
      seed: fc.nat(1_000_000),
      first: fc.integer({ min: 2, max: 20 }),
      apart: fc.integer({ min: 2, max: 40 }),
    })
    .map(pairOf);

  it('is never drawn over the other once it is taken out', async () => {
    await fc.assert(
      fc.asyncProperty(pair, fc.boolean(), async ({ lines, first, second }, isFirst) => {
        const gone = isFirst ? first : second;
        // with what stood round it, as a paragraph is
        const next = lines.toSpliced(gone - 1, 3);
        const kept = isFirst ? second : first;
        fc.pre(Math.abs(kept - gone) > 1);
        expect((await states(lines, next, gone)).filter(drawn)).toEqual([]);
      }),
      // the same word after both, by chance
      { numRuns: 40, examples: [[pairOf({ seed: 678_443, first: 7, apart: 2 }), false]] },
    );
  });

  it('is not taken for the other because the letters before both are alike by chance', async () => {
    const lines = sentences(12, 7).with(
      1,
      'winter plan ferry road member fell tender bus signal 777.',
    );
    lines[2] = 'harbour levy minute vote depot budget grant tender harbour 527.';
    lines[3] = 'lamp levy salt stile ferry school board vote ferry 800.';
    lines[5] = twinOf(lines[3] ?? '');
    expect((await states(lines, lines.toSpliced(2, 3), 3)).filter(drawn)).toEqual([]);
  });

  it('stays at its own place where the other is taken out, or is only proposed', async () => {
    await fc.assert(
      fc.asyncProperty(pair, fc.boolean(), async ({ lines, first, second }, isFirst) => {
        const [kept, gone] = isFirst ? [first, second] : [second, first];
        const next = lines.toSpliced(gone, 1);
        const shift = gone < kept ? -lengthOf([lines[gone] ?? '']) : 0;
        const marks = marksOn(lines, kept, lengths);
        const placed = await states(lines, next, kept);
        expect(placed.map(({ state, start }) => [state, start])).toEqual(
          marks.map((mark) => ['sure', mark.start + shift]),
        );
      }),
      { numRuns: 40 },
    );
  });
});

it('a passage that was printed twice far from where it stood is for a person to place', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(1_000_000), async (seed) => {
      const lines = sentences(40, seed);
      const passage = lines.slice(10, 15);
      const [here, there] = [sentences(40, seed + 1), sentences(40, seed + 2)];
      const next = [...here, ...passage, ...there, ...passage, ...sentences(40, seed + 3)];
      const placed = await states(lines, next, 12);
      expect(placed.map(({ state }) => state)).toEqual(lengths.map(() => 'check'));
    }),
    // the same word after one of the two by chance, and letters that stand in more places than are compared
    { numRuns: 40, examples: [[146_998], [963_398], [5_943], [756_132]] },
  );
});

it('a passage that is no more is not proposed on another one', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(1_000_000), async (seed) => {
      const lines = sentences(60, seed);
      const next = [...lines.slice(0, 20), ...sentences(20, seed + 1), ...lines.slice(40)];
      const marks = await states(lines, next, 30);
      expect(marks.filter(drawn)).toEqual([]);
      // a few letters stand everywhere, and two words may by chance: of those a person is asked at most
      const long = marks.slice(4);
      expect(long.map(({ state, parts }) => [state, parts])).toEqual(long.map(() => ['gone', []]));
    }),
    { numRuns: 40, examples: [[669_522], [969_557]] },
  );
});
