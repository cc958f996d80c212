import type { SnippetPart } from '../../shared/contract/search.ts';
import { mostHits } from './action-filter.ts';
import type { Database } from './driver.ts';
import { matchOf } from './search-words.ts';
import { hitEnd, hitStart, snippetParts, snippetTokens } from './snippet.ts';

/** A row of the ledger that holds the words. */
export interface RowHit {
  noun: string;
  id: string;
  title: string;
  snippet: SnippetPart[];
  /** Lower is better (bm25; a word in a title counts four times one in a body). */
  rank: number;
}

type Found = Omit<RowHit, 'snippet'> & { snippet: string };

/**
 * Prepares the search over the nouns' searchable fields: rows that hold all the words, best first. Of words that stand in
 * more than `mostHits` rows, those written last are looked at.
 */
export function prepareFindRows(database: Database): (words: string, limit: number) => RowHit[] {
  const query = database.prepare<[{ match: string; limit: number }], Found>(
    `SELECT s."noun", s."row" AS "id", s."title", best."rank",
        snippet("searchableWords", -1, '${hitStart}', '${hitEnd}', '…', ${snippetTokens}) AS "snippet"
      FROM (SELECT "number", "rank" FROM (SELECT "rowid" AS "number", bm25("searchableWords", 4.0, 1.0) AS "rank"
          FROM "searchableWords" WHERE "searchableWords" MATCH @match ORDER BY "rowid" DESC LIMIT ${mostHits})
        ORDER BY "rank" LIMIT @limit) AS best
      JOIN "searchableWords" ON "searchableWords"."rowid" = best."number"
      JOIN "searchable" AS s ON s."number" = best."number"
      WHERE "searchableWords" MATCH @match ORDER BY best."rank", best."number"`,
  );
  return (words, limit) => {
    const match = matchOf(words);
    if (match === null) return [];
    return query
      .all({ match, limit })
      .map(({ snippet, ...hit }) => ({ ...hit, snippet: snippetParts(snippet) }));
  };
}
