import { describe, expect, it } from 'vitest';
import { isNextMarker, takeMarker } from '../../../../electron/papers/harvest/list-marker.ts';

describe('the marker of a list entry', () => {
  it.each([
    ['1) note the report', 'number', 1, 'note the report'],
    ['1. note the report', 'number', 1, 'note the report'],
    ['- 1. note the report', 'number', 1, 'note the report'],
    ['(A) That the fee be noted', 'letter', 1, 'That the fee be noted'],
    ['(b) spend it', 'letter', 2, 'spend it'],
    ['a) to agree', 'letter', 1, 'to agree'],
    ['(ii) to note', 'roman', 2, 'to note'],
    ['• the map be shared', 'bullet', 0, 'the map be shared'],
    ['- the map be shared', 'bullet', 0, 'the map be shared'],
    ['\uf0b7 the map be shared', 'bullet', 0, 'the map be shared'],
  ])('%s', (text, kind, value, rest) => {
    const taken = takeMarker(text);
    expect([taken.marker?.kind, taken.marker?.value, taken.rest]).toEqual([kind, value, rest]);
  });

  it.each([
    '3.2 Background',
    'J. Smith asked',
    'RESOLVED that',
    'Note: this',
    '2025-26 budget',
    'A bench',
  ])('"%s" has none', (text) => {
    expect(takeMarker(text)).toEqual({ marker: null, rest: text });
  });

  it('(i) follows (h) as a letter and (ii) follows (i) as a figure', () => {
    const marker = (text: string) => takeMarker(`${text} x`).marker;
    const follows = (one: string, other: string) => {
      const [before, next] = [marker(one), marker(other)];
      return before !== null && next !== null && isNextMarker(before, next);
    };
    expect([follows('(h)', '(i)'), follows('(i)', '(j)'), follows('(i)', '(ii)')]).toEqual([
      true,
      true,
      true,
    ]);
    expect([follows('1)', '3)'), follows('1)', '2.'), follows('1)', '•')]).toEqual([
      false,
      false,
      false,
    ]);
  });
});
