import { expect, it } from 'vitest';
import { plainText } from '../../../electron/cli/plain-text.ts';

it('security S34: lets no title or file name colour, clear or turn round the terminal', () => {
  const hostile = '\u001b[2JMinutes\u0007 \u202egnp.exe\u009b31m\r\u0000 of 4 May\nNext line';
  expect(plainText(hostile)).toBe('[2JMinutes gnp.exe31m of 4 May\nNext line');
});

it('leaves every word and line of another language as it is', () => {
  const words = 'Cyngor Sir Gâr\nমিটিং · اجتماع · co\u00adopted';
  expect(plainText(words)).toBe(words);
});
