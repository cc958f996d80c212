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
const mostWeighed = 1500;
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

/** The index over the words of all pages. */
export class PaperSearch {
  readonly #best;
  readonly #bestOfFile;
  readonly #snippet;
  readonly #inFile;
  readonly #marked;

  constructor(database: Database) {
    const weighed = (range: string) => `
      SELECT hit."number", hit."rank", f."hash" FROM (
        SELECT "rowid" AS "number", bm25("pageWords") AS "rank" FROM "pageWords"
          WHERE "pageWords" MATCH @match ${range} ORDER BY "rowid" DESC LIMIT ${mostWeighed}
      ) AS hit JOIN "file" AS f ON f."number" = hit."number" / ${numbersPerFile}
      WHERE f."state" = 'complete' ORDER BY hit."rank", hit."number" LIMIT @limit`;
    this.#best = database.prepare<[Question], Weighed>(weighed(''));
    this.#bestOfFile = database.prepare<[Question & Range], Weighed>(
      weighed('AND "rowid" BETWEEN @from AND @to'),
    );
    this.#snippet = database
      .prepare<[string, number], string>(
        `SELECT snippet("pageWords", 0, '${hitStart}', '${hitEnd}', '…', ${snippetTokens})
          FROM "pageWords" WHERE "pageWords" MATCH ? AND "rowid" = ?`,
      )
      .pluck();
    this.#inFile = database
      .prepare<[{ match: string } & Range], number>(
        `SELECT "rowid" FROM "pageWords" WHERE "pageWords" MATCH @match AND "rowid" BETWEEN @from AND @to
          ORDER BY "rowid"`,
      )
      .pluck();
    this.#marked = database
      .prepare<[string, number], string>(
        `SELECT highlight("pageWords", 0, '${hitStart}', '${hitEnd}')
          FROM "pageWords" WHERE "pageWords" MATCH ? AND "rowid" = ?`,
      )
      .pluck();
  }

  search(words: string, limit: number, files: readonly number[] | null): PageHit[] {
    const match = matchOf(words);
    if (match === null) return [];
    const found =
      files === null
        ? this.#best.all({ match, limit })
        : files.flatMap((file) => this.#bestOfFile.all({ match, limit, ...rangeOf(file) }));
    return found
      .sort((a, b) => a.rank - b.rank)
      .slice(0, limit)
      .map(({ number, rank, hash }) => ({
        hash,
        pdfPage: number % numbersPerFile,
        snippet: snippetParts(this.#snippet.get(match, number) ?? ''),
        rank,
      }));
  }

  inFile(file: number, words: string): { pdfPage: number; count: number }[] {
    const match = matchOf(words);
    if (match === null) return [];
    const numbers = this.#inFile.all({ match, ...rangeOf(file) });
    return numbers.map((number, index) => ({
      pdfPage: number % numbersPerFile,
      count: index < mostCounted ? this.#hitsOn(match, number) : 1,
    }));
  }

  #hitsOn(match: string, number: number): number {
    return Math.max(1, (this.#marked.get(match, number) ?? '').split(hitStart).length - 1);
  }
}

function rangeOf(file: number): Range {
  return { from: file * numbersPerFile, to: file * numbersPerFile + numbersPerFile - 1 };
}
