import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  contextAfter,
  contextBefore,
  wholeWords,
} from '../../../../renderer/features/annotations/whole-words.ts';
import { streamText } from '../../../../shared/domain/text-stream.ts';

const widened = (text: string, chosen: string): string | null => {
  const from = text.indexOf(chosen);
  const whole = wholeWords(text, from, from + chosen.length);
  return whole && text.slice(whole.from, whole.to);
};

describe('a stretch is widened to whole words and figures', () => {
  it.each([
    ['The pool opens at noon.', 'ool ope', 'pool opens'],
    ['The pool opens at noon.', ' opens ', 'opens'],
    ['rose to 63.3 % of pupils', '3.3', '63.3'],
    ['a saving of £1,200 a year', '1,2', '1,200'],
    ['the council’s own view', 'counc', 'council’s'],
    ['the re-issued paper', 'issued', 're-issued'],
    ['at noon. Then', 'noon.', 'noon.'],
    ['Addysg yng Nghymru: Cymrâg', 'mrâ', 'Cymrâg'],
  ])('in “%s” “%s” becomes “%s”', (text, chosen, expected) => {
    expect(widened(text, chosen)).toBe(expected);
  });

  it('blanks alone are no words', () => {
    expect(wholeWords('one   two', 3, 6)).toBeNull();
    expect(wholeWords('', 0, 0)).toBeNull();
  });

  it('never narrower than what was chosen, but for blanks; and widened twice is widened once', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(60), fc.nat(60), (text, one, other) => {
        const from = Math.min(one, other, text.length);
        const to = Math.min(Math.max(one, other), text.length);
        const whole = wholeWords(text, from, to);
        const chosen = text.slice(from, to).trim();
        expect(whole === null).toBe(chosen === '');
        if (whole === null) return;
        expect(text.slice(whole.from, whole.to)).toContain(chosen);
        expect(wholeWords(text, whole.from, whole.to)).toEqual(whole);
      }),
    );
  });
});

describe('context is 48 characters that are no blanks, where there are so many', () => {
  it('on both sides, whatever the blanks', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z 0-9\n]{0,300}$/), (text) => {
        const all = streamText(text);
        expect(all.endsWith(streamText(contextBefore(text)))).toBe(true);
        expect(all.startsWith(streamText(contextAfter(text)))).toBe(true);
        expect(streamText(contextBefore(text))).toHaveLength(Math.min(48, all.length));
        expect(streamText(contextAfter(text))).toHaveLength(Math.min(48, all.length));
      }),
    );
  });

  it('never longer than a call may carry', () => {
    expect(contextBefore(`x${' '.repeat(2000)}y`).length).toBeLessThanOrEqual(400);
    expect(contextAfter(`x${' '.repeat(2000)}y`).length).toBeLessThanOrEqual(400);
  });
});
