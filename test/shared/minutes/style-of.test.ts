import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildMinutes } from '../../../shared/minutes/build-minutes.ts';
import { dateWords } from '../../../shared/minutes/date-words.ts';
import { fillWords, joinedNames, namesInRow } from '../../../shared/minutes/fill-words.ts';
import { englishWords } from '../../../shared/minutes/styles/english-words.ts';
import { shippedStyles, styleOf } from '../../../shared/minutes/styles/style-of.ts';
import { aContestedMeeting } from '../../builders/a-contested-meeting.ts';

const nobody = { organisation: '' };

describe('a style', () => {
  it('is the one that the committee chose, with its own words', () => {
    const style = styleOf(
      { base: 'County', words: { chair: 'Convenor', later: 'unknown' } },
      nobody,
    );
    expect([style.name, style.words.chair, Object.hasOwn(style.words, 'later')]).toEqual([
      'County',
      'Convenor',
      false,
    ]);
  });

  it('is the usual one of such councils where nobody chose', () => {
    const names = ['Abermôr Town Council', 'Loamshire County Council', 'Wexcombe Borough Council'];
    expect(names.map((organisation) => styleOf(null, { organisation }).name)).toEqual([
      'Parish',
      'County',
      'City scrutiny board',
    ]);
  });

  it('that is not shipped any more gives way to the usual one', () => {
    expect(styleOf({ base: 'Gone', words: {} }, nobody).name).toBe('City scrutiny board');
  });

  it('has names of kinds of councils and words for every key', () => {
    for (const { words } of shippedStyles)
      expect(Object.keys(words).toSorted()).toEqual(Object.keys(englishWords).toSorted());
    expect(new Set(shippedStyles.map(({ name }) => name)).size).toBe(shippedStyles.length);
  });

  it('leaves no gap unfilled in a meeting where nearly everything happens', () => {
    for (const style of shippedStyles) {
      const { labels, ...document } = buildMinutes(aContestedMeeting(), style);
      expect(JSON.stringify(document)).not.toMatch(/\{\w+\}/);
      expect(labels.page).toContain('{page}');
    }
  });

  it('of another language writes its months in it', () => {
    expect(dateWords('2026-03-12', '{weekday} {ordinal} {month}', 'cy')).toBe('Dydd Iau 12 Mawrth');
  });
});

describe('a sentence', () => {
  it('is filled once, whatever is put in', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        expect(fillWords('{a}|{b}', { a: one, b: other })).toBe(`${one}|${other}`);
      }),
    );
    expect(fillWords('{a}', { a: '{b} $& $1', b: 'twice' })).toBe('{b} $& $1');
  });

  it('leaves out what nobody gave, and knows no inherited names', () => {
    expect(fillWords('{a}{constructor}.', {})).toBe('.');
  });

  it('has ordinals as they are said', () => {
    const days = [1, 2, 3, 4, 11, 12, 13, 21, 22, 23, 31];
    const words = days.map((day) =>
      dateWords(`2026-01-${String(day).padStart(2, '0')}`, '{ordinal}', 'en-GB'),
    );
    expect(words.join(' ')).toBe('1st 2nd 3rd 4th 11th 12th 13th 21st 22nd 23rd 31st');
  });

  it('lists names with "and", or in a table without parting one from its letters', () => {
    expect(
      [[], ['A'], ['A', 'B'], ['A', 'B', 'C']].map((names) => joinedNames(names, ' and ')),
    ).toEqual(['', 'A', 'A and B', 'A, B and C']);
    expect(namesInRow(['Mr Hall, OBE', 'Mrs Holt'])).toBe('Mr Hall, OBE; Mrs Holt');
  });
});
