import { describe, expect, it } from 'vitest';
import { offersBefore } from '../../../renderer/prose/name-offers.ts';

const names = [
  'Councillor P Baxter',
  'Councillor R Basra',
  'Councillor J O’Brien',
  'Mr T Balcombe',
  'Mrs B Cotter',
];
const offered = (words: string) => offersBefore(words, names)?.names ?? [];

describe('names in the prose of a minute', () => {
  it('two letters after a title offer those who have it, in the order given', () => {
    expect(offered('Moved by Councillor Ba')).toEqual([
      'Councillor P Baxter',
      'Councillor R Basra',
    ]);
    expect(offered('Cllr ba')).toEqual(['Councillor P Baxter', 'Councillor R Basra']);
    expect(offered('Councillor P Ba')).toEqual(['Councillor P Baxter', 'Councillor R Basra']);
    expect(offered('Mr Ba')).toEqual(['Mr T Balcombe']);
  });

  it('"@" offers everybody, also by a name that has an apostrophe, and no title is taken for a name', () => {
    expect(offered('said @ba')).toEqual([
      'Councillor P Baxter',
      'Councillor R Basra',
      'Mr T Balcombe',
    ]);
    expect(offered("@o'b")).toEqual(['Councillor J O’Brien']);
    expect(offered('@co')).toEqual(['Mrs B Cotter']);
  });

  it('says how much of what was typed the name takes the place of', () => {
    expect(offersBefore('(Cllr Ba', names)?.typed).toBe('Cllr Ba'.length);
    expect(offersBefore('(@ba', names)?.typed).toBe('@ba'.length);
  });

  it('is not in the way of plain typing', () => {
    for (const words of [
      'Ba',
      'Councillor B',
      'Councillors Ba',
      'Councillor ',
      'a.n@ba',
      'Councillor Baxter',
      'Mr Ba said',
    ])
      expect(offered(words)).toEqual([]);
  });
});
