import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type OrderedMatter,
  runningOrder,
  type Sitting,
} from '../../../shared/domain/running-order.ts';
import { minutesBetween } from '../../../shared/domain/sitting-time.ts';

const at = (time: string) => `2025-02-13T${time}`;
const matter = (
  id: string,
  position: number,
  part: Partial<OrderedMatter> = {},
): OrderedMatter => ({
  ...{ id, position, planned: null, takenOrder: null, startedAt: null, isMinuted: true },
  ...part,
});
const taken = (takenOrder: number, time: string) => ({ takenOrder, startedAt: at(time) });
const sitting = (part: Partial<Sitting> = {}): Sitting => ({
  ...{ startsAt: at('10:00'), openedAt: null, closedAt: null, inHand: null, adjournments: [] },
  ...{ now: at('09:00'), ...part },
});
const open = (now: string, inHand: string | null, part: Partial<Sitting> = {}) =>
  sitting({ openedAt: at('10:00'), now: at(now), inHand, ...part });
const times = (order: ReturnType<typeof runningOrder>) =>
  order.lines.map(({ id, from }) => `${id} ${from?.slice(11) ?? '-'}`);

const agenda = [
  matter('apologies', 0, { planned: 5, isMinuted: false }),
  matter('minutes', 1, { planned: 10 }),
  matter('report', 2, { planned: 40 }),
  matter('business', 3),
];

describe('before the meeting', () => {
  it('works clock times out from the start, and counts what has no time', () => {
    const order = runningOrder(agenda.toReversed(), sitting());
    expect(times(order)).toEqual([
      'apologies 10:00',
      'minutes 10:05',
      'report 10:15',
      'business 10:55',
    ]);
    expect(order).toMatchObject({ planned: 55, unplanned: 1, plannedEnd: at('10:55') });
    expect(order).toMatchObject({ behind: null, next: 'apologies' });
  });

  it('knows the length and no clock time where the start is not known', () => {
    const order = runningOrder(agenda, sitting({ startsAt: null }));
    expect(order).toMatchObject({ planned: 55, plannedEnd: null, expectedEnd: null });
    expect(order.lines.every(({ from }) => from === null)).toBe(true);
  });

  it('heeds no item that the clerk leafs to while preparing', () => {
    expect(times(runningOrder(agenda, sitting({ inHand: 'report' })))[0]).toBe('apologies 10:00');
  });

  it('runs past midnight', () => {
    const order = runningOrder(
      [matter('a', 0, { planned: 90 })],
      sitting({ startsAt: at('23:00') }),
    );
    expect(order.plannedEnd).toBe('2025-02-14T00:30');
  });
});

describe('during the meeting', () => {
  const [apologies, minutes, report, business] = agenda as [
    OrderedMatter,
    OrderedMatter,
    OrderedMatter,
    OrderedMatter,
  ];
  const inReport = [
    apologies,
    { ...minutes, ...taken(1, '10:05') },
    { ...report, ...taken(2, '10:20') },
    business,
  ];

  it('counts an item until the next one, and moves what is to come by what is left', () => {
    const order = runningOrder(inReport, open('10:30', 'report'));
    expect(order.lines.map(({ state, spent }) => [state, spent])).toEqual([
      ['done', null],
      ['done', 15],
      ['inHand', 10],
      ['toCome', null],
    ]);
    expect(times(order).at(-1)).toBe('business 11:00');
    expect(order).toMatchObject({ expectedEnd: at('11:00'), behind: 5, next: 'business' });
  });

  it('pushes everything on while an item runs over', () => {
    const order = runningOrder(inReport, open('11:30', 'report'));
    expect(times(order).at(-1)).toBe('business 11:30');
    expect(order.behind).toBe(35);
  });

  it('counts no break as time of the item, and the end waits for it', () => {
    const adjournments = [{ from: at('10:25'), to: at('10:45') }];
    const order = runningOrder(inReport, open('10:50', 'report', { adjournments }));
    expect(order.lines[2]?.spent).toBe(10);
    expect(order.expectedEnd).toBe(at('11:20'));
    const still = [{ from: at('10:25'), to: null }];
    const adjourned = runningOrder(inReport, open('10:50', 'report', { adjournments: still }));
    expect(adjourned.lines[2]?.spent).toBe(5);
    expect(adjourned.expectedEnd).toBe(at('11:25'));
  });

  it('is ahead of the plan where items are quick', () => {
    const quick = [apologies, minutes, report, { ...business, ...taken(1, '10:10') }];
    const order = runningOrder(quick, open('10:12', 'business'));
    // minutes and report were passed over, and are still to come
    expect(order).toMatchObject({ next: 'minutes', expectedEnd: at('11:02'), behind: 7 });
    const allTaken = inReport.with(3, { ...business, ...taken(3, '10:30') });
    expect(runningOrder(allTaken, open('10:31', 'business'))).toMatchObject({
      ...{ next: null, expectedEnd: at('10:31'), behind: -24 },
    });
  });

  it('brings what was passed over after what follows', () => {
    const late = [...agenda, matter('last', 4, { planned: 5 })].with(2, {
      ...report,
      ...taken(1, '10:00'),
    });
    expect(runningOrder(late, open('10:00', 'report')).next).toBe('business');
    expect(times(runningOrder(late, open('10:00', 'report')))).toEqual([
      'apologies -',
      'minutes 10:45',
      'report 10:00',
      'business 10:40',
      'last 10:40',
    ]);
  });

  it('says when an item is in hand once more, whose second time no stamp tells', () => {
    const order = runningOrder(inReport, open('10:40', 'minutes'));
    expect(order.lines[1]).toMatchObject({ state: 'inHand', spent: 15, isAgain: true });
    expect(order.lines[2]).toMatchObject({ state: 'done', isAgain: false });
  });

  it('ends where the meeting was closed, and says what was not taken', () => {
    const order = runningOrder(inReport, open('15:00', 'report', { closedAt: at('10:50') }));
    expect(order.lines.map(({ state, spent }) => [state, spent])).toEqual([
      ['done', null],
      ['done', 15],
      ['done', 30],
      ['notTaken', null],
    ]);
    expect(order).toMatchObject({ expectedEnd: at('10:50'), behind: -5, next: null });
  });
});

/** Any sitting: plans, gaps before each item that was taken, a break, and how long the last one runs. */
const anySitting = fc
  .record({
    plans: fc.array(fc.option(fc.integer({ min: 0, max: 90 })), { minLength: 1, maxLength: 12 }),
    gaps: fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 12 }),
    order: fc.infiniteStream(fc.nat()),
    rests: fc.tuple(fc.nat(200), fc.nat(60)),
    running: fc.nat(120),
  })
  .map(({ plans, gaps, order, rests: [restAt, restFor], running }) => {
    const clock = (minutes: number) =>
      new Date(Date.parse('2025-02-13T10:00:00Z') + minutes * 60_000).toISOString().slice(0, 16);
    const left = plans.map((_, index) => index);
    let minute = 0;
    const matters = plans.map((planned, index) => matter(`m${index}`, index, { planned }));
    let inHand: string | null = null;
    for (const [place, gap] of gaps.slice(0, plans.length).entries()) {
      minute += gap;
      const pick = left.splice(Number(order.next().value) % left.length, 1)[0] ?? 0;
      Object.assign(matters[pick] ?? {}, { takenOrder: place + 1, startedAt: clock(minute) });
      inHand = `m${pick}`;
    }
    const now = minute + running;
    const adjournments = [{ from: clock(restAt), to: clock(restAt + restFor) }];
    const rest = Math.max(0, Math.min(now, restAt + restFor) - restAt);
    return { matters, inHand, now: clock(now), adjournments, rest, minute };
  });

describe('any sitting', () => {
  it('has each matter once, in the order of the agenda, and nothing to come before now', () => {
    fc.assert(
      fc.property(anySitting, ({ matters, inHand, now, adjournments }) => {
        const order = runningOrder(
          matters,
          sitting({ openedAt: at('10:00'), inHand, now, adjournments }),
        );
        expect(order.lines.map(({ id }) => id)).toEqual(matters.map(({ id }) => id));
        for (const { state, from } of order.lines)
          if (state === 'toCome') expect((from ?? '') >= now).toBe(true);
        expect((order.expectedEnd ?? '') >= now).toBe(true);
        expect(order.lines.filter(({ state }) => state === 'inHand')).toHaveLength(inHand ? 1 : 0);
      }),
    );
  });

  it('gives every minute from the first item on to one matter or to the break', () => {
    fc.assert(
      fc.property(anySitting, ({ matters, inHand, now, adjournments }) => {
        const order = runningOrder(
          matters,
          sitting({ openedAt: at('10:00'), inHand, now, adjournments }),
        );
        const begun = matters.flatMap(({ startedAt }) => startedAt ?? []).toSorted()[0];
        if (begun === undefined) return;
        const [from, to] = [adjournments[0]?.from ?? '', adjournments[0]?.to ?? ''];
        const rest = minutesBetween(from < begun ? begun : from, to > now ? now : to);
        const spent = order.lines.reduce((sum, line) => sum + (line.spent ?? 0), 0);
        expect(spent + rest).toBe(minutesBetween(begun, now));
      }),
    );
  });

  it('ends after what is left of the item in hand and all that is to come', () => {
    fc.assert(
      fc.property(anySitting, ({ matters, inHand, now, adjournments }) => {
        const order = runningOrder(
          matters,
          sitting({ openedAt: at('10:00'), inHand, now, adjournments }),
        );
        const planOf = (id: string) => matters.find((one) => one.id === id)?.planned ?? 0;
        const left = order.lines.reduce((sum, { id, state, spent }) => {
          if (state === 'toCome') return sum + planOf(id);
          return state === 'inHand' ? sum + Math.max(0, planOf(id) - (spent ?? 0)) : sum;
        }, 0);
        expect(minutesBetween(now, order.expectedEnd ?? '')).toBe(left);
      }),
    );
  });
});
