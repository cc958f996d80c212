import { describe, expect, it } from 'vitest';
import { namedMinutes, ref, resolveReference } from '../../../shared/domain/minute-name.ts';

const known = [
  { id: 'x', number: '31', date: '2017-11-30' },
  { id: 'y', number: '32', date: '2018-01-11' },
  { id: 'older', number: '31', date: '2016-12-01' },
  { id: 'eight', number: '8', date: '2017-07-06' },
];

it('V12: a minute is named by its number and municipal year', () => {
  expect(ref(60, '2025-01-16')).toBe('60/24');
  expect(ref('34', '2018-01-11')).toBe('34/17');
});

it('V13: "31/17" is the minute of 30 November 2017, not the first of January 2018', () => {
  const found = resolveReference({ number: '31', yearKey: '17' }, known);
  expect(found.map(({ id }) => id)).toEqual(['x']);
});

describe('V14: a text that names minutes', () => {
  it('carries a matter on in either case of the letter', () => {
    const text = 'Further to minute 8/17 the Board met. Further to Minute 31/17, it met again.';
    expect(namedMinutes(text, known).map(({ type, minute }) => [type, minute?.id])).toEqual([
      ['furtherTo', 'eight'],
      ['furtherTo', 'x'],
    ]);
  });

  it('may only name one', () => {
    const [found] = namedMinutes('subject to Minute 31/17 now reading as below', known);
    expect(found).toMatchObject({ type: 'names', words: 'Minute 31/17' });
  });

  it('says that a minute is not here, and fails at nothing', () => {
    const [found] = namedMinutes('Further to Minute 28/17', known);
    expect(found).toMatchObject({
      type: 'furtherTo',
      minute: null,
      words: 'Minute 28/17: not in this app yet',
    });
  });
});
