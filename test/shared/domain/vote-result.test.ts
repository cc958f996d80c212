import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { voteResult } from '../../../shared/domain/vote-result.ts';
import { voteHeadline } from '../../../shared/domain/vote-words.ts';
import { counted, entry, taking } from './record-rows.ts';
import { decide, type Hand } from './voting-model.ts';

const resultOf = (ayes: number, noes: number, abstained: number) =>
  voteResult(counted(ayes, noes, abstained)).result;

/** A named vote with so many on each side. */
const named = (ayes: number, noes: number, abstained: number) =>
  (['for', 'against', 'abstain'] as const).flatMap((option, place) =>
    Array.from({ length: [ayes, noes, abstained][place] ?? 0 }, (_, index) =>
      entry(`${option}-${index}`, option),
    ),
  );

describe('V31, V32: a majority of those present and voting (R18)', () => {
  it('four of nine present carry where four abstain and one is against', () => {
    expect(voteResult(counted(4, 1, 4))).toEqual({
      result: 'carried',
      for: 4,
      against: 1,
      abstain: 4,
      casting: null,
      explanation: '4 for, 1 against: carried. 4 abstained, which counts neither way.',
    });
  });

  it.each([
    [2, 7, 0, 'lost'],
    [7, 1, 0, 'carried'],
    [6, 0, 3, 'carried'],
    [5, 4, 0, 'carried'],
  ])('%i for, %i against, %i abstaining: %s', (ayes, noes, abstained, result) => {
    expect(resultOf(ayes, noes, abstained)).toBe(result);
  });
});

it.each([
  [57, 0, 2, 'carried'],
  [12, 42, 7, 'lost'],
  [16, 41, 0, 'lost'],
  [9, 41, 8, 'lost'],
  [8, 40, 10, 'lost'],
  [13, 39, 3, 'lost'],
  [15, 43, 1, 'lost'],
  [41, 10, 7, 'carried'],
])('V33: named, %i for, %i against, %i abstaining: %s', (ayes, noes, abstained, result) => {
  const vote = taking({ method: 'named' });
  expect(voteResult(vote, named(ayes, noes, abstained))).toMatchObject({
    result,
    for: ayes,
    against: noes,
    abstain: abstained,
  });
});

describe('V35: equal votes (R19)', () => {
  it('are nobody’s victory until whoever presides has said', () => {
    expect(voteResult(counted(5, 5, 0))).toMatchObject({
      result: 'tie',
      explanation: '5 for, 5 against: equal. The Chair may give a casting vote or decline.',
    });
  });

  it('are carried by a casting vote for, and by nothing else', () => {
    const vote = counted(5, 5, 0);
    expect(voteResult(vote, [entry('chair', 'for', 'casting')])).toMatchObject({
      result: 'carriedOnCasting',
      explanation: '5 for, 5 against: equal. The Chair’s casting vote was for: carried.',
    });
    expect(voteResult(vote, [entry('chair', 'against', 'casting')]).result).toBe('lostOnCasting');
    expect(voteResult({ ...vote, castingDeclined: 1 })).toMatchObject({
      result: 'lost',
      casting: 'declined',
      explanation: '5 for, 5 against: equal. No casting vote was given: not carried.',
    });
  });

  it('the presider’s two votes are two rows, and may differ', () => {
    const entries = [
      ...named(4, 5, 0),
      entry('chair', 'for'),
      entry('chair', 'against', 'casting'),
    ];
    expect(voteResult(taking({ method: 'named' }), entries)).toMatchObject({
      result: 'lostOnCasting',
      for: 5,
      against: 5,
      casting: 'against',
    });
  });

  it('a casting vote where the votes are not equal changes nothing, and is told', () => {
    const found = voteResult(counted(5, 4, 0), [entry('chair', 'against', 'casting')]);
    expect(found).toMatchObject({ result: 'carried', casting: null });
    expect(found.explanation).toContain('does not count where the votes are not equal');
  });

  it('two windows that recorded it in two ways leave it open', () => {
    const rows = [entry('chair', 'for', 'casting'), entry('vice', 'against', 'casting')];
    expect(voteResult(counted(5, 5, 0), rows).result).toBe('tie');
    expect(voteResult({ ...counted(5, 5, 0), castingDeclined: 1 }, rows.slice(0, 1)).result).toBe(
      'tie',
    );
  });
});

describe('what is not filled in is not guessed', () => {
  it('a figure that nobody gave is not nought', () => {
    expect(voteResult(taking({ forCount: 5 })).result).toBe('open');
    expect(voteResult(taking({ forCount: 5, againstCount: -1 })).result).toBe('open');
    expect(voteResult(taking({ forCount: 5, againstCount: 0 })).result).toBe('carried');
  });

  it('V36: a named vote is counted from its names, whatever figure was typed before', () => {
    const vote = taking({ method: 'named', forCount: 36, againstCount: 0, abstainCount: 0 });
    expect(voteResult(vote, named(35, 0, 0)).for).toBe(35);
    expect(voteResult(vote, []).result).toBe('open');
  });

  it('one member entered twice counts once, and with two different votes not at all', () => {
    const vote = taking({ method: 'named' });
    const twice = [entry('a', 'for'), entry('a', 'for'), entry('b', 'against')];
    expect(voteResult(vote, twice)).toMatchObject({ result: 'tie', for: 1 });
    expect(voteResult(vote, [entry('a', 'for'), entry('a', 'against')]).result).toBe('open');
  });

  it('entries of another vote are none of this one', () => {
    const other = { ...entry('a', 'for'), vote: 'another' };
    expect(voteResult(taking({ method: 'named' }), [other]).result).toBe('open');
  });
});

it('V40: assent is agreed without a vote, whatever figures and names stand beside it (R20, R25)', () => {
  const vote = { ...counted(1, 8, 0), method: 'assent' as const };
  const result = voteResult(vote, [entry('J Birch', 'against')]);
  expect([result.result, result.for, voteHeadline(result)]).toEqual([
    'agreedWithoutVote',
    null,
    'AGREED without a vote',
  ]);
});

it('says a result in one line for the room', () => {
  const headline = (vote = counted(5, 4, 0), entries = [entry('none', 'absent')]) =>
    voteHeadline(voteResult(vote, entries));
  expect(headline()).toBe('For 5, against 4, abstentions 0. CARRIED');
  expect(headline(counted(5, 5, 1), [entry('chair', 'for', 'casting')])).toBe(
    'For 5, against 5, abstentions 1. CARRIED on the casting vote',
  );
  expect(headline({ ...counted(5, 5, 1), castingDeclined: 1 })).toBe(
    'For 5, against 5, abstentions 1. NOT CARRIED',
  );
  expect(headline(taking())).toBe('NOT DECIDED YET');
});

const second = fc.constantFrom('for', 'against', 'none', 'unsaid' as const);
const castingOf = (choice: 'for' | 'against' | 'none' | 'unsaid') =>
  choice === 'for' || choice === 'against' ? [entry('presider', choice, 'casting')] : [];

it('decides any named vote as the words of para 39 do', () => {
  const hands = fc.array(fc.constantFrom<Hand>('for', 'against', 'abstain', 'absent'), {
    maxLength: 24,
  });
  fc.assert(
    fc.property(hands, second, (raised, choice) => {
      const rows = raised.map((hand, index) => entry(`member-${index}`, hand));
      const vote = taking({ method: 'named', castingDeclined: choice === 'none' ? 1 : 0 });
      const { result } = voteResult(vote, [...castingOf(choice), ...rows]);
      expect(result).toBe(decide(raised, choice));
    }),
  );
});

it('decides any show of hands as the words of para 39 do', () => {
  const few = fc.integer({ min: 0, max: 12 });
  fc.assert(
    fc.property(few, few, few, second, (ayes, noes, abstained, choice) => {
      const raised = named(ayes, noes, abstained).map(({ option }) => option);
      const vote = {
        ...counted(ayes, noes, abstained),
        castingDeclined: choice === 'none' ? 1 : 0,
      };
      fc.pre(raised.length > 0);
      expect(voteResult(vote, castingOf(choice)).result).toBe(decide(raised, choice));
    }),
  );
});
