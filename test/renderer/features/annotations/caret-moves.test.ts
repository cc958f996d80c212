import { describe, expect, it } from 'vitest';
import {
  caretMoveOf,
  landing,
  lineWords,
} from '../../../../renderer/features/annotations/caret-moves.ts';

const text = 'Place Committee Room 2 The pool opens at noon. ';
/** "Place" · "Committee Room 2" · "The pool opens at noon." */
const page = { text, lines: [0, 6, 23, text.length] };
const to = (at: number, key: string, more: { ctrlKey?: boolean } = {}, column = 0) => {
  const move = caretMoveOf({ key, ctrlKey: false, altKey: false, metaKey: false, ...more });
  return move && landing(page, at, move, column);
};

describe('arrows move the caret in the words of a page', () => {
  it('by characters, and off the page at its ends', () => {
    expect(to(3, 'ArrowRight')).toBe(4);
    expect(to(3, 'ArrowLeft')).toBe(2);
    expect(to(0, 'ArrowLeft')).toBe('before');
    expect(to(text.length, 'ArrowRight')).toBe('after');
  });

  it('by words with Ctrl', () => {
    expect(to(0, 'ArrowRight', { ctrlKey: true })).toBe(6);
    expect(to(8, 'ArrowRight', { ctrlKey: true })).toBe(16);
    expect(to(16, 'ArrowLeft', { ctrlKey: true })).toBe(6);
    expect(to(41, 'ArrowRight', { ctrlKey: true })).toBe(46);
    expect(to(46, 'ArrowRight', { ctrlKey: true })).toBe('after');
    expect(to(0, 'ArrowLeft', { ctrlKey: true })).toBe('before');
  });

  it('by lines, keeping its column where the line is long enough', () => {
    expect(to(23, 'ArrowUp', {}, 10)).toBe(16);
    expect(to(16, 'ArrowUp', {}, 10)).toBe(5);
    expect(to(5, 'ArrowDown', {}, 10)).toBe(16);
    expect(to(2, 'ArrowUp', {}, 2)).toBe('before');
    expect(to(30, 'ArrowDown', {}, 7)).toBe('after');
  });

  it('to the ends of its line and of the page', () => {
    expect(to(10, 'Home')).toBe(6);
    expect(to(10, 'End')).toBe(22);
    expect(to(10, 'Home', { ctrlKey: true })).toBe(0);
    expect(to(10, 'End', { ctrlKey: true })).toBe(text.length);
  });

  it('no other key is the caret’s', () => {
    expect(to(10, 'PageDown')).toBeNull();
    expect(to(10, 'j')).toBeNull();
  });
});

it('a line is read out without the blank at its end', () => {
  expect([0, 1, 2].map((line) => lineWords(page, line))).toEqual([
    'Place',
    'Committee Room 2',
    'The pool opens at noon.',
  ]);
});
