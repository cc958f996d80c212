import { expect, it } from 'vitest';
import { prepareIsCut } from '../../../electron/database/action-choices.ts';
import { mostHits } from '../../../electron/database/action-filter.ts';
import { prepareFindRows } from '../../../electron/database/search.ts';
import { aCouncilLedger, clerk } from '../../builders/a-ledger.ts';

function aMeetingsLedger() {
  const council = aCouncilLedger();
  council.ledger.change(clerk, 'Agenda', (tx) => {
    tx.set('agendaItem', 'i1', { title: 'Trees in parks', text: 'Report on oaks' });
    tx.set('agendaItem', 'i2', { title: 'Roads', text: 'With trees beside them' });
    tx.set('minute', 'n1', {
      title: 'Roads',
      text: 'Discussed.',
      resolved: ['that the oaks be kept'],
    });
    tx.set('person', 'p1', { name: 'Siân Wrigley' });
  });
  return { ...council, find: prepareFindRows(council.database) };
}

it('finds rows of every noun by their searchable fields, a word in the title counting more', () => {
  const { find } = aMeetingsLedger();
  expect(find('tree', 10).map(({ noun, id }) => [noun, id])).toEqual([
    ['agendaItem', 'i1'],
    ['agendaItem', 'i2'],
  ]);
  expect(
    find('oak', 10)
      .map(({ id }) => id)
      .sort(),
  ).toEqual(['i1', 'n1']);
  expect(find('sian', 10)).toEqual([
    {
      noun: 'person',
      id: 'p1',
      title: 'Siân Wrigley',
      rank: expect.any(Number),
      snippet: [
        { text: 'Siân', hit: true },
        { text: ' Wrigley', hit: false },
      ],
    },
  ]);
});

it('keeps in step with every change: mended, deleted, undone', () => {
  const { ledger, find } = aMeetingsLedger();
  const ids = (words: string) => find(words, 10).map(({ id }) => id);
  ledger.change(clerk, 'Mended', (tx) => tx.set('person', 'p1', { name: 'Ada Clerk' }));
  expect([ids('wrigley'), ids('ada')]).toEqual([[], ['p1']]);
  ledger.change(clerk, 'Removed', (tx) => tx.delete('person', 'p1'));
  expect(ids('ada')).toEqual([]);
  ledger.undo(clerk);
  expect(ids('ada')).toEqual(['p1']);
});

it('answers no more than asked for, and nothing to nothing', () => {
  const { find } = aMeetingsLedger();
  expect([find('tree', 1).length, find(' ', 10)]).toEqual([1, []]);
});

it('looks only at what was written last of words that stand everywhere, and a rarer word finds the rest', () => {
  const { ledger, find, database } = aMeetingsLedger();
  ledger.change(clerk, 'Many', (tx) => {
    for (let index = 0; index < mostHits; index += 1)
      tx.set('person', `tree ${index}`, { name: 'Tree' });
  });
  const isCut = prepareIsCut(database);
  expect([isCut('tree'), isCut('oak')]).toEqual([true, false]);
  expect(find('tree', mostHits + 10).filter(({ noun }) => noun !== 'person')).toEqual([]);
  expect(find('tree parks', 10).map(({ id }) => id)).toEqual(['i1']);
});
