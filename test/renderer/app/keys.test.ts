import { expect, it } from 'vitest';
import { actionOf, keyBindings } from '../../../renderer/app/keys.ts';

const press = (key: string, part: KeyboardEventInit = {}, target?: HTMLElement) => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, ...part });
  (target ?? document.body).dispatchEvent(event);
  return event;
};

it('A14: no letter or figure alone does anything, so that dictated words are never commands', () => {
  for (const key of 'abcdefghijklmnopqrstuvwxyz0123456789') {
    expect(actionOf(press(key))).toBeNull();
    expect(actionOf(press(key.toUpperCase(), { shiftKey: true }))).toBeNull();
  }
});

it('each key has one action and stands in the list on F1 with its words', () => {
  const keys = keyBindings.map((binding) => binding.keys);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keyBindings.every(({ does }) => does.length > 3)).toBe(true);
  expect(actionOf(press('k', { ctrlKey: true }))).toBe('commands');
  expect(actionOf(press('Z', { ctrlKey: true, shiftKey: true }))).toBe('redo');
  expect(actionOf(press('F1'))).toBe('help');
});

it('while somebody types, Undo is the field’s own and Esc throws no words away', () => {
  const field = document.createElement('input');
  field.value = 'half a word';
  document.body.append(field);
  expect(actionOf(press('z', { ctrlKey: true }, field))).toBeNull();
  expect(actionOf(press('Escape', {}, field))).toBeNull();
  field.value = '';
  expect(actionOf(press('Escape', {}, field))).toBe('back');
  field.remove();
});
