import { CallError } from '../../../shared/contract/call-error.ts';
import { londonDate } from '../../../shared/domain/days-to-go.ts';
import type { sharedNouns } from '../../../shared/domain/nouns.ts';
import type { PlannedItem } from '../../../shared/domain/planned-item.ts';
import type { ProgrammeSlot } from '../../../shared/domain/programme-slot.ts';
import type { ChangeOptions, SomeFieldsOf } from '../../ledger/ledger.ts';
import { authorOf } from '../author-of.ts';
import type {
  CouncilTransaction,
  ProgrammeParts,
  ProgrammeRows,
  WhichProgramme,
} from './programme-parts.ts';
import { ownRows, shownRows } from './programme-rows.ts';

type SlotFields = SomeFieldsOf<(typeof sharedNouns)['programmeSlot']>;
type ItemFields = SomeFieldsOf<(typeof sharedNouns)['plannedItem']>;

/** Our programme while it is changed: every write bears the day. Refuses what stands in another programme. */
export interface OwnProgramme extends WhichProgramme {
  tx: CouncilTransaction;
  /** @throws CallError('notFound') */
  slot(id: string): ProgrammeSlot;
  /** @throws CallError('notFound') */
  item(id: string): PlannedItem;
  itemsIn(slot: string): PlannedItem[];
  slots(): ProgrammeSlot[];
  setSlot(id: string, fields: SlotFields): void;
  setItem(id: string, fields: ItemFields): void;
}

/** The place after all of these. */
export const lastPosition = (rows: readonly { position: number }[]): number =>
  Math.max(-1, ...rows.map(({ position }) => position)) + 1;

/** Writes a programme as it stands, with nobody's day on it. */
export function writeRows(tx: CouncilTransaction, { slots, items }: ProgrammeRows): void {
  for (const { id, ...fields } of slots) tx.set('programmeSlot', id, fields);
  for (const { id, ...fields } of items) tx.set('plannedItem', id, fields);
}

function ownProgramme(
  tx: CouncilTransaction,
  { committee, yearKey }: WhichProgramme,
  changedOn: string,
): OwnProgramme {
  const slot = (id: string): ProgrammeSlot => {
    const row = tx.row('programmeSlot', id);
    if (row === null || row.committee !== committee || row.yearKey !== yearKey)
      throw new CallError('notFound', 'no such slot');
    return row;
  };
  return {
    tx,
    committee,
    yearKey,
    slot,
    item(id) {
      const row = tx.row('plannedItem', id);
      if (row === null) throw new CallError('notFound', 'no such item');
      slot(row.slot);
      return row;
    },
    itemsIn: (id) => tx.rows('plannedItem', { slot: id }),
    slots: () => ownRows(tx, { committee, yearKey })?.slots ?? [],
    setSlot: (id, fields) =>
      tx.set('programmeSlot', id, { committee, yearKey, ...fields, changedOn }),
    setItem: (id, fields) => tx.set('plannedItem', id, { committee, ...fields, changedOn }),
  };
}

/**
 * Changes our programme. Where it is only printed so far, it is taken over in the same step of Undo.
 * @throws CallError('notFound') where there is no such committee
 */
export function changeProgramme(
  parts: ProgrammeParts,
  which: WhichProgramme,
  label: string,
  work: (own: OwnProgramme) => void,
  options?: ChangeOptions,
): void {
  const { council, reads, personal, clock } = parts;
  if (council.row('committee', which.committee) === null)
    throw new CallError('notFound', 'no such committee');
  council.change(
    authorOf(personal),
    label,
    (tx) => {
      const shown = shownRows({ council: tx, reads }, which);
      if (shown !== null && !shown.isOwn) writeRows(tx, shown);
      work(ownProgramme(tx, which, londonDate(clock())));
    },
    options,
  );
}
