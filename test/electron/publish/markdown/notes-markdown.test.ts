import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown } from '../../../../electron/publish/markdown/escape-markdown.ts';
import { notesMarkdown } from '../../../../electron/publish/markdown/notes-markdown.ts';
import { aNotesList, anEntry } from '../../../builders/a-notes-file.ts';

it('tells notes with headings, quotations and words', () => {
  const note = anEntry({
    text: 'Why noon?\nAnd Sundays?\n\nAsk Robin.',
    tags: ['pools'],
    quote: { exact: 'The pool opens at noon.' },
  });
  expect(notesMarkdown(aNotesList([note]))).toBe(`# My notes

Leisure Scrutiny Panel, 13 February 2025

1 note of A Hartley, taken out on 9 February 2025.

## Item 2: Swimming Pools

**Highlight**, Page 4 of the pack, Yellow: ask about this, 8 February 2025

> The pool opens at noon.

Why noon?\\
And Sundays?

Ask Robin.

Tags: pools
`);
});

describe('words never become markup', () => {
  it.each([
    ['# A heading', '\\# A heading'],
    ['1. a list', '1\\. a list'],
    ['- a point', '\\- a point'],
    ['> quoted', '\\> quoted'],
    ['[a](javascript:alert(1))', '\\[a\\](javascript:alert(1))'],
    ['<script>', '\\<script\\>'],
    ['![x](http://a)', '\\!\\[x\\](http\\://a)'],
    ['www.example.org', 'www\\.example.org'],
    ['&lt;b&gt;', '\\&lt;b\\&gt;'],
    ['***', '\\*\\*\\*'],
    ['    code', 'code'],
    ['a|b', 'a\\|b'],
    ['===', '\\=\\=\\='],
    ['a\u2028b\u0000c', 'a b c'],
  ])('%j', (text, shown) => {
    expect(escapeMarkdown(text)).toBe(shown);
  });

  it('whatever is typed: one line, every sign with its backslash, and the same words without them', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc
        .array(fc.constantFrom(...'\\`*_{}[]<>#+-|~&!$^=@:./1a \n\t'.split('')), { maxLength: 40 })
        .map((signs) => signs.join('')),
    );
    fc.assert(
      fc.property(text, (typed) => {
        const shown = escapeMarkdown(typed);
        const bare = shown.replace(/\\[!-/:-@[-`{-~]/g, '');
        expect(bare).not.toMatch(/[\\`*_{}[\]<>#+\-|~&!$^=@]/);
        expect(shown).not.toMatch(/[\n\r\u2028\u2029]|^\d+[.)]|:\/\/|www\./i);
        const plain = typed.replace(/(?![\t\n])\p{Cc}|[\u2028\u2029]/gu, ' ').replace(/\s+/gu, ' ');
        expect(shown.replace(/\\([!-/:-@[-`{-~])/g, '$1')).toBe(plain.trim());
      }),
    );
  });

  it('a note of any lines keeps its block: nothing in it begins a heading, a list, a rule or code', () => {
    const lines = fc.array(fc.constantFrom('# x', '- y', '', '1. z', '```', '---', '> q', '\ttab'));
    fc.assert(
      fc.property(lines, (typed) => {
        const note = anEntry({ text: typed.join('\n'), quote: { exact: typed.join('\n') } });
        const written = notesMarkdown(aNotesList([note]));
        const marked = written
          .split('\n')
          .filter((line) => /^(?:#|[-+*] |\d+[.)] |```|---|\t| {4})/.test(line));
        expect(marked).toEqual(['# My notes', '## Item 2: Swimming Pools']);
      }),
    );
  });
});
