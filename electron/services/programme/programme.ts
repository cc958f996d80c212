import { CallError } from '../../../shared/contract/call-error.ts';
import type { HandlersOf } from '../../../shared/contract/contract.ts';
import type { programmeCalls } from '../../../shared/contract/programme.ts';
import { londonDate } from '../../../shared/domain/days-to-go.ts';
import { formatShortDate } from '../../../shared/domain/format-date.ts';
import { nextYearKey, yearLabel } from '../../../shared/domain/programme-year.ts';
import { authorOf } from '../author-of.ts';
import { moveItem, removeSlot, writeProgramme } from './change-items.ts';
import { cancelMeeting, moveMeeting } from './change-meeting.ts';
import { changesFrom } from './comparing.ts';
import { itemOfAction, planAction, publicAsk } from './from-action.ts';
import { carryOver } from './next-year.ts';
import { changeProgramme, type OwnProgramme, writeRows } from './own-programme.ts';
import { asOwn, type PrintedWithRows, printedProgrammes, withRows } from './printed-programmes.ts';
import type { ProgrammeParts, WhichProgramme } from './programme-parts.ts';
import { ownRows, shownRows } from './programme-rows.ts';
import { programmeCommittees, readProgramme } from './read-programme.ts';
import { takeOver } from './take-over.ts';

/** @throws CallError('notFound') */
function printedOf(parts: ProgrammeParts, id: string): PrintedWithRows {
  const item = parts.council.row('workProgramme', id)?.item ?? '';
  const meeting = parts.council.row('agendaItem', item)?.meeting ?? '';
  const committee = parts.council.row('meeting', meeting)?.committee ?? '';
  const printed = printedProgrammes(parts, committee).find((one) => one.id === id);
  if (printed === undefined) throw new CallError('notFound', 'no such programme');
  return withRows(parts, printed);
}

/** A committee's own plan of work (statutory guidance on overview and scrutiny, 2024: rule R44). */
export function createProgramme(parts: ProgrammeParts): HandlersOf<typeof programmeCalls> {
  const { council } = parts;
  const change = (
    which: WhichProgramme,
    label: string,
    work: (own: OwnProgramme) => void,
  ): null => {
    changeProgramme(parts, which, label, work);
    return null;
  };
  return {
    'programme.committees': () => programmeCommittees(parts),
    'programme.get': (wanted) => readProgramme(parts, wanted, londonDate(parts.clock())),
    'programme.write'(input) {
      const options = input.typing === null ? {} : { joins: input.typing };
      changeProgramme(parts, input, input.label, (own) => writeProgramme(own, input), options);
      return null;
    },
    'programme.removeSlot': ({ slot, ...which }) =>
      change(which, 'Place in the work programme taken away', (own) => removeSlot(own, slot)),
    'programme.moveItem': ({ item, slot, before, ...which }) =>
      change(which, 'Item of the work programme moved', (own) =>
        moveItem(own, item, { slot, before }),
      ),
    'programme.moveMeeting': ({ slot, date, time, ...which }) =>
      change(which, `Meeting moved to ${formatShortDate(date)}`, (own) =>
        moveMeeting(own, own.slot(slot), date, time),
      ),
    'programme.cancelMeeting': ({ slot, cancelled, ...which }) =>
      change(which, cancelled ? 'Meeting cancelled' : 'Meeting takes place after all', (own) =>
        cancelMeeting(own, own.slot(slot), cancelled),
      ),
    'programme.drop': ({ item, because, ...which }) =>
      change(which, 'Item of the work programme dropped', (own) =>
        own.setItem(own.item(item).id, { standing: 'dropped', droppedBecause: because }),
      ),
    'programme.restore': ({ item, ...which }) =>
      change(which, 'Item of the work programme brought back', (own) =>
        own.setItem(own.item(item).id, { standing: 'planned', droppedBecause: '' }),
      ),
    'programme.adopt'({ programme }) {
      const printed = printedOf(parts, programme);
      if (ownRows(council, printed) !== null) throw new CallError('invalidInput', 'ours is there');
      council.change(authorOf(parts.personal), 'Work programme taken over', (tx) =>
        writeRows(tx, asOwn(printed)),
      );
      return null;
    },
    'programme.compare'({ programme }) {
      const printed = printedOf(parts, programme);
      const ours = shownRows(parts, printed);
      return ours === null ? [] : changesFrom(parts, printed, ours);
    },
    'programme.takeOver'({ programme, picked }) {
      const printed = printedOf(parts, programme);
      return change(printed, 'Printed work programme compared', (own) =>
        takeOver(own, parts.reads, printed, picked),
      );
    },
    'programme.fromAction'({ action, slot, ...which }) {
      const ask = publicAsk(parts, which.committee, action);
      change(which, 'Ask put into the work programme', (own) => planAction(own, ask, slot));
      return { item: itemOfAction(action) };
    },
    'programme.carryOver'({ committee, yearKey, items }) {
      const last = shownRows(parts, { committee, yearKey });
      if (last === null) throw new CallError('notFound', 'no such programme');
      const next = { committee, yearKey: nextYearKey(yearKey) };
      return change(next, `Work programme ${yearLabel(next.yearKey)} begun`, (own) =>
        carryOver(own, last, items),
      );
    },
  };
}
