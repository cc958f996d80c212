import { setImmediate } from 'node:timers/promises';
import type { ActionMonth, MonthCount } from '../../../shared/contract/actions.ts';
import type { InputOf } from '../../../shared/contract/contract.ts';
import { staleDays } from '../../../shared/domain/action-due.ts';
import { addDays } from '../../../shared/domain/bank-holidays.ts';
import { addMonths } from '../../../shared/domain/response-due.ts';
import type { CountedMonth } from '../../database/action-month.ts';
import { type ActionParts, stores, today } from './action-parts.ts';
import { actionRows } from './action-rows.ts';

/** Rows of either list: more than that nobody reads on one page, and the ledger has them all. */
const mostRows = 100;
const months = 12;

/**
 * The page of one month, read in portions with others answered in between. Who has how many, their age and what is
 * stuck are told as of today, whichever month it is.
 */
export async function actionMonth(
  parts: ActionParts,
  { committee, month }: InputOf<'actions.month'>,
): Promise<ActionMonth> {
  const first = `${month}-01`;
  const from = addMonths(first, 1 - months);
  const day = today(parts);
  const asked = { committee, from, today: day };
  const closed = stores.map((store) => parts.asks[store].closedMonths(asked));
  await setImmediate();
  const counts = stores.map((store, index) => ({
    ...parts.asks[store].months(asked),
    closed: closed[index] ?? [],
  }));
  await setImmediate();
  const open = counts.flatMap((counted) => counted.open);
  const to = addDays(addMonths(first, 1), -1);
  const moved = stores
    .flatMap((store) => parts.asks[store].moved({ committee, from: first, to, limit: mostRows }))
    .sort((one, other) => other.on.localeCompare(one.on, 'en'));
  const staleBefore = addDays(day, -staleDays);
  const stuck = stores
    .flatMap((store) =>
      parts.asks[store].stuck({ committee, today: day, staleBefore, limit: mostRows }),
    )
    .sort((one, other) => one.since.localeCompare(other.since, 'en'));
  const rows = (found: readonly { id: string }[]) =>
    actionRows(
      parts,
      found.slice(0, mostRows).map(({ id }) => id),
    );
  return {
    month,
    months: countedMonths(from, counts),
    byOwner: byOwner(open),
    byAge: byAge(open, day),
    moved: rows(moved),
    stuck: rows(stuck),
  };
}

/** What stood open at the end of a month is what is open now, without what was opened and with what was closed since. */
function countedMonths(from: string, counts: readonly CountedMonth[]): MonthCount[] {
  const sum = (field: 'opened' | 'closed', is: (month: string) => boolean): number =>
    counts
      .flatMap((counted) => counted[field])
      .reduce((total, { month, count }) => total + (is(month) ? count : 0), 0);
  const openNow = counts.flatMap(({ open }) => open).reduce((total, { count }) => total + count, 0);
  return Array.from({ length: months }, (_, index) => {
    const month = addMonths(from, index).slice(0, 7);
    const after = (one: string) => one > month;
    return {
      month,
      opened: sum('opened', (one) => one === month),
      closed: sum('closed', (one) => one === month),
      open: openNow - sum('opened', after) + sum('closed', after),
    };
  });
}

function byOwner(open: CountedMonth['open']): ActionMonth['byOwner'] {
  const owners = new Map<string, { open: number; pastDue: number }>();
  for (const { owner, count, pastDue } of open) {
    const known = owners.get(owner) ?? { open: 0, pastDue: 0 };
    owners.set(owner, { open: known.open + count, pastDue: known.pastDue + pastDue });
  }
  return [...owners]
    .map(([owner, counted]) => ({ owner, ...counted }))
    .sort((one, other) => other.open - one.open || one.owner.localeCompare(other.owner, 'en'));
}

/** Whole months from which each age begins. */
const ages = [
  { label: '0-2', from: 0 },
  { label: '3-5', from: 3 },
  { label: '6-11', from: 6 },
  { label: '12-23', from: 12 },
  { label: '24 and more', from: 24 },
] as const;

const monthsOf = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));

/** By the month in which it was said; what has no day is of no age, and counted nowhere here. */
function byAge(open: CountedMonth['open'], day: string): ActionMonth['byAge'] {
  const dated = open.filter(({ said }) => said !== '');
  return ages.map(({ label, from }, index) => {
    const next = ages[index + 1]?.from ?? Number.POSITIVE_INFINITY;
    const ofAge = dated.filter(({ said }) => {
      const age = Math.max(0, monthsOf(day) - monthsOf(said));
      return age >= from && age < next;
    });
    return { label, open: ofAge.reduce((total, { count }) => total + count, 0) };
  });
}
