import { changedSince, mostHits, open } from './action-filter.ts';
import type { Database } from './driver.ts';
import { matchOf } from './search-words.ts';

export interface CountedChoices {
  /** Committees with open asks; every owner that has an ask. */
  committees: { committee: string; open: number }[];
  owners: { owner: string; open: number }[];
  unchecked: number;
  changed: number;
}

/** Prepares what can be chosen in the filters; with a committee, owners and counts are of its asks alone. */
export function prepareActionChoices(
  database: Database,
): (committee: string | null, seen: number | null) => CountedChoices {
  const committees = database.prepare<[], { committee: string; open: number }>(
    `SELECT a."committee", count(*) AS "open" FROM "action" AS a WHERE ${open} GROUP BY a."committee"`,
  );
  const owners = database.prepare<[{ committee: string | null }], { owner: string; open: number }>(
    `SELECT a."owner", sum(${open}) AS "open" FROM "action" AS a
      WHERE @committee IS NULL OR a."committee" = @committee GROUP BY a."owner"`,
  );
  const unchecked = database
    .prepare<[{ committee: string | null }], number>(
      `SELECT count(*) FROM "action" AS a
        WHERE a."checked" = 0 AND (@committee IS NULL OR a."committee" = @committee)`,
    )
    .pluck();
  const changed = database
    .prepare<[{ committee: string | null; seen: number }], number>(
      `SELECT count(*) FROM "action" AS a WHERE a."id" IN (${changedSince})
        AND (@committee IS NULL OR a."committee" = @committee)`,
    )
    .pluck();
  return (committee, seen) => ({
    committees: committees.all(),
    owners: owners.all({ committee }),
    unchecked: unchecked.get({ committee }) ?? 0,
    changed: seen === null ? 0 : (changed.get({ committee, seen }) ?? 0),
  });
}

/** Prepares the place in the log of the last change that is here; 0 in a new file. */
export function prepareLastChange(database: Database): () => number {
  const query = database.prepare<[], number | null>('SELECT max("position") FROM "change"').pluck();
  return () => query.get() ?? 0;
}

/** Prepares whether words are so common that not all rows with them are looked at. */
export function prepareIsCut(database: Database): (words: string) => boolean {
  const query = database
    .prepare<[string], number>(
      `SELECT count(*) FROM
        (SELECT 1 FROM "searchableWords" WHERE "searchableWords" MATCH ? LIMIT ${mostHits + 1})`,
    )
    .pluck();
  return (words) => {
    const match = matchOf(words);
    return match !== null && (query.get(match) ?? 0) > mostHits;
  };
}
