import type { Changed } from '../../ledger/ledger.ts';
import { readLoosely } from './loosely.ts';
import { type MinutingParts, nounsOfMinutes } from './minuting-parts.ts';

const nouns: ReadonlySet<string> = new Set([
  ...nounsOfMinutes,
  ...['recordedMinute', 'action', 'actionUpdate', 'lineage', 'plannedItem'],
]);

/**
 * Minutes that the rows of a change of council.db belong to, as far as those rows are there: also by the motion,
 * vote or ask that they hang on, whichever store holds it. Ten years have a thousand private minutes, and one Undo touches few.
 */
export function minutesTouched(
  { council, privateBusiness }: Pick<MinutingParts, 'council' | 'privateBusiness'>,
  changed: Changed,
): Set<string> {
  const open = readLoosely(council);
  const shut = readLoosely(privateBusiness);
  const found = new Set<unknown>();
  for (const [noun, ids] of changed) {
    if (!nouns.has(noun)) continue;
    for (const id of ids) {
      const row = open.row(noun, id);
      if (row === null) continue;
      found.add(noun === 'recordedMinute' ? id : row['minute']);
      for (const owner of ['motion', 'vote'])
        if (typeof row[owner] === 'string')
          for (const store of [open, shut]) found.add(store.row(owner, row[owner])?.['minute']);
      for (const ask of [noun === 'action' ? id : row['action'], row['from'], row['to']])
        if (typeof ask === 'string')
          for (const store of [open, shut]) found.add(store.row('action', ask)?.['minute']);
    }
  }
  return new Set([...found].filter((minute) => typeof minute === 'string'));
}
