import { expect, it, test } from 'vitest';
import { readingKeyOf, readingKeys } from '../../../../renderer/features/reading/reading-keys.ts';

const press = (key: string, held: Partial<KeyboardEventInit> = {}) =>
  new KeyboardEvent('keydown', { key, ...held });

it('A14: every key without Ctrl or Alt acts only with the keyboard in the pages, but for function keys', () => {
  const everywhere = readingKeys.filter(({ inPages }) => !inPages).map(({ keys }) => keys);
  expect(everywhere.filter((keys) => !/Ctrl|Alt|F\d/.test(keys))).toEqual([]);
});

test.each([
  ['PageDown', 'windowDown'],
  ['ArrowRight', 'nextPage'],
  ['Home', 'firstPage'],
  ['End', 'lastPage'],
  ['+', 'larger'],
  ['-', 'smaller'],
])('A2: %s does %s in the pages and nothing in a field', (key, does) => {
  expect(readingKeyOf(press(key), true, true)).toBe(does);
  expect(readingKeyOf(press(key), false, true)).toBeNull();
});

it('A2: Find, Go to and F6 work wherever the keyboard is', () => {
  const everywhere = [
    press('f', { ctrlKey: true }),
    press('g', { ctrlKey: true }),
    press('F6'),
    press('F6', { shiftKey: true }),
    press('F3', { shiftKey: true }),
  ];
  expect(everywhere.map((event) => readingKeyOf(event, false, true))).toEqual([
    'find',
    'goToPage',
    'nextRegion',
    'previousRegion',
    'previousHit',
  ]);
});

it('leaves the browser’s own zoom and history alone', () => {
  expect(readingKeyOf(press('+', { ctrlKey: true }), true, true)).toBeNull();
  expect(readingKeyOf(press('ArrowLeft', { altKey: true }), true, true)).toBeNull();
});

it('WCAG 2.1.4: with keys of one character switched off, only longer ones count', () => {
  expect(['+', '=', '-'].map((key) => readingKeyOf(press(key), true, false))).toEqual([
    null,
    null,
    null,
  ]);
  expect(readingKeyOf(press('PageDown'), true, false)).toBe('windowDown');
});
