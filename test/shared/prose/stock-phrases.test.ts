import { describe, expect, it } from 'vitest';
import { phraseBefore, phrasesOf } from '../../../shared/prose/stock-phrases.ts';

describe('stock phrases', () => {
  it('a key after a semicolon asks for its words, in whatever case', () => {
    expect(phraseBefore('The Panel ;RES', phrasesOf([]))).toEqual({
      phrase: { key: 'res', text: 'RESOLVED that ' },
      typed: 4,
    });
  });

  it('a semicolon in a sentence asks for nothing', () => {
    expect(phraseBefore('the pool;res', phrasesOf([]))).toBeNull();
    expect(phraseBefore('the pool; res', phrasesOf([]))).toBeNull();
    expect(phraseBefore(';nosuchkey', phrasesOf([]))).toBeNull();
  });

  it('the council’s own phrase comes in the place of a shipped one, written with or without the semicolon', () => {
    const own = { key: ';res', text: 'It was RESOLVED that ' };
    expect(phraseBefore(';res', phrasesOf([own]))?.phrase).toEqual(own);
    expect(phraseBefore(';noted', phrasesOf([own]))?.phrase.text).toBe(
      'The Board noted the report.',
    );
  });
});
