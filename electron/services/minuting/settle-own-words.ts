import type {
  personalNouns,
  privateBusinessNouns,
  sharedNouns,
} from '../../../shared/domain/nouns.ts';
import { deletedField, opId } from '../../../shared/sync/op.ts';
import type { IngestingLedger } from '../../ledger/ingesting-ledger.ts';
import type { Changed, Reader } from '../../ledger/ledger.ts';
import { authorOf } from '../author-of.ts';
import { writeLoosely } from './loosely.ts';
import { minutesTouched } from './minutes-touched.ts';
import { deliberate, isPrivate } from './minuting-parts.ts';
import { rowsOfPrivateMinute, sweeping } from './move-minute.ts';
import type { AnyRow } from './row-places.ts';

export interface OwnWordsParts {
  council: IngestingLedger<typeof sharedNouns>;
  privateBusiness: IngestingLedger<typeof privateBusinessNouns>;
  personal: Reader<typeof personalNouns>;
}

/**
 * When the news comes that somebody made a minute private, what was typed in it on this laptop meanwhile, and so was
 * not moved along, follows it. Each laptop moves its own words, so that two do not move the same; one that is not
 * entitled has nothing of that minute in its private store and leaves its words where they are.
 */
export function settleOwnWords(parts: OwnWordsParts, changed: Changed): void {
  const { council, privateBusiness } = parts;
  for (const id of minutesTouched(parts, changed)) {
    const minute = council.row('recordedMinute', id);
    if (minute === null || !isPrivate(minute)) continue;
    if (privateBusiness.row('recordedMinute', id) === null) continue;
    const rows = rowsOfPrivateMinute(parts, minute.record, id).flatMap((row) => {
      const own = ownPart(council, row);
      return own === null ? [] : [own];
    });
    if (rows.length === 0) continue;
    const author = authorOf(parts.personal);
    const label = 'Private words put in their place';
    privateBusiness.change(
      author,
      label,
      (tx) => {
        for (const { noun, id: row, fields } of rows) writeLoosely(tx).set(noun, row, fields);
      },
      deliberate,
    );
    council.change(
      author,
      label,
      (tx) => {
        for (const { noun, id: row } of rows) writeLoosely(tx).delete(noun, row);
      },
      sweeping,
    );
  }
}

/**
 * Of a row that stands: what of it was typed on this laptop and whoever made the minute private did not know. All of
 * it where they did not know the row; null where nothing of it is from here.
 */
function ownPart(council: OwnWordsParts['council'], row: AnyRow): AnyRow | null {
  const current = council.currentOfRow(row.noun, row.id);
  const deletes = current.filter(({ kind }) => kind === 'delete');
  const covered = new Set(deletes.flatMap(({ covers }) => covers));
  const own = council.ownRuns();
  const edits = current.filter(
    (op) => op.kind === 'set' && !covered.has(opId(op)) && own.has(op.run),
  );
  if (edits.length === 0) return null;
  if (deletes.length === 0) return row;
  const fields = edits.filter(({ field }) => field !== deletedField);
  return { ...row, fields: Object.fromEntries(fields.map(({ field, value }) => [field, value])) };
}
