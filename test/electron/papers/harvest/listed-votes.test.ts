import { describe, expect, it } from 'vitest';
import { blocksOf, placedLines } from '../../../../electron/papers/harvest/block.ts';
import { readMinuteBody } from '../../../../electron/papers/harvest/minute-body.ts';
import { aPageOfLines, paragraph, type Setting } from '../../../builders/text-lines.ts';

const read = (...settings: Setting[]) =>
  readMinuteBody(blocksOf(placedLines([aPageOfLines(settings)])), {
    committee: 'City Council',
    bodyFont: 'plain',
  });

describe('votes under labels', () => {
  it('AYES, NOES and ABSTAIN with names, the result above, mover and seconder kept as words', () => {
    const { votes, text } = read(
      paragraph('The clerk read the draft ordinance.'),
      paragraph('RESULT: APPROVED [4 TO 1]'),
      'MOVER: Jane Hart, Councilmember',
      'SECONDER: Paul Lund, Councilmember',
      'AYES: Jane Hart, Paul Lund, Ana Price and Tom Moor',
      'NOES: Eve Stone',
      'ABSTAIN: None',
      'ABSENT: Max Field',
    );
    expect(votes).toEqual([
      {
        for: null,
        against: null,
        abstain: 0,
        result: 'APPROVED [4 TO 1]',
        names: {
          for: ['Jane Hart', 'Paul Lund', 'Ana Price', 'Tom Moor'],
          against: ['Eve Stone'],
          abstain: [],
        },
      },
    ]);
    expect(text).toContain('MOVER: Jane Hart, Councilmember');
    expect(text).toContain('ABSENT: Max Field');
  });

  it('figures beside the names, below the sentence that tells of the vote: one vote', () => {
    const { votes } = read(
      paragraph('The motion carried by the following vote:'),
      paragraph('Yes: 2 - Jane Hart, Paul Lund'),
      'No: 0',
    );
    expect(votes).toHaveLength(1);
    expect(votes[0]).toMatchObject({ for: 2, against: 0, abstain: null });
    expect(votes[0]?.names?.for).toEqual(['Jane Hart', 'Paul Lund']);
  });

  it('no vote is made of one label alone, nor of a result of another kind', () => {
    expect(read(paragraph('For: the sake of peace'), paragraph('all went home.')).votes).toEqual(
      [],
    );
    expect(read(paragraph('Result: Noted by all.'), paragraph('All went home.')).votes).toEqual([]);
  });
});

describe('a motion moved and seconded', () => {
  const motion = [
    paragraph('Moved by Councillor Hart'),
    'Seconded by Councillor Lund',
    paragraph('That the report on ferries be received; and'),
    paragraph('That staff tell the public of it.'),
  ];

  it('is a decision where it was carried, verbatim, with the words of the result', () => {
    const { resolved, votes, text } = read(...motion, paragraph('Carried (11 to 0)'));
    expect(resolved).toEqual([
      'That the report on ferries be received; and',
      'That staff tell the public of it.',
    ]);
    expect(votes).toEqual([
      { for: 11, against: 0, abstain: null, result: 'Carried (11 to 0)', names: null },
    ]);
    expect(text).toBe('Moved by Councillor Hart\nSeconded by Councillor Lund');
  });

  it('is none where it was defeated, or where no result is printed', () => {
    const lost = read(...motion, paragraph('Defeated'));
    expect([lost.resolved, lost.votes[0]?.result]).toEqual([[], 'Defeated']);
    expect(lost.text).toContain('That the report on ferries be received');
    expect(read(...motion).resolved).toEqual([]);
    expect(read(...motion).votes).toEqual([]);
  });
});
