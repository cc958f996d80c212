import { deletedField, type Op, opId } from '../../shared/sync/op.ts';
import { byPrecedence, rowStands } from '../../shared/sync/register.ts';
import type { Database } from '../database/driver.ts';
import { canonicalJson } from './canonical-json.ts';
import type { Returned, Unsettled } from './ingesting-ledger.ts';
import type { OpLog } from './op-log.ts';

interface Place {
  noun: string;
  row: string;
  field: string;
}

/** Where writers who did not know of each other said different things, kept at hand: of a million ops few are so. */
export class Contested {
  readonly #log: OpLog;
  readonly #add;
  readonly #removeRow;
  readonly #remove;
  readonly #all;
  readonly #clear;

  constructor(database: Database, log: OpLog) {
    this.#log = log;
    this.#add = database.prepare(
      'INSERT OR IGNORE INTO "contested" ("noun", "row", "field") VALUES (?, ?, ?)',
    );
    const from = 'DELETE FROM "contested"';
    this.#removeRow = database.prepare(`${from} WHERE "noun" = ? AND "row" = ?`);
    this.#remove = database.prepare(`${from} WHERE "noun" = ? AND "row" = ? AND "field" = ?`);
    this.#clear = database.prepare(from);
    this.#all = database.prepare<[], Place>('SELECT * FROM "contested" ORDER BY 1, 2, 3');
  }

  /** Of a row, from the current ops of all its fields. @param fresh where nothing was noted of it before */
  note(noun: string, row: string, current: readonly Op[], fresh = false): void {
    if (!fresh) this.#removeRow.run(noun, row);
    const isDeleted = current.some(({ kind }) => kind === 'delete');
    if (isDeleted && rowStands(current)) this.#add.run(noun, row, deletedField);
    const seen = new Set<string>();
    for (const { field } of current) {
      if (seen.has(field) && field !== deletedField) this.#add.run(noun, row, field);
      seen.add(field);
    }
  }

  /** Somebody here has written the field, knowing all its values. */
  settled({ noun, row, field }: Place): void {
    this.#remove.run(noun, row, field);
  }

  clear(): void {
    this.#clear.run();
  }

  unsettled(): Unsettled[] {
    return this.#all.all().flatMap(({ noun, row, field }) => {
      const current = this.#log.currentOfRow(noun, row);
      const ops = current.filter((op) => op.field === field).sort(byPrecedence);
      const values = new Set(ops.map(({ value }) => canonicalJson(value)));
      if (field === deletedField || values.size < 2 || !rowStands(current)) return [];
      return [{ noun, row, field, ops }];
    });
  }

  returned(): Returned[] {
    return this.#all.all().flatMap(({ noun, row, field }) => {
      if (field !== deletedField) return [];
      const current = this.#log.currentOfRow(noun, row).sort(byPrecedence);
      const deletes = current.filter(({ kind }) => kind === 'delete');
      const covered = new Set(deletes.flatMap(({ covers }) => covers));
      const edits = current.filter((op) => op.kind === 'set' && !covered.has(opId(op)));
      return [{ noun, row, deletes, edits }];
    });
  }
}
