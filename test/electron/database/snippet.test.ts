import { expect, it } from 'vitest';
import { hitEnd, hitStart, snippetParts } from '../../../electron/database/snippet.ts';

it('keeps hits apart from the words around them, on one line', () => {
  expect(snippetParts(`…the\n${hitStart}trees${hitEnd}  and ${hitStart}roads${hitEnd}`)).toEqual([
    { text: '…the ', hit: false },
    { text: 'trees', hit: true },
    { text: ' and ', hit: false },
    { text: 'roads', hit: true },
  ]);
});

it('takes markup in a paper for what it is: words', () => {
  expect(snippetParts('<b>not bold</b>')).toEqual([{ text: '<b>not bold</b>', hit: false }]);
});

it('is not led astray by a mark without its partner', () => {
  expect(snippetParts(`a${hitEnd}b${hitStart}c`)).toEqual([
    { text: `a${hitEnd}b`, hit: false },
    { text: 'c', hit: true },
  ]);
  expect(snippetParts('')).toEqual([]);
});
