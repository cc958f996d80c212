import { describe, expect, it } from 'vitest';
import { findMinuteReferences } from '../../../shared/domain/minute-reference.ts';

describe('a minute named by another', () => {
  it('V13, V14: "Minute N/yy" is found in either case, with its number and year', () => {
    const text = 'Further to minute 8/17 and Minute 28/17, see Minute No. 107/2020.';
    expect(findMinuteReferences(text)).toEqual([
      { number: '8', yearKey: '17', text: 'minute 8/17', index: 11 },
      { number: '28', yearKey: '17', text: 'Minute 28/17', index: 27 },
      { number: '107', yearKey: '20', text: 'Minute No. 107/2020', index: 45 },
    ]);
  });

  it.each(['on 17/7/24', 'the minutes of 8 July', 'a 5 minute walk', '24/00108', 'minute 17/7/24'])(
    '"%s" names none',
    (text) => {
      expect(findMinuteReferences(text)).toEqual([]);
    },
  );
});
