import type { Op } from '../../shared/sync/op.ts';
import { currentOps } from '../../shared/sync/register.ts';
import type { Changed } from './ledger.ts';
import type { LedgerTables } from './ledger-tables.ts';

type Tables = Pick<LedgerTables, 'log' | 'projection' | 'contested'>;
type Place = Pick<Op, 'noun' | 'row' | 'field'>;

/** Which fields have other ops than before, or other ops that count. */
export class Touched {
  readonly #places = new Map<string, Place>();

  add({ noun, row, field }: Place): void {
    this.#places.set(JSON.stringify([noun, row, field]), { noun, row, field });
  }

  /** Makes registers and rows of these fields anew from the ops that count. To be run in a transaction. */
  resolve({ log, projection, contested }: Tables): Changed {
    const changed = new Map<string, Set<string>>();
    for (const place of this.#places.values()) {
      const { noun, row, field } = place;
      log.setCurrent(place, currentOps(log.headsOfField(noun, row, field)));
      changed.set(noun, (changed.get(noun) ?? new Set<string>()).add(row));
    }
    for (const [noun, rows] of changed) {
      for (const row of rows) {
        const current = log.currentOfRow(noun, row);
        projection.derive(noun, row, current);
        contested.note(noun, row, current);
      }
    }
    return changed;
  }
}
