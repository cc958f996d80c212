import type { Op } from '../../shared/sync/op.ts';
import { currentOps } from '../../shared/sync/register.ts';
import type { Changed } from './ledger.ts';
import type { LedgerTables } from './ledger-tables.ts';

type Tables = Pick<LedgerTables, 'log' | 'projection' | 'contested'>;
type Place = Pick<Op, 'noun' | 'row' | 'field'>;

/** A row with other ops than before, or other ops that count. */
export interface TouchedRow {
  fields: Set<string>;
  /** All its ops, where the log held none of it before: they need not be read again. */
  all: Op[] | null;
}

export class Touched {
  readonly #rows = new Map<string, Map<string, TouchedRow>>();

  /** @param isNew asked once, before the first of its ops stands in the log */
  row({ noun, row }: Pick<Place, 'noun' | 'row'>, isNew: () => boolean): TouchedRow {
    const rows = this.#rows.get(noun) ?? new Map<string, TouchedRow>();
    const known = rows.get(row);
    if (known !== undefined) return known;
    this.#rows.set(noun, rows);
    const touched = { fields: new Set<string>(), all: isNew() ? [] : null };
    rows.set(row, touched);
    return touched;
  }

  /** Makes registers and rows of these fields anew from the ops that count. To be run in a transaction. */
  resolve(tables: Tables): Changed {
    const { log, projection, contested } = tables;
    const changed = new Map<string, Set<string>>();
    const allCount = !log.hasVoid();
    for (const [noun, rows] of this.#rows)
      for (const [row, { fields, all }] of rows) {
        if (fields.size === 0) continue;
        changed.set(noun, (changed.get(noun) ?? new Set<string>()).add(row));
        const valid = allCount ? all : (all?.filter((op) => log.doesCount(op)) ?? null);
        const current =
          valid === null ? renewed(log, noun, row, fields) : made(log, noun, row, valid);
        projection.derive(noun, row, current);
        contested.note(noun, row, current, all !== null);
      }
    return changed;
  }
}

/** The current ops of a row that was here, after its registers were made anew. */
function renewed(log: Tables['log'], noun: string, row: string, fields: Set<string>): Op[] {
  for (const field of fields)
    log.setCurrent({ noun, row, field }, currentOps(log.headsOfField(noun, row, field)));
  return log.currentOfRow(noun, row);
}

/** The current ops of a row all of whose ops that count are these. */
function made(log: Tables['log'], noun: string, row: string, all: readonly Op[]): Op[] {
  const current = currentOfEach(all);
  for (const op of current) log.setCurrent({ noun, row, field: op.field }, [op], true);
  return current;
}

/** The current ops of each field; one op replaces others of its own field alone. */
function currentOfEach(ops: readonly Op[]): Op[] {
  if (ops.every(({ prev }) => prev.length === 0)) return [...ops];
  const fields = Map.groupBy(ops, ({ field }) => field);
  return [...fields.values()].flatMap(currentOps);
}
