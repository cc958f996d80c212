import { CallError } from '../../../shared/contract/call-error.ts';
import { isBeingWritten } from '../../../shared/domain/record-states.ts';
import { authorOf } from '../author-of.ts';
import { flagParagraphs } from './flag-paragraphs.ts';
import type { MinutingParts } from './minuting-parts.ts';
import { keptUpdate, type MinuteStore, type ProseMemory, storeOf } from './prose-memory.ts';
import type { BothChanged } from './remembered-prose.ts';

export interface ElsewhereParts extends MinutingParts {
  proses: ProseMemory;
  tell: (change: { minute: string | null; editor: string }) => void;
  report: (error: unknown) => void;
}

/**
 * Takes in prose that other laptops typed: open editors are told, and paragraphs that this laptop and another changed
 * without knowing of each other are marked. Only a laptop whose own words are in it marks one: a third one, or one that
 * joins years later, has nothing to add.
 */
export function followProseFromElsewhere(parts: ElsewhereParts): void {
  for (const store of [parts.council as unknown as MinuteStore, parts.privateBusiness])
    store.on((changed, from) => {
      const ids = changed.get('proseUpdate');
      if (from === 'here' || ids === undefined) return;
      try {
        takeIn(parts, store, ids);
      } catch (error) {
        // the words are kept; a mark that could not be set must not stop what else comes
        parts.proses.forgetAll();
        if (!(error instanceof CallError && error.code === 'notAllowed')) parts.report(error);
      }
    });
}

function takeIn(parts: ElsewhereParts, store: MinuteStore, ids: ReadonlySet<string>): void {
  const rows = [...ids].toSorted().map((id) => store.row('proseUpdate', id));
  // some do not count any more, or were taken away
  if (rows.includes(null)) {
    parts.proses.forgetAll();
    parts.tell({ minute: null, editor: '' });
  }
  const whole = rows.filter((row) => row !== null).filter(({ update }) => update !== '');
  for (const [minute, updates] of Map.groupBy(whole, (row) => row.minute)) {
    const row = parts.council.row('recordedMinute', minute);
    if (row === null || storeOf(parts, row) !== store) continue;
    const state = parts.council.row('meetingRecord', row.record)?.state;
    const isInHand = state !== undefined && isBeingWritten(state);
    if (!isInHand) parts.proses.forget(minute);
    else {
      const prose = parts.proses.of(row, new Set(updates.map(({ id }) => id)));
      const both: BothChanged[] = [];
      for (const update of updates)
        if (!prose.knows(update.id))
          both.push(
            ...prose.takeIn(keptUpdate(update), (id) => store.isFromHere('proseUpdate', id)),
          );
      if (both.length > 0)
        store.change(
          authorOf(parts.personal),
          'Words of two people in one paragraph',
          (tx) => flagParagraphs(tx, row, both),
          { undoable: false },
        );
    }
    parts.tell({ minute, editor: '' });
  }
}
