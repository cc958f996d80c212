import { expect, it } from 'vitest';
import { noteName } from '../../../../renderer/features/carried/note-name.ts';
import type { Mark } from '../../../../shared/contract/annotations.ts';
import { aMark } from '../../../builders/fake-marks.ts';

const named = (part: Partial<Mark>): string => {
  const mark = aMark();
  const quote = { ...mark.quote, exact: 'Matters arising' };
  return noteName({ mark: { ...mark, quote, ...part }, before: null });
};

it.each([
  [{ kind: 'highlight', text: 'Ask the clerk' }, '“Matters arising”'],
  [{ kind: 'note', text: 'Is there a lift?' }, '“Is there a lift?”'],
  [{ kind: 'textBox', text: 'Read this' }, '“Read this”'],
  [{ kind: 'pen', text: '' }, 'Drawing by “Matters arising”'],
] as [Partial<Mark>, string][])('%o is called %s', (part, name) => {
  expect(named(part)).toBe(name);
});
