import type { ActionFilter } from '../../shared/contract/actions.ts';
import { staleDays } from '../../shared/domain/action-due.ts';
import { openStates } from '../../shared/domain/action-states.ts';
import { addDays } from '../../shared/domain/bank-holidays.ts';
import { matchOf } from './search-words.ts';

/** Which asks are wanted, and what their days are held against. */
export interface ActionsWanted {
  filter: ActionFilter;
  /** In Europe/London. */
  today: string;
  /** The next meeting of each committee that has one. */
  nextMeetings: Readonly<Record<string, string>>;
  /** The last change that I saw (action-look.ts); null where I never looked, and then nothing is new to me. */
  seen: number | null;
}

export interface Condition {
  /** Common table expressions that it needs, or "". */
  before: string;
  /** What "action" AS a is joined to, or "". */
  join: string;
  /** Of "action" as a. */
  where: string;
  values: Record<string, string | number | null>;
}

export const open = `a."state" IN (${openStates.map((state) => `'${state}'`).join(', ')})`;
export const lastReport = `(SELECT max(u."on") FROM "actionUpdate" AS u WHERE u."action" = a."id")`;

/** Rows touched since a change: an ask itself, or by a report. CROSS keeps SQLite from beginning with every op. */
export const changedSince = `
  SELECT coalesce(u."action", o."row") AS "id" FROM "change" AS c
    CROSS JOIN "op" AS o ON o."run" = c."run" AND o."seq" BETWEEN c."first" AND c."last"
    LEFT JOIN "actionUpdate" AS u ON o."noun" = 'actionUpdate' AND u."id" = o."row"
    WHERE c."position" > @seen AND o."noun" IN ('action', 'actionUpdate')`;

/**
 * Of words that stand in more rows than this, the rows written last are looked at: they narrow nothing down, and a page
 * of the ledger stays under 50 ms at any number of asks. Whoever asks is told so (`prepareIsCut`).
 */
export const mostHits = 2_500;

/**
 * Asks that hold all the words, or of which one report does. INDEXED BY keeps SQLite from reading the words themselves,
 * which it would for each hit of a common word.
 */
const found = (rank: string) => `
  hit AS MATERIALIZED (SELECT "rowid" AS "number", ${rank} AS "rank"
    FROM "searchableWords" WHERE "searchableWords" MATCH @match
    ORDER BY "rowid" DESC LIMIT ${mostHits}),
  found AS MATERIALIZED (SELECT coalesce(u."action", s."row") AS "id", min(hit."rank") AS "rank"
    FROM hit CROSS JOIN "searchable" AS s INDEXED BY "searchableAsks"
      ON s."number" = hit."number" AND s."noun" IN ('action', 'actionUpdate')
    LEFT JOIN "actionUpdate" AS u ON s."noun" = 'actionUpdate' AND u."id" = s."row"
    GROUP BY 1)`;

const dueConditions: Record<ActionFilter['due'], string | null> = {
  any: null,
  past: `${open} AND a."lastDay" < @today`,
  nextMeeting: `(a."dueKind" = 'nextMeeting' OR a."lastDay" >= @today AND EXISTS (
    SELECT 1 FROM json_each(@nextMeetings) AS next WHERE next.key = a."committee"
      AND (a."lastDay" <= next.value OR a."dueOn" = substr(next.value, 1, 7))))`,
  thisMonth: `a."lastDay" BETWEEN substr(@today, 1, 7) || '-01' AND substr(@today, 1, 7) || '-31'`,
  none: `a."lastDay" IS NULL AND a."dueKind" = 'none'`,
};

/**
 * The filter in SQL. Words that leave nothing to look for find nothing where something was typed.
 * @param ranked whether the rank of what was found is wanted: it costs a second look at each hit
 */
export function conditionOf(wanted: ActionsWanted, ranked = false): Condition {
  const { filter, today, nextMeetings, seen } = wanted;
  const match = matchOf(filter.words);
  const isSearched = filter.words.trim() !== '';
  const parts: [isAsked: boolean, where: string | null, values?: Condition['values']][] = [
    [filter.committee !== null, 'a."committee" = @committee', { committee: filter.committee }],
    [filter.kinds.length > 0, oneOf('kind', 'kinds'), { kinds: JSON.stringify(filter.kinds) }],
    [filter.states.length > 0, oneOf('state', 'states'), { states: JSON.stringify(filter.states) }],
    [filter.standing === 'open', open],
    [filter.standing === 'closed', `NOT ${open}`],
    [filter.owner !== null, 'a."owner" = @owner', { owner: filter.owner }],
    [filter.due !== 'any', dueConditions[filter.due], dueValues(filter, today, nextMeetings)],
    [filter.stale, stale, { today, staleBefore: addDays(today, -staleDays) }],
    [filter.unchecked, 'a."checked" = 0'],
    [filter.changed && seen === null, 'false'],
    [filter.changed && seen !== null, `a."id" IN (${changedSince})`, { seen }],
    [filter.saidFrom !== null, 'a."saidOn" >= @saidFrom', { saidFrom: filter.saidFrom }],
    [filter.saidTo !== null, 'a."saidOn" <= @saidTo', { saidTo: filter.saidTo }],
    [isSearched && match === null, 'false'],
    [isSearched && match !== null, 'true', { match }],
  ];
  const asked = parts.filter(([isAsked]) => isAsked);
  const rank = ranked ? 'bm25("searchableWords", 4.0, 1.0)' : '0.0';
  return {
    before: match === null ? '' : `WITH ${found(rank)}`,
    join: match === null ? '' : 'JOIN found ON found."id" = a."id"',
    where: asked.map(([, where]) => `(${where})`).join(' AND ') || 'true',
    values: Object.assign({}, ...asked.map(([, , values]) => values ?? {})),
  };
}

const oneOf = (column: string, name: string): string =>
  `a."${column}" IN (SELECT value FROM json_each(@${name}))`;

/** As isStale in action-due.ts says it. */
const stale = `${open} AND coalesce(a."reviewAt", '') < @today
  AND coalesce(${lastReport}, a."saidOn") < @staleBefore`;

/** SQLite refuses values that a statement does not name. */
function dueValues(
  { due }: ActionFilter,
  today: string,
  nextMeetings: ActionsWanted['nextMeetings'],
): Condition['values'] {
  if (due === 'any' || due === 'none') return {};
  return due === 'nextMeeting' ? { today, nextMeetings: JSON.stringify(nextMeetings) } : { today };
}
