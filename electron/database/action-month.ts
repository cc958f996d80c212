import { openStates } from '../../shared/domain/action-states.ts';
import { addMonths } from '../../shared/domain/response-due.ts';
import { open } from './action-filter.ts';
import type { Database } from './driver.ts';

/** Counts of one file for the page of a month. Days are those that were said, never a clock's. */
export interface CountedMonth {
  /** By month from the first asked for: what was opened, and what was closed and still is. */
  opened: { month: string; count: number }[];
  closed: { month: string; count: number }[];
  /** Open now, by owner and by the month in which it was said ("" where that is not known). */
  open: { owner: string; said: string; pastDue: number; count: number }[];
}

export interface MonthsAsked {
  committee: string | null;
  /** The first day of the first month. */
  from: string;
  today: string;
}

const ofCommittee = '(@committee IS NULL OR a."committee" = @committee)';
/** A clause that asks nothing was neither opened nor closed. */
const isAsk = `a."state" <> 'noted'`;

const closing = `u."state" NOT IN (${openStates.map((state) => `'${state}'`).join(', ')})`;

/**
 * When it was closed: the last report that closed it, else the day of the answer, else the day it was said: it came
 * here closed (action-update.ts).
 */
const closed = (narrowed: string) => `
  SELECT "month", count(*) AS "count" FROM (SELECT substr(coalesce(
        (SELECT max(u."on") FROM "actionUpdate" AS u WHERE u."action" = a."id" AND ${closing}),
        a."respondedOn", a."saidOn"), 1, 7) AS "month"
      FROM "action" AS a WHERE NOT ${open} AND ${isAsk} AND ${ofCommittee} ${narrowed})
    WHERE "month" >= substr(@from, 1, 7) GROUP BY "month"`;

/** Leaves out nothing that was closed since. Of few months it spares a look at every ask that was ever closed. */
const closedSince = `AND a."id" IN (
  SELECT "action" FROM "actionUpdate" WHERE "on" >= @from
  UNION ALL SELECT "id" FROM "action" WHERE coalesce("saidOn", '') >= @from
  UNION ALL SELECT "id" FROM "action" WHERE "respondedOn" >= @from)`;

/** Of more months than these, looking at every ask is the shorter way. */
const fewMonths = 36;

/** Prepares how many were closed by month from one on, and still are. */
export function prepareClosedMonths(
  database: Database,
): (asked: MonthsAsked) => CountedMonth['closed'] {
  const prepare = (sql: string) =>
    database.prepare<[Omit<MonthsAsked, 'today'>], { month: string; count: number }>(sql);
  const few = prepare(closed(closedSince));
  const many = prepare(closed(''));
  return ({ committee, from, today }) =>
    (from >= addMonths(today, -fewMonths) ? few : many).all({ committee, from });
}

/** Prepares how many were opened by month from one on, and what is open now. */
export function prepareCountedMonths(
  database: Database,
): (asked: MonthsAsked) => Omit<CountedMonth, 'closed'> {
  const byMonth = (sql: string) =>
    database.prepare<[Omit<MonthsAsked, 'today'>], { month: string; count: number }>(sql);
  const opened = byMonth(
    `SELECT substr(a."saidOn", 1, 7) AS "month", count(*) AS "count" FROM "action" AS a
      WHERE coalesce(a."saidOn", '') >= @from AND ${isAsk} AND ${ofCommittee} GROUP BY 1`,
  );
  const standing = database.prepare<[Omit<MonthsAsked, 'from'>], CountedMonth['open'][number]>(
    `SELECT a."owner", coalesce(substr(a."saidOn", 1, 7), '') AS "said", count(*) AS "count",
        sum(coalesce(a."lastDay" < @today, 0)) AS "pastDue"
      FROM "action" AS a WHERE ${open} AND ${ofCommittee} GROUP BY 1, 2`,
  );
  return ({ committee, from, today }) => ({
    opened: opened.all({ committee, from }),
    open: standing.all({ committee, today }),
  });
}

export interface MovedSpan {
  committee: string | null;
  from: string;
  to: string;
  limit: number;
}

/** Prepares what was opened or reported on between two days, the latest first. */
export function prepareMovedActions(
  database: Database,
): (span: MovedSpan) => { id: string; on: string }[] {
  const query = database.prepare<[MovedSpan], { id: string; on: string }>(
    `SELECT "id", max("on") AS "on" FROM (
        SELECT a."id", a."saidOn" AS "on" FROM "action" AS a
          WHERE a."saidOn" BETWEEN @from AND @to AND ${isAsk} AND ${ofCommittee}
        UNION ALL SELECT a."id", u."on" FROM "actionUpdate" AS u JOIN "action" AS a ON a."id" = u."action"
          WHERE u."on" BETWEEN @from AND @to AND ${ofCommittee})
      GROUP BY "id" ORDER BY "on" DESC, "id" LIMIT @limit`,
  );
  return (span) => query.all(span);
}

export interface StuckAsked {
  committee: string | null;
  today: string;
  /** Whoever said nothing since then is stale. */
  staleBefore: string;
  limit: number;
}

/** Prepares the open asks that are late or that nobody has reported on since a day, the longest first. */
export function prepareStuckActions(
  database: Database,
): (asked: StuckAsked) => { id: string; since: string }[] {
  const query = database.prepare<[StuckAsked], { id: string; since: string }>(
    `SELECT "id", min("since") AS "since" FROM (
        SELECT a."id", a."lastDay" AS "since" FROM "action" AS a
          WHERE ${open} AND a."lastDay" < @today AND ${ofCommittee}
        UNION ALL SELECT a."id", coalesce(
            (SELECT max(u."on") FROM "actionUpdate" AS u WHERE u."action" = a."id"), a."saidOn") AS "since"
          FROM "action" AS a
          WHERE ${open} AND coalesce(a."reviewAt", '') < @today AND "since" < @staleBefore AND ${ofCommittee})
      GROUP BY "id" ORDER BY "since", "id" LIMIT @limit`,
  );
  return (asked) => query.all(asked);
}
