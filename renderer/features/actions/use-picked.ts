import { useState } from 'react';
import type { ActionRow } from '../../../shared/contract/actions.ts';

/** The asks that are picked for doing one thing to all of them. */
export interface Picked {
  /** As they stand now where they are in sight, else as they were when picked. */
  rows: readonly ActionRow[];
  ids: ReadonlySet<string>;
  /** What the list says is picked of the rows in sight; others stay picked. */
  pick: (picked: ReadonlySet<string>) => void;
  none: () => void;
}

export function usePicked(inSight: readonly ActionRow[]): Picked {
  const [picked, setPicked] = useState<ReadonlyMap<string, ActionRow>>(new Map());
  const fresh = new Map(inSight.map((row) => [row.id, row]));
  const rows = [...picked].map(([id, row]) => fresh.get(id) ?? row);
  return {
    rows,
    ids: new Set(picked.keys()),
    pick: (chosen) => {
      const elsewhere = [...picked].filter(([id]) => !fresh.has(id));
      const here = inSight.filter(({ id }) => chosen.has(id)).map((row) => [row.id, row] as const);
      setPicked(new Map([...elsewhere, ...here]));
    },
    none: () => setPicked(new Map()),
  };
}
