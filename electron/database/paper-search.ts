import type { Database } from './driver.ts';
import type { PageHit } from './papers.ts';
import { matchOf } from './search-words.ts';
import { hitEnd, hitStart, snippetParts, snippetTokens } from './snippet.ts';

/** Pages of a file have numbers from file × this; a file has at most 5,000 pages and 200 parts. */
export const numbersPerFile = 8192;

/**
 * Most pages that are weighed against each other. Of commoner words the newest files' pages are weighed:
 * nobody reads further, and a search stays under 50 ms at any number of pages.
 */
const mostWeighed = 1000;
/** Most pages of one file whose hits are counted word by word; beyond it each counts once. */
const mostCounted = 400;

interface Question {
  match: string;
  limit: number;
}

/** Numbers of pages, both counted. */
interface Range {
  from: number;
  to: number;
}

interface Weighed {
  number: number;
  rank: number;
  hash: string;
}

interface Snippet {
  number: number;
  snippet: string;
}

const matching = '"pageWords" MATCH @match AND "rowid" BETWEEN @from AND @to';
const weighed = (where: string): string => `
  SELECT hit."number", hit."rank", f."hash" FROM (
    SELECT "rowid" AS "number", bm25("pageWords") AS "rank" FROM "pageWords"
      WHERE ${where} ORDER BY "rowid" DESC LIMIT ${mostWeighed}
  ) AS hit JOIN "file" AS f ON f."number" = hit."number" / ${numbersPerFile}
  WHERE f."state" = 'complete' ORDER BY hit."rank", hit."number" LIMIT @limit`;

const sql = {
  best: weighed('"pageWords" MATCH @match'),
  bestOfFile: weighed(matching),
  // The plus keeps FTS5 from seeking each row on its own: it would look the words up anew each time.
  snippets: `SELECT "rowid" AS "number",
      snippet("pageWords", 0, '${hitStart}', '${hitEnd}', '…', ${snippetTokens}) AS "snippet"
    FROM "pageWords" WHERE ${matching}
      AND +"rowid" IN (SELECT value FROM json_each(@numbers)) LIMIT @limit`,
  counted: `SELECT "rowid" AS "number", highlight("pageWords", 0, '${hitStart}', '') AS "snippet"
    FROM "pageWords" WHERE ${matching} ORDER BY "rowid" LIMIT @limit`,
  uncounted: `SELECT "rowid" FROM "pageWords" WHERE ${matching} ORDER BY "rowid"`,
};

/** The index over the words of all pages. */
export class PaperSearch {
  readonly #best;
  readonly #bestOfFile;
  readonly #snippets;
  readonly #counted;
  readonly #uncounted;

  constructor(database: Database) {
    this.#best = database.prepare<[Question], Weighed>(sql.best);
    this.#bestOfFile = database.prepare<[Question & Range], Weighed>(sql.bestOfFile);
    this.#snippets = database.prepare<[Question & Range & { numbers: string }], Snippet>(
      sql.snippets,
    );
    this.#counted = database.prepare<[Question & Range], Snippet>(sql.counted);
    this.#uncounted = database.prepare<[{ match: string } & Range], number>(sql.uncounted).pluck();
  }

  search(words: string, limit: number, files: readonly number[] | null): PageHit[] {
    const match = matchOf(words);
    if (match === null) return [];
    const found =
      files === null
        ? this.#best.all({ match, limit })
        : files.flatMap((file) => this.#bestOfFile.all({ match, limit, ...rangeOf(file) }));
    const best = found.sort((a, b) => a.rank - b.rank).slice(0, limit);
    const snippets = this.#snippetsOf(match, best);
    return best.map(({ number, rank, hash }) => ({
      hash,
      pdfPage: number % numbersPerFile,
      snippet: snippetParts(snippets.get(number) ?? ''),
      rank,
    }));
  }

  #snippetsOf(match: string, best: readonly Weighed[]): Map<number, string> {
    const numbers = best.map(({ number }) => number);
    const found = this.#snippets.all({
      match,
      from: Math.min(...numbers),
      to: Math.max(...numbers),
      numbers: JSON.stringify(numbers),
      limit: numbers.length,
    });
    return new Map(found.map(({ number, snippet }) => [number, snippet]));
  }

  inFile(file: number, words: string): { pdfPage: number; count: number }[] {
    const match = matchOf(words);
    if (match === null) return [];
    const range = rangeOf(file);
    const counted = this.#counted.all({ match, ...range, limit: mostCounted });
    const from = (counted.at(-1)?.number ?? range.to) + 1;
    const rest = counted.length < mostCounted ? [] : this.#uncounted.all({ match, ...range, from });
    return [
      ...counted.map(({ number, snippet }) => ({
        pdfPage: number % numbersPerFile,
        count: snippet.split(hitStart).length - 1,
      })),
      ...rest.map((number) => ({ pdfPage: number % numbersPerFile, count: 1 })),
    ];
  }
}

function rangeOf(file: number): Range {
  return { from: file * numbersPerFile, to: file * numbersPerFile + numbersPerFile - 1 };
}
