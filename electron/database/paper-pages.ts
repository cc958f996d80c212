import type { OutlineLine, TextBlock } from '../../shared/contract/papers.ts';
import type { StoredPage } from '../../shared/domain/stored-page.ts';
import type { Database } from './driver.ts';
import { numbersPerFile } from './paper-search.ts';
import type { PageSize } from './papers.ts';
import { blocksColumn, blocksOf } from './stored-blocks.ts';

/** Sizes, words, headings and small pictures of pages. */
export class PaperPages {
  readonly #database: Database;
  readonly #addSize;
  readonly #removePage;
  readonly #addPage;
  readonly #sizes;
  readonly #blocks;
  readonly #lengths;
  readonly #setOutline;
  readonly #outline;
  readonly #keep;
  readonly #thumbnail;

  constructor(database: Database) {
    this.#database = database;
    this.#addSize = database.prepare<[number, number, number]>(
      'INSERT OR REPLACE INTO "pageSize" ("number", "width", "height") VALUES (?, ?, ?)',
    );
    this.#removePage = database.prepare<[number]>('DELETE FROM "page" WHERE "number" = ?');
    this.#addPage = database.prepare<[number, string, string, string]>(
      'INSERT INTO "page" ("number", "kind", "text", "blocks") VALUES (?, ?, ?, ?)',
    );
    this.#sizes = database.prepare<[number, number], PageSize>(
      `SELECT s."number" % ${numbersPerFile} AS "pdfPage", "width", "height",
        coalesce("kind", 'text') AS "kind" FROM "pageSize" AS s LEFT JOIN "page" USING ("number")
        WHERE s."number" BETWEEN ? AND ? ORDER BY s."number"`,
    );
    this.#blocks = database.prepare<
      [number, number],
      { pdfPage: number; text: string; blocks: string }
    >(
      `SELECT "number" % ${numbersPerFile} AS "pdfPage", "text", "blocks" FROM "page"
        WHERE "number" BETWEEN ? AND ? ORDER BY "number"`,
    );
    this.#lengths = database.prepare<[number, number], { pdfPage: number; characters: number }>(
      `SELECT "number" % ${numbersPerFile} AS "pdfPage", length("text") AS "characters" FROM "page"
        WHERE "number" BETWEEN ? AND ?`,
    );
    this.#setOutline = database.prepare<[string, number]>(
      'UPDATE "file" SET "outline" = ? WHERE "number" = ?',
    );
    this.#outline = database
      .prepare<[number], string>('SELECT "outline" FROM "file" WHERE "number" = ?')
      .pluck();
    this.#keep = database.prepare<[number, Uint8Array]>(
      'INSERT OR REPLACE INTO "thumbnail" ("number", "webp") VALUES (?, ?)',
    );
    this.#thumbnail = database
      .prepare<[number], Uint8Array>('SELECT "webp" FROM "thumbnail" WHERE "number" = ?')
      .pluck();
  }

  addSizes(file: number, sizes: readonly { width: number; height: number }[]): void {
    const setCount = this.#database.prepare('UPDATE "file" SET "pageCount" = ? WHERE "number" = ?');
    this.#database.transaction(() => {
      sizes.forEach(({ width, height }, index) => {
        this.#addSize.run(numberOf(file, index + 1), width, height);
      });
      setCount.run(sizes.length, file);
    })();
  }

  addPages(file: number, pages: readonly StoredPage[]): void {
    this.#database.transaction(() => {
      for (const { pdfPage, width, height, kind, text, blocks } of pages) {
        const number = numberOf(file, pdfPage);
        this.#addSize.run(number, width, height);
        this.#removePage.run(number);
        this.#addPage.run(number, kind, text, blocksColumn(text, blocks));
      }
    })();
  }

  sizes(file: number): PageSize[] {
    return this.#sizes.all(numberOf(file, 1), numberOf(file, numbersPerFile - 1));
  }

  blocks(file: number, from: number, to: number): { pdfPage: number; blocks: TextBlock[] }[] {
    const last = Math.min(to, numbersPerFile - 1);
    return this.#blocks
      .all(numberOf(file, Math.max(1, from)), numberOf(file, last))
      .map(({ pdfPage, text, blocks }) => ({ pdfPage, blocks: blocksOf(text, blocks) }));
  }

  lengths(file: number): { pdfPage: number; characters: number }[] {
    return this.#lengths.all(numberOf(file, 1), numberOf(file, numbersPerFile - 1));
  }

  setOutline(
    file: number,
    outline: readonly { title: string; pdfPage: number | null; depth: number }[],
  ): void {
    const lines = outline.flatMap(({ title, pdfPage, depth }): OutlineLine[] =>
      pdfPage === null ? [] : [{ title, pdfPage, depth }],
    );
    this.#setOutline.run(JSON.stringify(lines), file);
  }

  outline(file: number): OutlineLine[] {
    return JSON.parse(this.#outline.get(file) ?? '[]');
  }

  keepThumbnail(file: number, pdfPage: number, webp: Uint8Array): void {
    this.#keep.run(numberOf(file, pdfPage), webp);
  }

  thumbnails(file: number, pages: readonly number[]): { pdfPage: number; webp: Uint8Array }[] {
    return pages.flatMap((pdfPage) => {
      const webp = this.#thumbnail.get(numberOf(file, pdfPage));
      return webp === undefined ? [] : [{ pdfPage, webp }];
    });
  }
}

function numberOf(file: number, pdfPage: number): number {
  if (pdfPage < 1 || pdfPage >= numbersPerFile) throw new RangeError(`page ${pdfPage}`);
  return file * numbersPerFile + pdfPage;
}
