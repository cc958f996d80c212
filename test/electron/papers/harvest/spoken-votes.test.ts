import { describe, expect, it } from 'vitest';
import { spokenVotes } from '../../../../electron/papers/harvest/spoken-votes.ts';

const counts = (text: string) =>
  spokenVotes(text).map((vote) => [vote.for, vote.against, vote.abstain, vote.result]);

describe('votes told in prose', () => {
  it.each([
    ['It was CARRIED unanimously.', null, null, null, 'CARRIED unanimously'],
    [
      'The motion was CARRIED (6 members voting in favour, none against with 3 abstentions).',
      6,
      0,
      3,
      'CARRIED (6 members voting in favour, none against with 3 abstentions)',
    ],
    [
      'It was CARRIED (4 members voting in favour, 1 against with 4 abstentions)',
      4,
      1,
      4,
      'CARRIED (4 members voting in favour, 1 against with 4 abstentions)',
    ],
    [
      'The amendment FELL with 2 voting FOR and 7 AGAINST.',
      2,
      7,
      null,
      'FELL with 2 voting FOR and 7 AGAINST',
    ],
    [
      'CARRIED with 7 members voting FOR, 1 AGAINST and no ABSTAINING.',
      7,
      1,
      0,
      'CARRIED with 7 members voting FOR, 1 AGAINST and no ABSTAINING',
    ],
    ['The motion was carried by 7 votes to 2.', 7, 2, null, 'carried by 7 votes to 2'],
    ['The motion was Carried (11 to 0).', 11, 0, null, 'Carried (11 to 0)'],
    ['RESULT: APPROVED [UNANIMOUS]', null, null, null, 'APPROVED [UNANIMOUS]'],
  ])('%s', (text, inFavour, against, abstaining, result) => {
    expect(counts(text)).toEqual([[inFavour, against, abstaining, result]]);
  });

  it.each([
    'Studies were carried out in March.',
    'Work was lost to the storm.',
    'The report recommendations were moved by Councillor Ash and seconded by Councillor Birch.',
    'Support was unanimous among the riders asked.',
  ])('"%s" tells no vote', (text) => {
    expect(spokenVotes(text)).toEqual([]);
  });
});
