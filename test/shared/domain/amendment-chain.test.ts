import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  amendmentChain,
  amendmentDoubt,
  operationOf,
  substantiveText,
} from '../../../shared/domain/amendment-chain.ts';
import type { VoteOutcome } from '../../../shared/domain/vote-result.ts';
import { wordDifferences } from '../../../shared/domain/word-differences.ts';

const motion = { id: 'motion', text: 'That the ferry be free.' };
type State = 'open' | 'withdrawn' | 'fell' | 'accepted';

const put = (position: number, after: string, state: State = 'open') => ({
  id: `amendment-${position}`,
  motion: 'motion',
  position,
  after,
  state,
});
const results = (...outcomes: (VoteOutcome | undefined)[]) =>
  new Map(outcomes.flatMap((one, at) => (one ? [[`amendment-${at + 1}`, one] as const] : [])));

describe('amendments of a motion (R23)', () => {
  it('V34: six lost and none carried leave the words as they were moved', () => {
    const six = [1, 2, 3, 4, 5, 6].map((position) => put(position, `Text ${position}.`));
    const lost = results(...six.map(() => 'lost' as const));
    expect(substantiveText(motion, six, lost)).toBe(motion.text);
    expect(amendmentChain(motion, six, lost)).toMatchObject({ standing: 'original', live: null });
  });

  it('one that is carried makes the motion that the next one amends', () => {
    const texts = ['That the ferry cost a pound.', 'That the ferry cost two pounds.'];
    const chain = amendmentChain(
      motion,
      [put(2, texts[1] ?? ''), put(1, texts[0] ?? '')],
      results('carriedOnCasting', 'agreedWithoutVote'),
    );
    expect(chain.text).toBe(texts[1]);
    expect(chain.standing).toBe('substantive');
    expect(chain.steps.map(({ before, outcome }) => [before, outcome])).toEqual([
      [motion.text, 'carried'],
      [texts[0], 'carried'],
    ]);
  });

  it('what was withdrawn or fell changes nothing, what the mover accepted does', () => {
    const list = [put(1, 'A', 'withdrawn'), put(2, 'B', 'accepted'), put(3, 'C', 'fell')];
    expect(substantiveText(motion, list, results('carried', undefined, 'carried'))).toBe('B');
  });

  it('one is live at a time; equal votes decide nothing yet', () => {
    const list = [put(1, 'A'), put(2, 'B'), put(3, 'C')];
    const chain = amendmentChain(motion, list, results('lost', 'tie'));
    expect(chain.live).toBe('amendment-2');
    expect(chain.steps.map(({ outcome }) => outcome)).toEqual(['lost', 'live', 'waiting']);
    expect(chain.text).toBe(motion.text);
  });

  it('they follow one another as they were moved, whatever their rows are called', () => {
    const list = [
      { ...put(1, 'First.'), id: 'z' },
      { ...put(2, 'Second.'), id: 'a' },
    ];
    const carried = new Map(list.map(({ id }) => [id, 'carried' as const]));
    expect(substantiveText(motion, list.toReversed(), carried)).toBe('Second.');
  });

  it('amendments of other motions are none of this one', () => {
    const other = { ...put(1, 'A'), motion: 'another' };
    expect(amendmentChain(motion, [other], results('carried')).steps).toEqual([]);
  });

  it('any chain ends in one text: that of the last one carried or accepted, or the motion’s', () => {
    const outcome = fc.constantFrom<VoteOutcome>('carried', 'lost', 'tie', 'lostOnCasting', 'open');
    const state = fc.constantFrom<State>('open', 'withdrawn', 'fell', 'accepted');
    fc.assert(
      fc.property(fc.array(fc.tuple(outcome, state), { maxLength: 8 }), (drawn) => {
        const list = drawn.map(([, one], at) => put(at + 1, `Text ${at + 1}.`, one));
        let text = motion.text;
        for (const [at, [vote, one]] of drawn.entries())
          if (one === 'accepted' || (one === 'open' && vote === 'carried'))
            text = `Text ${at + 1}.`;
        const chain = amendmentChain(motion, list, results(...drawn.map(([vote]) => vote)));
        expect(chain.text).toBe(text);
        expect(chain.steps.filter((step) => step.outcome === 'live').length).toBeLessThan(2);
      }),
    );
  });
});

it('tells from the words what an amendment does, and doubts one that is no amendment', () => {
  const operation = (after: string) => operationOf(motion.text, after);
  expect(operation('That the ferry be free on Sundays.')).toBe('insert');
  expect(operation('That the ferry be.')).toBe('leaveOut');
  expect(operation('That the ferry be cheap.')).toBe('leaveOutAndInsert');
  expect(operation(motion.text)).toBeNull();
  expect(amendmentDoubt(motion.text, motion.text)).toBe('This changes nothing in the motion.');
  expect(amendmentDoubt(motion.text, ' ')).toContain('vote against it instead');
  expect(amendmentDoubt(motion.text, 'That it be cheap.')).toBeNull();
});

describe('differences in words', () => {
  const side = (before: string, after: string, wanted: 'out' | 'in') =>
    wordDifferences(before, after)
      .filter(({ kind }) => kind === wanted || kind === 'same')
      .map(({ text }) => text)
      .join('');

  it('show whole words and phrases, not letters', () => {
    expect(wordDifferences('That the ferry be free.', 'That the old ferry cost a pound.')).toEqual([
      { kind: 'same', text: 'That the ' },
      { kind: 'in', text: 'old ' },
      { kind: 'same', text: 'ferry ' },
      { kind: 'out', text: 'be free' },
      { kind: 'in', text: 'cost a pound' },
      { kind: 'same', text: '.' },
    ]);
    expect(wordDifferences('', 'New')).toEqual([{ kind: 'in', text: 'New' }]);
    expect(wordDifferences('Same', 'Same')).toEqual([{ kind: 'same', text: 'Same' }]);
    expect(wordDifferences('', '')).toEqual([]);
  });

  const words = fc
    .array(fc.constantFrom('a', 'bee', 'sea', 'ﬁ', 'Éa', '.', ' ', '  ', '\n', '“', '£5'), {
      maxLength: 30,
    })
    .map((pieces) => pieces.join(' '));

  it('lose not a letter of either text', () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        expect(side(before, after, 'out')).toBe(before);
        expect(side(before, after, 'in')).toBe(after);
        const kinds = wordDifferences(before, after).map(({ kind }) => kind);
        expect(kinds.some((kind, at) => at > 0 && kind === kinds[at - 1])).toBe(false);
      }),
    );
  });

  it('keep as many words as the longest run of words that both texts share', () => {
    const plain = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(plain, plain, (before, after) => {
        // without spaces between, no space is ever counted as kept or changed
        const kept = wordDifferences(before.join('.'), after.join('.'))
          .filter(({ kind }) => kind === 'same')
          .reduce((sum, { text }) => sum + text.length, 0);
        const [old, now] = [before.join('.'), after.join('.')];
        expect(kept).toBe(longestShared(old, now, old.length, now.length, new Map()));
      }),
    );
  });

  it('take no longer over two long texts with nothing in common', () => {
    const long = (word: string) =>
      Array.from({ length: 3_000 }, (_, at) => `${word}${at}`).join(' ');
    const found = wordDifferences(long('old'), long('new'));
    expect(found.map(({ kind }) => kind)).toEqual(['out', 'in']);
  });
});

/** Length of the longest common subsequence, straight from its definition. */
function longestShared(
  old: string,
  now: string,
  i: number,
  j: number,
  seen: Map<string, number>,
): number {
  if (i === 0 || j === 0) return 0;
  const key = `${i},${j}`;
  const known = seen.get(key);
  if (known !== undefined) return known;
  const best =
    old[i - 1] === now[j - 1]
      ? longestShared(old, now, i - 1, j - 1, seen) + 1
      : Math.max(longestShared(old, now, i - 1, j, seen), longestShared(old, now, i, j - 1, seen));
  seen.set(key, best);
  return best;
}
