import type { z } from 'zod';
import type { actionGroup, actionSort } from '../../shared/contract/actions.ts';
import type { Action } from '../../shared/domain/action.ts';
import { type ActionsWanted, type Condition, conditionOf, lastReport } from './action-filter.ts';
import type { Database, Statement } from './driver.ts';

type ActionSort = z.infer<typeof actionSort>;
type ActionGroup = z.infer<typeof actionGroup>;

/** How many asks the filter leaves in each group, in no order. Where nothing is grouped there is one, "". */
export interface CountedGroup {
  key: string;
  count: number;
}

/** An ask in its place: to be held against one of another file with `comesBefore`. */
export interface PlacedAction {
  id: string;
  /** Place of its group among those asked for. */
  group: number;
  first: string | number;
  second: string;
  /** All that the filter leaves in this file, where words were looked for: counting anew would look for them again. */
  total: number | null;
}

/** An ask with what its own file knows of it. */
export interface StoredAction extends Action {
  lastDay: string | null;
  /** The latest day on which somebody reported. */
  lastReportOn: string | null;
  updates: number;
  updateOn: string | null;
  updateText: string | null;
  updateAuthor: string | null;
}

interface Grouping {
  key: string;
  /** What one group has in common, in columns that an index knows. */
  by: string;
  /** That an ask is of the group g.value. */
  has: string;
}

const grouping = (column: string): Grouping => ({
  ...{ key: `a."${column}"`, by: `a."${column}"`, has: `a."${column}" = g.value` },
});

const groupings: Record<Exclude<ActionGroup, 'none'>, Grouping> = {
  owner: grouping('owner'),
  committee: grouping('committee'),
  kind: grouping('kind'),
  meeting: {
    key: `coalesce(a."saidOn", '') || ' ' || a."committee"`,
    by: 'a."committee", a."saidOn"',
    has: `a."committee" = substr(g.value, instr(g.value, ' ') + 1)
      AND a."saidOn" IS nullif(substr(g.value, 1, instr(g.value, ' ') - 1), '')`,
  },
};

interface Order {
  first: string;
  second: string;
  /** Of the first; the second always goes up. */
  descending: boolean;
}

/** "60" of "60/24", so that minute 9 stands before minute 10; one without a number comes after them, in its place. */
const placeIn = (noun: 'minute' | 'recordedMinute'): string =>
  `(SELECT coalesce(CAST(m."number" AS INTEGER), 1000000 + m."position") FROM "${noun}" AS m WHERE m."id" = a."minute")`;

/** Printed minutes are in council.db alone. */
function placeInMinutes(database: Database): string {
  const printed = database.prepare(`SELECT 1 FROM "sqlite_schema" WHERE "name" = 'minute'`).get();
  const known = printed === undefined ? [] : [placeIn('minute')];
  return `printf('%07d', coalesce(${[...known, placeIn('recordedMinute'), '9999999'].join(', ')}))`;
}

/** Days that are not known come last, and so does whoever is not named. Of one meeting, the order of its minutes. */
const ordersIn = (database: Database): Record<ActionSort, Order> => ({
  due: {
    first: `coalesce(a."lastDay", '9999')`,
    second: `coalesce(a."saidOn", '')`,
    descending: false,
  },
  said: {
    first: `coalesce(a."saidOn", '')`,
    second: `a."committee" || ' ' || ${placeInMinutes(database)} || ' ' || coalesce(a."minute", '')
      || printf(' %06d', a."position")`,
    descending: true,
  },
  owner: {
    first: `(a."owner" = '') || lower(a."owner")`,
    second: `coalesce(a."lastDay", '9999')`,
    descending: false,
  },
  updated: {
    first: `coalesce(${lastReport}, a."saidOn", '')`,
    second: `''`,
    descending: false,
  },
  relevance: {
    first: 'found."rank"',
    second: `coalesce(a."saidOn", '')`,
    descending: false,
  },
});

/** Without words there is no rank: what is due first comes first. */
const sortFor = (sort: ActionSort, { before }: Condition): ActionSort =>
  sort === 'relevance' && before === '' ? 'due' : sort;

/** Statements by their text: a filter is asked again and again. */
function remembering(database: Database): (sql: string) => Statement {
  const known = new Map<string, Statement>();
  return (sql) => {
    const statement = known.get(sql) ?? database.prepare(sql);
    if (known.size >= 200) known.clear();
    known.set(sql, statement);
    return statement;
  };
}

/** Prepares the counts of what a filter leaves. */
export function prepareActionGroups(
  database: Database,
): (wanted: ActionsWanted, group: ActionGroup) => CountedGroup[] {
  const prepare = remembering(database);
  return (wanted, group) => {
    const { before, join, where, values } = conditionOf(wanted);
    const { key, by } = group === 'none' ? { key: `''`, by: '1' } : groupings[group];
    const sql = `${before} SELECT ${key} AS "key", count(*) AS "count"
      FROM "action" AS a ${join} WHERE ${where} GROUP BY ${by}`;
    return prepare(sql).all(values) as CountedGroup[];
  };
}

export interface PageWanted {
  group: ActionGroup;
  /** Keys of groups in the order shown; only their asks are answered. Empty where nothing is grouped. */
  groups: readonly string[];
  sort: ActionSort;
  offset: number;
  limit: number;
}

/** Prepares one page of what a filter leaves, in order. */
export function prepareActionPage(
  database: Database,
): (wanted: ActionsWanted, page: PageWanted) => PlacedAction[] {
  const prepare = remembering(database);
  const orders = ordersIn(database);
  return (wanted, { group, groups, sort, offset, limit }) => {
    const isRanked = sort === 'relevance';
    const condition = conditionOf(wanted, isRanked);
    const { before, join, where, values } = condition;
    const { first, second, descending } = orders[sortFor(sort, condition)];
    const grouped = group === 'none' ? null : groupings[group];
    const sql = `${before} SELECT a."id", ${grouped === null ? '0' : 'g.key'} AS "group",
        ${first} AS "first", ${second} AS "second",
        ${join === '' ? 'NULL' : 'count(*) OVER ()'} AS "total"
      FROM ${grouped === null ? '' : 'json_each(@groups) AS g CROSS JOIN'} "action" AS a ${join}
      WHERE ${where} ${grouped === null ? '' : `AND ${grouped.has}`}
      ORDER BY ${grouped === null ? '' : '"group",'} ${first} ${descending ? 'DESC' : ''}, "second", a."id"
      LIMIT @limit OFFSET @offset`;
    const named = grouped === null ? values : { ...values, groups: JSON.stringify(groups) };
    return prepare(sql).all({ ...named, limit, offset }) as PlacedAction[];
  };
}

/** Whether one ask stands above another in the order of `prepareActionPage`, where only "said" goes down. */
export function comesBefore(one: PlacedAction, other: PlacedAction, sort: ActionSort): boolean {
  if (one.group !== other.group) return one.group < other.group;
  if (one.first !== other.first) return one.first < other.first !== (sort === 'said');
  if (one.second !== other.second) return one.second < other.second;
  return one.id < other.id;
}

/** Prepares the reading of asks by their ids, in that order; those that are not there are left out. */
export function prepareActionsById(database: Database): (ids: readonly string[]) => StoredAction[] {
  const query = database.prepare<[string], StoredAction>(
    `SELECT a.*, ${lastReport} AS "lastReportOn",
        (SELECT count(*) FROM "actionUpdate" AS n WHERE n."action" = a."id") AS "updates",
        last."on" AS "updateOn", last."text" AS "updateText", last."author" AS "updateAuthor"
      FROM json_each(?) AS wanted JOIN "action" AS a ON a."id" = wanted.value
      LEFT JOIN "actionUpdate" AS last ON last."id" = (SELECT l."id" FROM "actionUpdate" AS l
        WHERE l."action" = a."id" ORDER BY l."position" DESC, l."id" DESC LIMIT 1)
      ORDER BY wanted.key`,
  );
  return (ids) => query.all(JSON.stringify(ids));
}
