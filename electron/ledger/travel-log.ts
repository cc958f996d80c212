import { type ChangeOfOps, deletedField, type Op } from '../../shared/sync/op.ts';
import type { Database } from '../database/driver.ts';
import type { OpKey } from './ingesting-ledger.ts';
import type { OpLog } from './op-log.ts';

type Act = Pick<ChangeOfOps, 'author' | 'label' | 'at'>;

// One step of an index for each run, instead of all ops.
const everyRun = `WITH RECURSIVE "each" ("run") AS (
    SELECT min("run") FROM "op"
    UNION ALL SELECT (SELECT min("run") FROM "op" WHERE "run" > "each"."run") FROM "each" WHERE "run" IS NOT NULL
  )
  SELECT "run", (SELECT max("seq") FROM "op" WHERE "op"."run" = "each"."run") AS "last"
    FROM "each" WHERE "run" IS NOT NULL`;

/** The log as it travels: by run, in parcels. */
export class TravelLog {
  readonly #log: OpLog;
  readonly #runs;
  readonly #act;
  readonly #undone;
  readonly #changesBeyond;
  readonly #take;
  readonly #hasTaken;
  readonly #taken;
  readonly #own;
  readonly #ownRuns;
  readonly #isFromHere;

  constructor(database: Database, log: OpLog) {
    this.#log = log;
    this.#runs = database.prepare<[], { run: string; last: number }>(everyRun);
    this.#act = database.prepare<[string, number], Act>(
      'SELECT "author", "label", "at" FROM "change" WHERE "run" = ? AND "first" = ?',
    );
    this.#changesBeyond = database
      .prepare<[string, number], number>(
        'SELECT count(*) FROM "change" WHERE "run" = ? AND "last" > ?',
      )
      .pluck();
    this.#undone = database.prepare<[string, number], { run: string; first: number; last: number }>(
      `SELECT u."run", u."first", u."last" FROM "change" AS c JOIN "change" AS u ON u."position" = c."undoes"
        WHERE c."run" = ? AND c."first" = ?`,
    );
    this.#take = database.prepare('INSERT OR IGNORE INTO "taken" ("parcel") VALUES (?)');
    this.#hasTaken = database.prepare('SELECT 1 FROM "taken" WHERE "parcel" = ?');
    this.#taken = database
      .prepare<[string, string], string>(
        'SELECT "parcel" FROM "taken" WHERE "parcel" >= ? AND "parcel" < ?',
      )
      .pluck();
    this.#own = database.prepare('INSERT OR IGNORE INTO "ownRun" ("run") VALUES (?)');
    this.#isFromHere = database.prepare<[string, string]>(
      `SELECT 1 FROM "op" WHERE "noun" = ? AND "row" = ? AND "field" = '${deletedField}'
        AND "run" IN (SELECT "run" FROM "ownRun") LIMIT 1`,
    );
    this.#ownRuns = database.prepare<[], string>('SELECT "run" FROM "ownRun"').pluck();
  }

  runs(): { run: string; last: number }[] {
    return this.#runs.all();
  }

  changesBeyond(run: string, seq: number): number {
    return this.#changesBeyond.get(run, seq) ?? 0;
  }

  changesOfRun(run: string, after: number, limit: number): ChangeOfOps[] {
    const changes: (ChangeOfOps & { ops: Op[] })[] = [];
    for (const op of this.#log.ofRun(run, after, limit)) {
      const { change: first } = op;
      const open = changes.at(-1);
      if (open?.first === first) open.ops.push(op);
      else {
        const act = this.#act.get(run, first) ?? { author: '', label: '', at: '' };
        changes.push({ run, first, ...act, ops: [op] });
      }
    }
    return changes;
  }

  undoneBy({ run, first }: Pick<ChangeOfOps, 'run' | 'first'>): Op[] {
    const undone = this.#undone.get(run, first);
    if (undone === undefined) return [];
    const length = undone.last - undone.first + 1;
    const ops = this.#log.ofRun(undone.run, undone.first - 1, length);
    return ops.filter(({ change, seq }) => change === undone.first && seq <= undone.last);
  }

  /** Hardly ever is one of them here at all, so that is asked first, once for all ops of a change. */
  opsDiffering(changes: readonly ChangeOfOps[]): OpKey[] {
    return changes.flatMap(({ run, ops }) => {
      const seqs = ops.map(({ seq }) => seq);
      const [first, last] = [Math.min(...seqs), Math.max(...seqs)];
      const here = new Set(ops.length === 0 ? [] : this.#log.seqsBetween(run, first, last));
      return ops
        .filter((op) => here.has(op.seq) && this.#log.holdsOther(op))
        .map(({ seq }): OpKey => ({ run, seq }));
    });
  }

  take(parcel: string): void {
    this.#take.run(parcel);
  }

  hasTaken(parcel: string): boolean {
    return this.#hasTaken.get(parcel) !== undefined;
  }

  taken(beginning = ''): Set<string> {
    return new Set(this.#taken.all(beginning, `${beginning}\u{10FFFF}`));
  }

  /** Notes that this run is written here. */
  own(run: string): void {
    this.#own.run(run);
  }

  isFromHere(noun: string, row: string): boolean {
    return this.#isFromHere.get(noun, row) !== undefined;
  }

  ownRuns(): Set<string> {
    return new Set(this.#ownRuns.all());
  }
}
