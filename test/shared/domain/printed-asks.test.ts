import { expect, it } from 'vitest';
import { type PrintedAsk, printedAsks } from '../../../shared/domain/printed-asks.ts';
import { suggestedAddressee } from '../../../shared/domain/suggested-asks.ts';

const context = { said: '2025-01-16', meetings: ['2025-01-16', '2025-02-13', '2025-04-17'] };
const none = { owner: '', dueWords: '', dueKind: 'none', dueOn: null } as const;
const asks = (part: Partial<Record<'resolved' | 'requested' | 'agreed', string[]>>): PrintedAsk[] =>
  printedAsks({ resolved: [], requested: [], agreed: [], ...part }, context);

it('says what was requested, agreed and resolved, each numbered in its own list', () => {
  const found = asks({
    requested: ['The map be shared', 'A visit on 13th February'],
    agreed: ['The Board agreed they would meet in March, on a ferry.'],
    resolved: ['Agreed to note the report', 'That the Quay Ferry Trust provides a map'],
  });
  expect(found).toEqual([
    { ...none, kind: 'request', state: 'open', text: 'The map be shared', position: 1 },
    {
      ...{ kind: 'request', state: 'open', text: 'A visit on 13th February', position: 2 },
      ...{ owner: '', dueWords: '13th February', dueKind: 'meeting', dueOn: '2025-02-13' },
    },
    {
      ...{ kind: 'agreed', state: 'open', position: 1 },
      text: 'The Board agreed they would meet in March, on a ferry.',
      ...{ owner: '', dueWords: 'March', dueKind: 'month', dueOn: '2025-03' },
    },
    { ...none, kind: 'resolution', state: 'noted', text: 'Agreed to note the report', position: 1 },
    {
      ...{ ...none, kind: 'resolution', state: 'open', position: 2, owner: 'Quay Ferry Trust' },
      text: 'That the Quay Ferry Trust provides a map',
    },
  ]);
});

it('takes the verb of a clause for its kind: what is recommended or referred waits for an answer', () => {
  const resolved = ['recommend to Cabinet that the ferry stays', 'refer the map to Council'];
  expect(asks({ resolved }).map(({ kind, state }) => [kind, state])).toEqual([
    ['recommendation', 'proposed'],
    ['referral', 'proposed'],
  ]);
  const requested = ['The Board recommended that the ferry stays.'];
  expect(asks({ requested })[0]?.kind).toBe('recommendation');
});

it('asks nothing where earlier minutes were approved or a report noted', () => {
  const agreed = [
    'The minutes of the meeting held on 28 November were agreed and signed as a true record.',
    'The Board agreed to note the report.',
  ];
  expect(asks({ agreed })).toEqual([]);
  const resolved = [
    'the minutes of 28 November be approved',
    'the press and public be excluded',
    'the report be noted',
  ];
  expect(asks({ resolved }).map(({ state }) => state)).toEqual(['noted', 'noted', 'noted']);
});

it('knows no day where the minutes have none', () => {
  const minute = { resolved: [], agreed: [], requested: ['A report at the next meeting'] };
  expect(printedAsks(minute, { said: null, meetings: [] })).toMatchObject([{ dueKind: 'none' }]);
});

it.each([
  ['Date regarding ages of riders', null],
  ['Background to the ferry', null],
  ['E-learning package to be shared', null],
  ['Harbour Dues report back', null],
  ['the Ferry Board request that the letter be sent', null],
  ['That Council approves the budget', null],
  ['Officers provide a map', 'Officers'],
  [
    'request the Harbour Board (HB) and Cabinet Member for Ferries promote the map',
    'Harbour Board (HB) and Cabinet Member for Ferries',
  ],
])('“%s” is addressed to %s', (text, owner) => {
  expect(suggestedAddressee(text)).toBe(owner);
});
