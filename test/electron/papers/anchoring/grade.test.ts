import { expect, it } from 'vitest';
import { align } from '../../../../electron/papers/anchoring/align.ts';
import type { Sought, Texts } from '../../../../electron/papers/anchoring/candidates.ts';
import { gradeBest } from '../../../../electron/papers/anchoring/grade.ts';

const textsOf = (old: string, next: string): Texts => ({
  old,
  new: next,
  alignment: align(old, next),
});
const soughtIn = (old: string, words: string): Sought => {
  const start = old.indexOf(words);
  const end = start + words.length;
  return { start, end, words, prefix: old.slice(0, start), suffix: old.slice(end) };
};

it('holds words for gone where neither they nor their neighbours speak for a place', () => {
  const old = `${'q'.repeat(48)}thesalaryofthewarden${'z'.repeat(48)}`;
  const next = `${'1'.repeat(48)}thesalaryofthe55555x${'2'.repeat(48)}`;
  const place = { start: 48, end: 68, errors: 5, expected: null, between: false };
  const graded = gradeBest([place], soughtIn(old, 'thesalaryofthewarden'), textsOf(old, next));
  expect(graded?.grade).toBe('gone');
});

it('only proposes one of two places that nothing tells apart', () => {
  const old = 'Costsinthenorthroseto58percentandfellagain';
  const next = `${old}${'x'.repeat(80)}${old}`;
  const sought = soughtIn(old, '58');
  const places = [sought.start, sought.start + old.length + 80].map((start) => ({
    start,
    end: start + 2,
    errors: 0,
    expected: null,
    between: false,
  }));
  expect(gradeBest(places, sought, textsOf(old, next))?.grade).toBe('check');
  expect(gradeBest(places.slice(0, 1), sought, textsOf(old, next))?.grade).toBe('likely');
});
