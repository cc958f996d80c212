import { formatShortDate } from '../../../shared/domain/format-date.ts';
import {
  differenceKey,
  type ProgrammeDifference,
} from '../../../shared/domain/programme-changes.ts';
import type { ProgrammeSlot } from '../../../shared/domain/programme-slot.ts';
import { moveItem } from './change-items.ts';
import { cancelMeeting, moveMeeting } from './change-meeting.ts';
import { differencesFrom } from './comparing.ts';
import { lastPosition, type OwnProgramme } from './own-programme.ts';
import type { PrintedWithRows } from './printed-programmes.ts';
import type { ProgrammeReaders } from './programme-parts.ts';
import { ownRows } from './programme-rows.ts';

/** The slot of ours that one of a printed programme is, made where there is none. */
function slotLike(own: OwnProgramme, theirs: ProgrammeSlot, ours: ProgrammeSlot | null): string {
  if (ours !== null) return ours.id;
  const { id, ...fields } = theirs;
  own.setSlot(id, fields);
  return id;
}

function apply(own: OwnProgramme, one: ProgrammeDifference, because: string): void {
  switch (one.kind) {
    case 'slotAdded':
      slotLike(own, one.slot, null);
      break;
    case 'slotMoved':
      if (one.slot.date !== null)
        moveMeeting(own, own.slot(one.ours.id), one.slot.date, one.slot.time ?? one.ours.time);
      break;
    case 'slotCancelled':
      cancelMeeting(own, own.slot(one.ours.id), one.slot.cancelled === 1);
      break;
    case 'added': {
      const slot = slotLike(own, one.slot, one.into);
      const { id, ...fields } = one.theirs;
      if (one.ours === null)
        own.setItem(id, { ...fields, slot, position: lastPosition(own.itemsIn(slot)) });
      else {
        own.setItem(one.ours.id, { standing: 'planned', droppedBecause: '' });
        moveItem(own, one.ours.id, { slot, before: null });
      }
      break;
    }
    case 'moved':
      moveItem(own, one.ours.id, { slot: slotLike(own, one.slot, one.into), before: null });
      break;
    case 'changed': {
      const { detail, cabinetMembers, leadOfficers, printed } = one.theirs;
      own.setItem(one.ours.id, { detail, cabinetMembers, leadOfficers, printed });
      break;
    }
    case 'dropped':
      own.setItem(one.ours.id, { standing: 'dropped', droppedBecause: because });
      break;
    case 'done':
      own.setItem(one.ours.id, { standing: 'taken' });
  }
}

/** Takes the picked changes over, slots first, and marks the printed programme as compared. */
export function takeOver(
  own: OwnProgramme,
  reads: ProgrammeReaders['reads'],
  printed: PrintedWithRows,
  picked: readonly string[],
): void {
  const readers = { council: own.tx, reads };
  const ours = ownRows(own.tx, own) ?? { slots: [], items: [] };
  const day = printed.lastUpdated ?? printed.meetingDate;
  const of = day === null ? '' : ` of ${formatShortDate(day)}`;
  const wanted = differencesFrom(readers, printed, ours).filter((one) =>
    picked.includes(differenceKey(one)),
  );
  for (const one of wanted) apply(own, one, `Not in the printed programme${of}`);
  for (const { id } of own.slots()) own.tx.set('programmeSlot', id, { printed: printed.id });
}
