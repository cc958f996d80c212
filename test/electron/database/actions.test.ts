import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { prepareActionPage, prepareActionsById } from '../../../electron/database/actions.ts';
import type { ActionFilter } from '../../../shared/contract/actions.ts';
import { everyAction } from '../../../shared/contract/every-action.ts';
import { action, actionKind, actionState } from '../../../shared/domain/action.ts';
import { isPastDue, isStale, lastDay } from '../../../shared/domain/action-due.ts';
import { addDays } from '../../../shared/domain/bank-holidays.ts';
import type { sharedNouns } from '../../../shared/domain/nouns.ts';
import { type ALedger, aCouncilLedger, clerk } from '../../builders/a-ledger.ts';

let open: ALedger<typeof sharedNouns>;
beforeEach(() => {
  open = aCouncilLedger();
});
afterEach(() => open.ledger.close());

const day = fc.integer({ min: -900, max: 900 }).map((days) => addDays('2024-02-29', days));
const someAction = fc.record({
  kind: fc.constantFrom(...actionKind.options),
  state: fc.constantFrom(...actionState.options),
  saidOn: fc.option(day, { nil: null }),
  sentOn: fc.option(fc.oneof(day, fc.constantFrom('2024-12-31', '2023-12-29')), { nil: null }),
  reviewAt: fc.option(day, { nil: null }),
  dueOn: fc.option(
    fc.oneof(
      day,
      day.map((one) => one.slice(0, 7)),
    ),
    { nil: null },
  ),
  reportedOn: fc.option(day, { nil: null }),
});
const someActions = fc.array(someAction, { minLength: 1, maxLength: 12 });

describe('the rules of action-due.ts, as SQL says them', () => {
  it('finds for any asks the same last day, the same late ones and the same stale ones', () => {
    const today = '2024-03-01';
    const { ledger, database } = open;
    const page = prepareActionPage(database);
    const byId = prepareActionsById(database);
    let run = 0;
    fc.assert(
      fc.property(someActions, (given) => {
        run += 1;
        const committee = `c${run}`;
        const idOf = (index: number) => `${committee}-${index}`;
        ledger.change(clerk, 'Asks', (tx) => {
          given.forEach(({ reportedOn, ...fields }, index) => {
            tx.set('action', idOf(index), { committee, ...fields });
            if (reportedOn !== null)
              tx.set('actionUpdate', `u ${idOf(index)}`, { action: idOf(index), on: reportedOn });
          });
        });
        const ids = (filter: Partial<ActionFilter>) =>
          page(
            {
              filter: { ...everyAction, committee, ...filter },
              today,
              nextMeetings: {},
              seen: null,
            },
            { group: 'none', groups: [], sort: 'due', offset: 0, limit: 100 },
          ).map(({ id }) => id);
        const rows = byId(given.map((_, index) => idOf(index)));
        expect(rows.map((row) => row.lastDay)).toEqual(given.map((one) => lastDay(one)));
        const are = (is: (one: (typeof given)[number]) => boolean) =>
          given.flatMap((one, index) => (is(one) ? [idOf(index)] : []));
        expect(ids({ due: 'past' }).toSorted()).toEqual(
          are((one) => isPastDue(one, today)).toSorted(),
        );
        expect(ids({ stale: true }).toSorted()).toEqual(
          are((one) => isStale(one, one.reportedOn, today)).toSorted(),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('keeps the day on which an ask becomes late out of the noun: it is worked out, never written', () => {
    expect(Object.keys(action.fields)).not.toContain('lastDay');
  });
});

describe('asks by when they were said', () => {
  it('stand within one meeting in the order of its minutes, 9 before 10 and those without a number last', () => {
    const { ledger, database } = open;
    const minutes = { m1: null, m2: '10', m3: '9/24', m4: '100' };
    ledger.change(clerk, 'Asks', (tx) => {
      for (const [id, number] of Object.entries(minutes)) {
        tx.set('minute', id, { minutes: 'of the day', position: 1, number });
        for (const position of [2, 1])
          tx.set('action', `${id}-${position}`, {
            ...{ committee: 'c', saidOn: '2025-01-16', minute: id, position },
          });
      }
      tx.set('action', 'newer', { committee: 'c', saidOn: '2025-02-13' });
      tx.set('action', 'of no minute', { committee: 'c', saidOn: '2025-01-16' });
    });
    const wanted = { filter: everyAction, today: '2025-03-01', nextMeetings: {}, seen: null };
    const page = { group: 'none', groups: [], sort: 'said', offset: 0, limit: 100 } as const;
    expect(prepareActionPage(database)(wanted, page).map(({ id }) => id)).toEqual([
      ...['newer', 'm3-1', 'm3-2', 'm2-1', 'm2-2', 'm4-1', 'm4-2', 'm1-1', 'm1-2'],
      'of no minute',
    ]);
  });
});

describe('indexes', () => {
  const plan = (sql: string) =>
    JSON.stringify(open.database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all());

  it('finds open asks, owners and what is due first without reading every ask', () => {
    expect(plan(`SELECT * FROM "action" WHERE "state" IN ('open', 'sent')`)).toContain('ByState');
    expect(plan(`SELECT "owner", count(*) FROM "action" GROUP BY "owner"`)).toContain('ByOwner');
    expect(
      plan(
        `SELECT "id" FROM "action" AS a
          ORDER BY coalesce(a."lastDay", '9999'), coalesce(a."saidOn", ''), a."id" LIMIT 9`,
      ),
    ).not.toContain('TEMP B-TREE');
  });

  it('tells when an ask was last reported on without reading the report', () => {
    expect(plan(`SELECT max("on") FROM "actionUpdate" WHERE "action" = 'x'`)).toContain(
      'COVERING INDEX actionUpdateByActionOn',
    );
  });
});
