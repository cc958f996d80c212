import { fold } from '../../../shared/domain/fold.ts';
import { municipalYear } from '../../../shared/domain/municipal-year.ts';
import type { PlannedItem } from '../../../shared/domain/planned-item.ts';
import type { ProgrammeSlot } from '../../../shared/domain/programme-slot.ts';
import { yearLabel } from '../../../shared/domain/programme-year.ts';
import { derivedId } from '../derived-id.ts';
import { lastPosition, type OwnProgramme } from './own-programme.ts';
import { slotId } from './printed-programmes.ts';
import type { CouncilReader, ProgrammeRows } from './programme-parts.ts';

const undetermined = 'Date to be determined';

/** Whether the words of a slot put its items off to the year after its own: "Next year", in 2024/25 "Items for 2025-26". */
function isForNextYear({ kind, label }: ProgrammeSlot, nextKey: string): boolean {
  if (kind !== 'year') return false;
  const [start = '', end = ''] = yearLabel(nextKey).split('/');
  return (
    /\bnext (?:municipal )?year\b/i.test(label) ||
    new RegExp(`\\b${start} ?[-–/] ?(?:20)?${end}\\b`).test(label)
  );
}

function slotFor(own: OwnProgramme, kind: 'standing' | 'undetermined', label: string): string {
  const known = own.slots().find((slot) => slot.kind === kind);
  if (known !== undefined) return known.id;
  const id = slotId(own.committee, own.yearKey, fold(label));
  own.setSlot(id, { kind, label, position: lastPosition(own.slots()) });
  return id;
}

/** The meetings of that year whose days are known. */
function addMeetings(own: OwnProgramme, council: CouncilReader): void {
  const days = new Set(own.slots().flatMap(({ date }) => date ?? []));
  for (const { date, time } of council.rows('meeting', { committee: own.committee })) {
    if (date === null || municipalYear(date).key !== own.yearKey || days.has(date)) continue;
    days.add(date);
    own.setSlot(slotId(own.committee, own.yearKey, date), {
      kind: 'meeting',
      date,
      time,
      position: lastPosition(own.slots()),
    });
  }
}

/**
 * Begins the year after a programme, or goes on with it: standing items, what was put off to that year and the items
 * `named`. One that was taken over before stays where it is now.
 */
export function carryOver(own: OwnProgramme, last: ProgrammeRows, named: readonly string[]): void {
  addMeetings(own, own.tx);
  const kindOf = new Map(last.slots.map((slot) => [slot.id, slot]));
  const wanted = last.items.filter((item) => {
    const slot = kindOf.get(item.slot);
    if (item.standing === 'dropped' || slot === undefined) return false;
    return named.includes(item.id) || slot.kind === 'standing' || isForNextYear(slot, own.yearKey);
  });
  for (const item of wanted) carryItem(own, item, kindOf.get(item.slot));
  if (own.slots().length === 0) slotFor(own, 'undetermined', undetermined);
}

function carryItem(own: OwnProgramme, item: PlannedItem, from: ProgrammeSlot | undefined): void {
  const id = derivedId('plannedItem', 'carried', item.id);
  if (own.tx.row('plannedItem', id) !== null) return;
  const slot =
    from?.kind === 'standing'
      ? slotFor(own, 'standing', from.label)
      : slotFor(own, 'undetermined', undetermined);
  const { title, detail, cabinetMembers, leadOfficers, action, reason } = item;
  own.setItem(id, {
    slot,
    position: lastPosition(own.itemsIn(slot)),
    ...{ title, detail, cabinetMembers, leadOfficers, action, reason },
    origin: 'lastYear',
  });
}
