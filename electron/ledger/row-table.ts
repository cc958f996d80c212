import { CallError } from '../../shared/contract/call-error.ts';
import type { Field } from '../../shared/domain/noun.ts';
import type { Database } from '../database/driver.ts';
import { canonicalJson } from './canonical-json.ts';
import type { AnyNoun } from './ledger.ts';

/** A value as its column holds it. */
export type ColumnValue = string | number | null;
export type Columns = Record<string, ColumnValue>;

const quoted = (name: string): string => `"${name}"`;

function encode(field: Field, value: unknown): ColumnValue {
  return field.column === 'JSON' ? canonicalJson(value) : (value as ColumnValue);
}

/** The projected table of one noun: reads and writes whole rows, as columns or as values. */
export class RowTable {
  readonly noun: AnyNoun;
  readonly fieldNames: readonly string[];
  readonly initial: Columns;
  readonly #database: Database;
  readonly #upsert;
  readonly #remove;
  readonly #get;
  readonly #order: string;
  readonly #queries = new Map<string, ReturnType<Database['prepare']>>();

  constructor(database: Database, noun: AnyNoun) {
    this.#database = database;
    this.noun = noun;
    this.fieldNames = Object.keys(noun.fields);
    this.initial = Object.fromEntries(
      Object.entries(noun.fields).map(([name, field]) => [name, encode(field, field.initial)]),
    );
    const columns = ['id', ...this.fieldNames];
    this.#upsert = database.prepare<ColumnValue[]>(
      `INSERT INTO ${quoted(noun.name)} (${columns.map(quoted).join(', ')})
        VALUES (${columns.map(() => '?').join(', ')}) ON CONFLICT ("id") DO UPDATE SET
        ${this.fieldNames.map((name) => `${quoted(name)} = excluded.${quoted(name)}`).join(', ')}`,
    );
    this.#remove = database.prepare<[string]>(`DELETE FROM ${quoted(noun.name)} WHERE "id" = ?`);
    this.#get = database.prepare<[string], Columns>(
      `SELECT * FROM ${quoted(noun.name)} WHERE "id" = ?`,
    );
    this.#order = this.fieldNames.includes('position') ? '"position", "id"' : '"id"';
  }

  field(name: string): Field {
    const field = Object.hasOwn(this.noun.fields, name) ? this.noun.fields[name] : undefined;
    if (field === undefined) throw new CallError('invalidInput', `${this.noun.name}.${name}`);
    return field;
  }

  /** Checks values with the noun's schema. @throws CallError('invalidInput') naming the field */
  checked(values: Record<string, unknown>): [field: string, value: unknown, column: ColumnValue][] {
    return Object.entries(values)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => {
        const field = this.field(name);
        const parsed = field.schema.safeParse(value);
        if (!parsed.success) throw new CallError('invalidInput', `${this.noun.name}.${name}`);
        return [name, parsed.data, encode(field, parsed.data)];
      });
  }

  /** A logged value as its column holds it; null where this app's schema does not know such a value. */
  column(name: string, value: unknown): { value: ColumnValue } | null {
    if (!Object.hasOwn(this.noun.fields, name)) return null;
    const field = this.field(name);
    const parsed = field.schema.safeParse(value);
    return parsed.success ? { value: encode(field, parsed.data) } : null;
  }

  columns(id: string): Columns | undefined {
    return this.#get.get(id);
  }

  put(id: string, columns: Columns): void {
    this.#upsert.run(id, ...this.fieldNames.map((name) => columns[name] ?? null));
  }

  remove(id: string): void {
    this.#remove.run(id);
  }

  row(id: string): Record<string, unknown> | null {
    const columns = this.columns(id);
    return columns === undefined ? null : this.#decode(columns);
  }

  rows(where: Record<string, unknown>): Record<string, unknown>[] {
    const named = Object.entries(where).filter(([, value]) => value !== undefined);
    const values = named.map(([name, value]) =>
      name === 'id' ? value : encode(this.field(name), value),
    );
    const conditions = named.map(([name]) => `${quoted(name)} IS ?`).join(' AND ');
    const sql = `SELECT * FROM ${quoted(this.noun.name)}
      ${conditions === '' ? '' : `WHERE ${conditions}`} ORDER BY ${this.#order}`;
    const query = this.#queries.get(sql) ?? this.#database.prepare(sql);
    this.#queries.set(sql, query);
    return query.all(...values).map((columns) => this.#decode(columns as Columns));
  }

  #decode(columns: Columns): Record<string, unknown> {
    const row: Record<string, unknown> = { id: columns['id'] };
    for (const [name, field] of Object.entries(this.noun.fields)) {
      const value = columns[name];
      row[name] = field.column === 'JSON' && typeof value === 'string' ? JSON.parse(value) : value;
    }
    return row;
  }
}
