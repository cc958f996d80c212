import { expect, it } from 'vitest';
import { markingKeyOf } from '../../../../renderer/features/annotations/marking-keys.ts';

const press = (key: string) => new KeyboardEvent('keydown', { key });

it('single letters and figures mark, capital or not', () => {
  expect(markingKeyOf(press('2'), true)).toEqual({ does: 'colour', colour: 'green' });
  expect(markingKeyOf(press('N'), true)).toEqual({ does: 'note' });
  expect(markingKeyOf(new KeyboardEvent('keydown', { key: 'n', ctrlKey: true }), true)).toBeNull();
});

it('WCAG 2.1.4: switched off, no single character does anything, and all other keys still do', () => {
  for (const key of '12345usntqbjkUSNTQBJK') expect(markingKeyOf(press(key), false)).toBeNull();
  expect(markingKeyOf(press('F7'), false)).toEqual({ does: 'caret' });
  expect(markingKeyOf(press('Enter'), false)).toEqual({ does: 'edit' });
  expect(markingKeyOf(press('Delete'), false)).toEqual({ does: 'remove' });
});
