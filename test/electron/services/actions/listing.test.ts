import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSearch } from '../../../../electron/services/search.ts';
import { actionGroup, actionSort } from '../../../../shared/contract/actions.ts';
import { everyAction } from '../../../../shared/contract/every-action.ts';
import { actionKind } from '../../../../shared/domain/action.ts';
import { addDays } from '../../../../shared/domain/bank-holidays.ts';
import { type AskDesk, anAskDesk, asked } from '../../../builders/an-ask-desk.ts';

let desk: AskDesk;
beforeEach(() => {
  desk = anAskDesk();
});
afterEach(() => desk.remove());

describe('asks of private business', () => {
  it('stand in the ledger beside the others, marked as private', async () => {
    const { rows, total } = await desk.call('actions.list', { ...asked, filter: everyAction });
    expect(total).toBe(4);
    expect(rows.filter((row) => row.private).map(({ id }) => id)).toEqual(['p1']);
    expect((await desk.call('actions.choices', { committee: null })).committees).toEqual([
      { id: 'c', name: 'Harbour Scrutiny Board', open: 3 },
    ]);
  });

  it('are in no read over the committee’s file, whatever is done to them, and in no search', async () => {
    const words = 'quayside-settlement';
    await desk.change(['p1'], { owner: words, state: 'underWay', response: words });
    const report = { ids: ['p1'], on: '2025-02-10', text: words, state: null, paper: null };
    await desk.call('actions.report', report);
    await desk.call('actions.carry', { ids: ['p1'], on: '2025-02-10' });
    await desk.call('actions.link', {
      ...{ from: 'a1', to: 'p1', toNoun: 'action', type: 'repeats', standing: 'confirmed' },
    });
    const publicRows = (['action', 'actionUpdate', 'lineage'] as const).flatMap((noun) =>
      desk.council.rows(noun),
    );
    expect(JSON.stringify(publicRows)).not.toMatch(/p1|settle|claim/);
    expect(desk.council.history('action', 'p1', 'owner')).toEqual([]);
    expect(desk.asks.council.byId(['p1'])).toEqual([]);
    const found = await createSearch(desk)['search.find']({ words, limit: 9, meeting: null });
    expect(found.hits).toEqual([]);
    expect(await desk.ids({ words })).toEqual(['p1']);
  });

  it('are kept apart from the first when they are typed under a private minute', async () => {
    desk.council.change({ name: 'Ada' }, 'x', (tx) => {
      tx.set('meetingRecord', 'r', { meeting: 'm' });
      tx.set('recordedMinute', 'pm', { record: 'r', access: 'exempt', title: 'Ferry contract' });
    });
    const typed = { id: 't1', committee: 'c', saidOn: '2025-02-13', minute: 'pm' };
    await desk.call('actions.add', { ...typed, fields: { text: 'Settle it' } });
    expect(desk.council.row('action', 't1')).toBeNull();
    expect(desk.privateBusiness.row('action', 't1')?.text).toBe('Settle it');
  });

  it('come from both files in one order, on whichever page, sorted and grouped in any way', async () => {
    const ask = fc.record({
      isPrivate: fc.boolean(),
      kind: fc.constantFrom(...actionKind.options),
      owner: fc.constantFrom('', 'Head of Roads', 'Åsa Öberg', 'director'),
      saidOn: fc.option(
        fc.nat(9).map((days) => addDays('2025-01-01', days)),
        { nil: null },
      ),
      dueOn: fc.option(
        fc.nat(9).map((days) => addDays('2025-02-06', days)),
        { nil: null },
      ),
    });
    let run = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(ask, { minLength: 1, maxLength: 14 }),
        fc.constantFrom(...actionSort.options),
        fc.constantFrom(...actionGroup.options),
        fc.integer({ min: 1, max: 5 }),
        async (asks, sort, group, limit) => {
          run += 1;
          const [mixed, alone] = [`mixed ${run}`, `alone ${run}`];
          const write = (isPrivate: boolean) => {
            const work = (
              tx: Pick<Parameters<Parameters<typeof desk.council.change>[2]>[0], 'set'>,
            ) =>
              asks.forEach(({ isPrivate: own, ...fields }, index) => {
                // one that neither file knows: what a private ask's minute is called, the public file need not know
                const minute = 'not here';
                if (own === isPrivate)
                  tx.set('action', `m${run}-${index}`, { ...fields, minute, committee: mixed });
                if (!isPrivate)
                  tx.set('action', `s${run}-${index}`, { ...fields, minute, committee: alone });
              });
            if (isPrivate) desk.privateBusiness.change({ name: 'A' }, 'x', work);
            else desk.council.change({ name: 'A' }, 'x', work);
          };
          write(true);
          write(false);
          const pages = async (committee: string) => {
            const ids: string[] = [];
            for (let offset = 0; offset < asks.length; offset += limit) {
              const filter = { ...everyAction, committee };
              const page = await desk.call('actions.list', { filter, sort, group, offset, limit });
              expect(page.total).toBe(asks.length);
              ids.push(...page.rows.map(({ id }) => id.slice(1)));
            }
            return ids;
          };
          const together = await pages(mixed);
          expect(together).toEqual(await pages(alone));
          expect(new Set(together).size).toBe(asks.length);
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe('groups', () => {
  it('are told whole with their counts, the unassigned last and the newest meeting first', async () => {
    await desk.change(['a2'], { owner: 'Harbour Master' });
    desk.council.change({ name: 'A' }, 'x', (tx) =>
      tx.set('action', 'a9', { committee: 'c', saidOn: '2025-02-13', text: 'x' }),
    );
    const list = (group: 'owner' | 'meeting') =>
      desk.call('actions.list', { ...asked, group, limit: 1, filter: everyAction });
    expect((await list('owner')).groups.map(({ label, count }) => [label, count])).toEqual([
      ['Harbour Master', 1],
      ['Unassigned', 4],
    ]);
    const { groups, rows } = await list('meeting');
    expect(groups.map(({ label }) => label)).toEqual([
      'Harbour Scrutiny Board, 13 February 2025',
      'Harbour Scrutiny Board, 16 January 2025',
    ]);
    expect(rows.map(({ id }) => id)).toEqual(['a9']);
  });
});

describe('what is found', () => {
  it('an ask by its words, by a report on it, and by words whose end is not typed yet', async () => {
    const report = {
      ids: ['a2'],
      on: '2025-02-10',
      text: 'Tariffs printed',
      state: null,
      paper: null,
    };
    await desk.call('actions.report', report);
    expect(await desk.ids({ words: 'winter timetab' })).toEqual(['a1']);
    expect(await desk.ids({ words: 'tariff' })).toEqual(['a2']);
    expect(await desk.ids({ words: 'tariff', standing: 'closed' })).toEqual([]);
    expect(await desk.ids({ words: '?!' })).toEqual([]);
    const { hits } = await createSearch(desk)['search.find']({
      words: 'tariffs',
      limit: 9,
      meeting: null,
    });
    expect(hits).toMatchObject([
      {
        kind: 'action',
        title: 'Publish the fares',
        mark: 'a2',
        where: 'Harbour Scrutiny Board, 16 January 2025',
      },
    ]);
  });

  it('what is due by the next meeting of its own committee, and what has no day', async () => {
    await desk.change(['a1'], { dueWords: '13 February 2025' });
    await desk.change(['a2'], { dueWords: '14 February 2025' });
    expect(await desk.ids({ due: 'nextMeeting' })).toEqual(['a1']);
    expect(await desk.ids({ due: 'thisMonth' })).toEqual(['a1', 'a2']);
    expect(await desk.ids({ due: 'none', standing: 'open' })).toEqual(['p1']);
  });

  it('what nobody has reported on for long, unless a later day was set to look at it', async () => {
    desk.council.change({ name: 'A' }, 'x', (tx) => {
      for (const id of ['a1', 'a2']) tx.set('action', id, { saidOn: '2024-10-01' });
    });
    expect(await desk.ids({ stale: true })).toEqual(['a1', 'a2']);
    await desk.change(['a1'], { reviewAt: '2025-03-01' });
    const report = { ids: ['a2'], on: '2025-02-10', text: 'Begun', state: null, paper: null };
    await desk.call('actions.report', report);
    expect(await desk.ids({ stale: true })).toEqual([]);
  });

  it('what changed since I looked, in either file, by itself or by a report; by no clock', async () => {
    const changed = async () => (await desk.call('actions.choices', { committee: null })).changed;
    expect([await changed(), await desk.ids({ changed: true })]).toEqual([0, []]);
    await desk.call('actions.looked', {});
    expect([await changed(), await desk.ids({ changed: true })]).toEqual([0, []]);
    const report = { ids: ['a2', 'p1'], on: '2025-02-10', text: 'Begun', state: null, paper: null };
    await desk.call('actions.report', report);
    await desk.change(['a1'], { owner: 'Harbour Master' });
    expect(await desk.ids({ changed: true })).toEqual(['a1', 'a2', 'p1']);
    expect(await changed()).toBe(3);
    await desk.call('actions.looked', {});
    expect(await changed()).toBe(0);
  });
});
