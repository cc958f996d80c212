import { CallError } from '../../shared/contract/call-error.ts';
import type { Op } from '../../shared/sync/op.ts';
import { byPrecedence, rowStands } from '../../shared/sync/register.ts';
import type { Database } from '../database/driver.ts';
import type { NounMap } from './ledger.ts';
import { type Columns, type ColumnValue, RowTable } from './row-table.ts';

/** All words of a value, a line each: of a text itself, of JSON its texts in order. */
function wordsOf(column: 'TEXT' | 'INTEGER' | 'JSON', value: ColumnValue | undefined): string {
  if (typeof value !== 'string') return value == null ? '' : String(value);
  if (column !== 'JSON') return value;
  const words: string[] = [];
  JSON.parse(value, (_key, member) => {
    if (typeof member === 'string') words.push(member);
    return member;
  });
  return words.join('\n');
}

/** Makes rows and search lines out of registers. Knows nouns by their declarations only. */
export class Projection {
  readonly tables: ReadonlyMap<string, RowTable>;
  readonly #find;
  readonly #forget;

  constructor(database: Database, nouns: NounMap) {
    this.tables = new Map(
      Object.values(nouns).map((noun) => [noun.name, new RowTable(database, noun)]),
    );
    this.#find = database.prepare<[string, string, string, string]>(
      `INSERT INTO "searchable" ("noun", "row", "title", "body") VALUES (?, ?, ?, ?)
        ON CONFLICT ("noun", "row") DO UPDATE SET "title" = excluded."title", "body" = excluded."body"
        WHERE "title" <> excluded."title" OR "body" <> excluded."body"`,
    );
    this.#forget = database.prepare<[string, string]>(
      'DELETE FROM "searchable" WHERE "noun" = ? AND "row" = ?',
    );
  }

  /** @throws CallError('invalidInput') where there is no such noun */
  table(noun: string): RowTable {
    const table = this.tables.get(noun);
    if (table === undefined) throw new CallError('invalidInput', noun);
    return table;
  }

  put(noun: string, id: string, columns: Columns): void {
    const table = this.table(noun);
    table.put(id, columns);
    const [title, ...others] = table.noun.searchable;
    if (title === undefined) return;
    const words = (name: string) => wordsOf(table.field(name).column, columns[name]);
    const body = others.map(words).filter((text) => text !== '');
    this.#find.run(noun, id, words(title), body.join('\n'));
  }

  remove(noun: string, id: string): void {
    const table = this.table(noun);
    table.remove(id);
    if (table.noun.searchable.length > 0) this.#forget.run(noun, id);
  }

  /**
   * Makes a row anew from the current ops of its fields. Of several values the one that takes precedence
   * is shown; values and nouns of a newer app stay in the log until this one knows them.
   */
  derive(noun: string, id: string, current: readonly Op[]): void {
    const table = this.tables.get(noun);
    if (table === undefined) return;
    if (!rowStands(current)) {
      this.remove(noun, id);
      return;
    }
    const columns: Columns = { ...table.initial };
    const settled = new Set<string>();
    for (const op of [...current].sort(byPrecedence)) {
      if (settled.has(op.field)) continue;
      const column = table.column(op.field, op.value);
      if (column === null) continue;
      settled.add(op.field);
      columns[op.field] = column.value;
    }
    this.put(noun, id, columns);
  }
}
