import { expect, it } from 'vitest';
import { readingMinutes, readingTimeWords } from '../../../shared/domain/reading-time.ts';

it('counts a page of 3,000 characters as three minutes, and nothing as nothing', () => {
  expect([0, 1, 1_200, 3_000].map(readingMinutes)).toEqual([0, 1, 1, 3]);
});

it('tells the time in words, more coarsely the longer it is', () => {
  expect([1, 29, 31, 58, 62, 80, 122].map(readingTimeWords)).toEqual([
    'about 1 min',
    'about 29 min',
    'about 30 min',
    'about 1 h',
    'about 1 h',
    'about 1 h 20 min',
    'about 2 h',
  ]);
});
