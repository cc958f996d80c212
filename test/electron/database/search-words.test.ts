import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { connect } from '../../../electron/database/driver.ts';
import { matchOf } from '../../../electron/database/search-words.ts';

/** An index like the app's over some texts; answers which of them (counted from 0) hold the words. */
function finder(texts: readonly string[]) {
  const database = connect(':memory:');
  database.exec(
    `CREATE VIRTUAL TABLE t USING fts5 (body, tokenize = 'porter unicode61 remove_diacritics 2', prefix = '2 3')`,
  );
  const add = database.prepare('INSERT INTO t (rowid, body) VALUES (?, ?)');
  for (const [index, text] of texts.entries()) add.run(index, text);
  const find = database
    .prepare<[string], number>('SELECT rowid FROM t WHERE t MATCH ? ORDER BY rowid')
    .pluck();
  return (words: string): number[] => {
    const match = matchOf(words);
    return match === null ? [] : find.all(match);
  };
}

const find = finder([
  'The Board considered application 26/01234/FUL at the meetings.',
  'Co-opted members: Mrs O’Brien and Siân Wrigley. Recommendations were noted.',
  'Near the river, the council’s policies AND decisions on flooding.',
  'A café was approved; the applications of others were not.',
]);

describe('what a person types', () => {
  it.each([
    ['an application number', '26/01234/FUL', [0]],
    ['its parts in another order', 'FUL 01234', [0]],
    ['a phrase in quotes', '"board considered"', [0]],
    ['a phrase that is not there', '"considered board"', []],
    ['curly quotes', '“the river”', [2]],
    ['a hyphen', 'co-opted', [1]],
    ['an apostrophe, straight for curly', "o'brien", [1]],
    ['no accents', 'sian cafe', []],
    ['no accent on one word', 'cafe', [3]],
    ['another ending', 'considering applications', [0]],
    ['words that are operators', 'policies AND decisions', [2]],
    ['an operator alone', 'NEAR', [2]],
    ['a beginning', 'recomm', [1]],
    ['a beginning that ends within an ending', 'recommendatio', [1]],
    ['another', 'meetin', [0]],
    ['another', 'decisio', [2]],
    ['a beginning of one letter', 'b', [0, 1]],
    ['a beginning in another script size', 'WRIG', [1]],
    ['only marks', '"*():^ -', []],
    ['nothing', '   ', []],
  ])('%s: %s', (_what, words, found) => {
    expect(find(words)).toEqual(found);
  });

  it('never makes a query that fails, whatever it is', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        '"',
        '*',
        'AND',
        'OR',
        'NOT',
        'NEAR(',
        ')',
        '-',
        ':',
        '^',
        '{',
        '+',
        '\u0000',
        "'",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        expect(Array.isArray(find(pieces.join(' ')))).toBe(true);
        expect(Array.isArray(find(pieces.join('')))).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('finds every word of a text by its first letters', () => {
    const words = [
      'committee',
      'recommendations',
      'governing',
      'policies',
      'residents',
      'decided',
      'agreed',
    ];
    for (const word of words) {
      const only = finder([word]);
      for (let length = 3; length <= word.length; length += 1) {
        expect([word.slice(0, length), only(word.slice(0, length))]).toEqual([
          word.slice(0, length),
          [0],
        ]);
      }
    }
  });
});
