import { describe, expect, it } from 'vitest';
import { match } from '../../../../electron/services/importing/match.ts';

interface Thing {
  number: string | null;
  title: string;
}
const byNumberAndTitle = (thing: Thing) =>
  thing.number === null ? null : `${thing.number} ${thing.title}`;
const byTitle = (thing: Thing) => thing.title;
const byNumber = (thing: Thing) => thing.number;
const likenesses = [byNumberAndTitle, byTitle, byNumber].map((key) => ({
  ofKnown: key,
  ofIncoming: key,
}));

function pairs(known: Thing[], incoming: Thing[]): (string | null)[] {
  const found = match(known, incoming, likenesses);
  return incoming.map((thing) => found.get(thing)?.title ?? null);
}

describe('match', () => {
  it('follows an item by its title when the numbers have moved', () => {
    const known = [
      { number: '4', title: 'Parks' },
      { number: '5', title: 'Roads' },
    ];
    const incoming = [
      { number: '4', title: 'Late item' },
      { number: '5', title: 'Parks' },
      { number: '6', title: 'Roads' },
    ];
    expect(pairs(known, incoming)).toEqual([null, 'Parks', 'Roads']);
  });

  it('follows a reworded item by its number when nothing else claims it', () => {
    expect(
      pairs([{ number: '4', title: 'Parks' }], [{ number: '4', title: 'Parks and greens' }]),
    ).toEqual(['Parks']);
  });

  it('pairs nothing by a likeness that two things share, because that would be chance', () => {
    const twins = [
      { number: null, title: 'Presentation' },
      { number: null, title: 'Presentation' },
    ];
    expect(pairs(twins, [{ number: null, title: 'Presentation' }])).toEqual([null]);
  });
});
