import { plainLabel } from '../../shared/sync/circle.ts';
import type { Database } from '../database/driver.ts';
import { canonicalJson } from './canonical-json.ts';
import type { Settled } from './ledger.ts';

/** A change as Undo needs it. */
export interface KnownChange {
  position: number;
  run: string;
  first: number;
  last: number;
  label: string;
  at: string;
}

export interface NewChange {
  run: string;
  first: number;
  last: number;
  author: string;
  label: string;
  at: string;
  undoable: boolean;
  /** Null for changes that Undo here does not know: undone ones, others' ones. */
  state: 'done' | null;
  undoes: number | null;
}

/** The table `change`, and in it the order of what can be undone and done again here. */
export class ChangeTable {
  readonly #insert;
  readonly #supersede;
  readonly #settle;
  readonly #forget;
  readonly #setState;
  readonly #lastDone;
  readonly #firstUndone;

  constructor(database: Database) {
    const columns = '"position", "run", "first", "last", "label", "at"';
    this.#insert = database.prepare(
      `INSERT INTO "change" ("run", "first", "last", "author", "label", "at", "undoable", "state", "undoes")
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT ("run", "first") DO UPDATE SET "last" = max("last", excluded."last"),
          "label" = CASE "label" WHEN '${plainLabel}' THEN excluded."label" ELSE "label" END`,
    );
    this.#supersede = database.prepare(
      `UPDATE "change" SET "state" = 'superseded' WHERE "state" = 'undone'`,
    );
    this.#settle = database.prepare<[Settled & { value: string }]>(
      `UPDATE "change" SET "state" = NULL WHERE "state" IN ('done', 'undone') AND EXISTS (
        SELECT 1 FROM "op" AS o
          WHERE o."run" = "change"."run" AND o."seq" BETWEEN "change"."first" AND "change"."last"
          AND (o."noun" = @noun AND o."row" = @id OR EXISTS (
            SELECT 1 FROM "op" AS n WHERE n."noun" = o."noun" AND n."row" = o."row"
              AND n."field" = @field AND n."value" = @value)))`,
    );
    this.#forget = database.prepare<[string, number]>(
      'UPDATE "change" SET "state" = NULL WHERE "run" = ? AND "last" > ?',
    );
    this.#setState = database.prepare('UPDATE "change" SET "state" = ? WHERE "position" = ?');
    this.#lastDone = database.prepare<[], KnownChange>(
      `SELECT ${columns} FROM "change" WHERE "state" = 'done' ORDER BY "position" DESC LIMIT 1`,
    );
    this.#firstUndone = database.prepare<[], KnownChange>(
      `SELECT ${columns} FROM "change" WHERE "state" = 'undone' ORDER BY "position" LIMIT 1`,
    );
  }

  /** Of a change that comes in parts the label that says more stands, whichever part comes first. */
  add(change: NewChange): void {
    const { run, first, last, author, label, at, undoable, state, undoes } = change;
    this.#insert.run(run, first, last, author, label, at, undoable ? 1 : 0, state, undoes);
  }

  /** A new act: what was undone before it can no longer be done again. */
  supersedeUndone(): void {
    this.#supersede.run();
  }

  /** Takes every change of that row, and of rows that name it, out of what Undo and Redo know. */
  settle(settled: Settled): void {
    this.#settle.run({ ...settled, value: canonicalJson(settled.id) });
  }

  /** Takes the changes of a run that go beyond that seq out of what Undo and Redo know. */
  forget(run: string, after: number): void {
    this.#forget.run(run, after);
  }

  mark(change: KnownChange, state: 'done' | 'undone'): void {
    this.#setState.run(state, change.position);
  }

  toUndo(): KnownChange | null {
    return this.#lastDone.get() ?? null;
  }

  toRedo(): KnownChange | null {
    return this.#firstUndone.get() ?? null;
  }
}
