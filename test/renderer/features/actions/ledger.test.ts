import { expect, it } from 'vitest';
import {
  createLedger,
  groupedRows,
  mostRows,
  noFilter,
} from '../../../../renderer/features/actions/ledger.ts';
import {
  cutAround,
  meetingsToReview,
  underHeadWords,
} from '../../../../renderer/features/actions/review-groups.ts';
import { statesOfAll } from '../../../../renderer/features/actions/states-of-all.ts';
import { anAction } from '../../../builders/an-action.ts';
import { aFakeClient } from '../../../builders/fake-client.ts';

const total = 1_000;
const numbered = Array.from({ length: total }, (_, index) => anAction({ id: `${index + 1}` }));

it('asks for a hundred rows at a time and never holds more than a few hundred', async () => {
  const client = aFakeClient();
  client.answer({
    'actions.list': ({ offset, limit }) => ({
      rows: numbered.slice(offset, offset + limit),
      total,
      groups: [],
    }),
  });
  const ledger = createLedger(client);
  const inSight = async () => {
    await ledger.refetch();
    const rows = ledger.store.getState().list?.rows ?? [];
    return [rows[0]?.id, rows.at(-1)?.id, rows.length];
  };
  expect(await inSight()).toEqual(['1', '100', 100]);
  for (let press = 0; press < 9; press++) {
    ledger.later();
    const [, , count] = await inSight();
    expect(count).toBeLessThanOrEqual(mostRows);
  }
  expect(await inSight()).toEqual(['701', '1000', 300]);
  ledger.earlier();
  expect(await inSight()).toEqual(['601', '900', 300]);
  ledger.look({ filter: { stale: true } });
  expect(await inSight()).toEqual(['1', '100', 100]);
});

it('drops an answer that a later question has overtaken', async () => {
  const client = aFakeClient();
  const answers: ((rows: number) => void)[] = [];
  client.answer({
    'actions.list': () =>
      new Promise((resolve) => {
        answers.push((count) => resolve({ rows: [], total: count, groups: [] }));
      }),
  });
  const ledger = createLedger(client);
  const [first, second] = [ledger.refetch(), ledger.refetch()];
  await Promise.resolve();
  answers[1]?.(2);
  await second;
  answers[0]?.(1);
  await first;
  expect(ledger.store.getState().list?.total).toBe(2);
});

it('puts rows under the heading they belong to, also where the first groups are above what is shown', () => {
  const rows = numbered.slice(0, 4);
  const groups = [
    { key: 'request', label: 'request', count: 5 },
    { key: 'action', label: 'action', count: 2 },
    { key: 'offer', label: 'offer', count: 9 },
  ];
  const shown = groupedRows({ rows, groups, total: 16, from: 4 }, 'kind');
  expect(shown.map(({ label, rows: inGroup }) => [label, inGroup.map(({ id }) => id)])).toEqual([
    ['Request', ['1']],
    ['Action', ['2', '3']],
    ['Offer', ['4']],
  ]);
});

it('filters nothing but what is closed, at first', () => {
  expect({ ...noFilter, standing: 'all' }).toEqual({
    ...{ committee: null, kinds: [], states: [], standing: 'all', owner: null, due: 'any' },
    ...{ stale: false, unchecked: false, changed: false, saidFrom: null, saidTo: null, words: '' },
  });
  expect(noFilter.standing).toBe('open');
});

it('offers for several asks only the states that all of their kinds have', () => {
  expect(statesOfAll([{ kind: 'action' }, { kind: 'recommendation' }])).toEqual([
    'done',
    'evidenceSeen',
    'dropped',
  ]);
  expect(statesOfAll([{ kind: 'action' }])).toContain('underWay');
});

it('gathers what was read by meeting and by minute, in the order of the minute', () => {
  const rows = [
    anAction({ id: 'b', position: 2 }),
    anAction({ id: 'c', minute: 'minute-2' }),
    anAction({ id: 'a', position: 1 }),
    anAction({ id: 'd', saidOn: '2024-11-28' }),
  ];
  const ids = meetingsToReview(rows).map(({ minutes }) =>
    minutes.map((minute) => minute.rows.map(({ id }) => id)),
  );
  expect(ids).toEqual([[['a', 'b'], ['c']], [['d']]]);
});

it('finds the words of an ask in its minute however the lines are broken, with signs in them', () => {
  const text = 'The Panel asked for a map\nof (all) lamps. It was late.';
  expect(cutAround(text, 'a map of (all) lamps')).toEqual({
    before: 'The Panel asked for ',
    found: 'a map\nof (all) lamps',
    after: '. It was late.',
  });
  expect(cutAround(text, 'a ferry')).toBeNull();
  expect(cutAround(text, ' ')).toBeNull();
  const lists = {
    resolved: ['note it'],
    resolvedStem: 'RESOLVED that:',
    requested: [],
    requestedStem: null,
  };
  expect(underHeadWords(lists, 'note it')?.before).toBe('RESOLVED that: ');
  expect(underHeadWords(lists, 'mend it')).toBeNull();
});
