import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ExemptText, exemptHits } from '../../../shared/minutes/exempt-words.ts';

const sentence = 'The Board agreed to sell the ice house to Zephyrine Holdings for £48,250.';
const text = (words: string, part: Partial<ExemptText> = {}): ExemptText => ({
  minute: 'm8',
  label: 'Sale of the ice house',
  text: words,
  isName: false,
  ...part,
});
const open = { record: ['Harbour Scrutiny Board', 'Sale of the ice house'], other: [] as string[] };
const found = (document: string, exempt: ExemptText[], part = {}): string[] =>
  exemptHits([document], { exempt, open: { ...open, ...part } }).map(({ words }) => words);

describe('R31: words of private business are found in a public document', () => {
  it.each([
    ['as they are', `Later ${sentence} Then tea.`],
    ['in other cases', sentence.toUpperCase()],
    ['with other blanks and line ends', sentence.replaceAll(' ', '\u00a0\n ')],
    ['with soft hyphens', sentence.replace('house', 'hou\u00adse')],
    ['in part, from six words on', 'It is said that they agreed to sell the ice house to him.'],
    ['as a sum', 'It cost 48250 pounds.'],
    ['as one name', 'Councillor Ames thanked Zephyrine.'],
  ])('%s', (_, document) => {
    expect(found(document, [text(sentence)])).toHaveLength(1);
  });

  it('with every kind of quotes', () => {
    const exempt = [text("the tenant's ‘old slipway’ lease was surrendered")];
    for (const quotes of ['’', "'", '‘', '´'])
      expect(
        found(`the tenant${quotes}s "old slipway" lease was surrendered`, exempt),
      ).toHaveLength(1);
  });

  it('short sentences whole, names whole', () => {
    expect(
      found('Offer refused by arbitration.', [text('Offer refused by arbitration.')]),
    ).toHaveLength(1);
    const author = text('Łucja Hartmann', { isName: true });
    expect(found('<dc:creator>łucja hartmann</dc:creator>', [author])).toEqual(['łucja hartmann']);
    expect(found('Łucja Weber wrote to Hartmann.', [author])).toEqual([]);
  });
});

describe('what is no secret is no hit', () => {
  it.each([
    [
      'words that any minutes hold',
      'That the recommendations in the report be approved and noted.',
    ],
    ['the public title of the item', 'Sale of the ice house'],
    ['a single common word', 'He agreed.'],
  ])('%s', (_, words) => {
    expect(found(`Well. ${words} Well.`, [text(words)])).toEqual([]);
  });

  it('what the public summary says word for word', () => {
    const summary = 'The Board agreed to sell the ice house';
    const exempt = [text(`${summary} to Zephyrine Holdings.`)];
    expect(found(summary, exempt)).toHaveLength(1);
    expect(found(summary, exempt, { record: [...open.record, summary] })).toEqual([]);
  });

  it('a name that stands in other open rows; but a whole sentence there proves nothing', () => {
    const other = ['Zephyrine Holdings dredged the harbour.', sentence];
    expect(found('Zephyrine Holdings was thanked.', [text(sentence)], { other })).toEqual([]);
    expect(found(sentence, [text(sentence)], { other })).toHaveLength(1);
  });
});

it('finds any run of six words with a telling one, wherever it stands in a document', () => {
  const word = fc.constantFrom(
    'harbour',
    'lease',
    'the',
    'of',
    'slipway',
    'report',
    'board',
    'quay',
  );
  const words = fc.array(word, { minLength: 6, maxLength: 20 });
  fc.assert(
    fc.property(words, words, words, fc.nat(), (before, secret, after, from) => {
      const at = from % (secret.length - 5);
      const run = [...secret.slice(at, at + 5), 'telling'];
      const exempt = [text([...secret.slice(0, at), ...run, ...secret.slice(at)].join(' '))];
      expect(found([...before, ...run, ...after].join(' '), exempt)).toHaveLength(1);
      expect(
        found([...before, ...run.slice(0, 5), ...after].join(' '), [text(run.join(' '))]),
      ).toEqual([]);
    }),
    { numRuns: 200 },
  );
});
