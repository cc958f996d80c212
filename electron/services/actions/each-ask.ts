import { setImmediate } from 'node:timers/promises';
import type { Action } from '../../../shared/domain/action.ts';
import { authorOf } from '../author-of.ts';
import { type ActionParts, type AskTransaction, askLedger, stores } from './action-parts.ts';
import type { Standing } from './write-actions.ts';

/**
 * The same deed to each of some asks, in one step of Undo of each file that holds any: in portions, so that the backend
 * answers others in between. One that was taken away meanwhile, or is of another kind by now, is left out.
 * @throws CallError('diskFull' | 'notSaved'): what was written before is taken back; where the disk refuses that too,
 * the step stands for Undo
 */
export type EachAsk = (
  asks: Standing,
  label: string,
  deed: (tx: AskTransaction, action: Action) => void,
) => Promise<void>;

const portionMs = 25;

/** One act after another: portions of two would part each other's step of Undo. */
export function eachAsk(parts: ActionParts): EachAsk {
  let acts = 0;
  let last: Promise<unknown> = Promise.resolve();
  return (...act) => {
    acts += 1;
    const key = `asks ${acts}`;
    const ended = last.then(() => write(parts, key, act));
    last = ended.catch(() => null);
    return ended;
  };
}

/** Private business is written first, as Undo counts on (history.ts). */
async function write(
  parts: ActionParts,
  key: string,
  [asks, label, deed]: Parameters<EachAsk>,
): Promise<void> {
  const written: (() => void)[] = [];
  try {
    for (const store of [...stores].reverse()) {
      const ledger = askLedger(parts, store);
      for (let next = 0; next < asks[store].length; ) {
        if (next > 0) await setImmediate();
        const since = performance.now();
        const from = next;
        ledger.change(
          authorOf(parts.personal),
          label,
          (tx) => {
            do {
              const action = asks[store][next];
              const now = action && tx.row('action', action.id);
              if (now && now.kind === action.kind) deed(tx, now);
              next += 1;
            } while (next < asks[store].length && performance.now() - since < portionMs);
          },
          { joins: key },
        );
        if (from === 0) written.push(() => takeBack(parts, ledger, label));
      }
    }
  } catch (error) {
    for (const back of written.reverse()) back();
    throw error;
  }
}

/** Only where nothing was done since: Undo would take that back in its place. */
function takeBack(parts: ActionParts, ledger: ReturnType<typeof askLedger>, label: string): void {
  if (ledger.next().undo !== label) return;
  try {
    ledger.undo(authorOf(parts.personal));
  } catch {
    // the disk refuses this too: what was written stays one step of Undo
  }
}
