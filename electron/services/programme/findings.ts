import type { ProgrammeFindingRow, SlotInProgramme } from '../../../shared/contract/programme.ts';
import type { Action } from '../../../shared/domain/action.ts';
import { isOpenAction } from '../../../shared/domain/action-states.ts';
import type { Due } from '../../../shared/domain/due.ts';
import { formatShortDate } from '../../../shared/domain/format-date.ts';
import { municipalYear } from '../../../shared/domain/municipal-year.ts';
import { nextYearKey } from '../../../shared/domain/programme-year.ts';
import {
  doubtfulDays,
  type PlannedRow,
  programmeFindings,
} from '../../../shared/domain/suggested-lineage.ts';
import { askOfItem } from './asks-of-committee.ts';
import type { CouncilReader, WhichProgramme } from './programme-parts.ts';
import { ownRows } from './programme-rows.ts';

const aboutProgramme = /\bwork(?:ing)? ?programme\b|\bforward plan\b|\bwork plan\b/i;

/** Whether an ask is to be put into the plan of work: it was made under that item, or says so itself. */
const isForProgramme = ({ kind, title, text }: Action): boolean =>
  kind === 'programme' || aboutProgramme.test(title) || aboutProgramme.test(text);

const none = { action: null, item: null, slot: null, meeting: null } as const;

function dueOf({ dueKind, dueOn }: Action): Due {
  if (dueOn === null) return dueKind === 'nextMeeting' ? { kind: 'nextMeeting' } : { kind: 'none' };
  if (dueKind === 'meeting' || dueKind === 'day') return { kind: dueKind, date: dueOn };
  return dueKind === 'month' ? { kind: 'month', month: dueOn } : { kind: 'none' };
}

/** "agreed to add the ferry, and agreed they would discuss the pier" are two matters. */
const matters = (text: string): string[] => text.split(/,? and (?=(?:also )?agreed\b)/i);

interface Shown extends WhichProgramme {
  slots: readonly SlotInProgramme[];
}

/** Rows that may speak of an ask: those shown that were not dropped, and ours of the next year. */
function plannedRows(council: CouncilReader, { committee, yearKey, slots }: Shown): PlannedRow[] {
  const next = ownRows(council, { committee, yearKey: nextYearKey(yearKey) });
  const dayOf = new Map(next?.slots.map(({ id, date }) => [id, date]) ?? []);
  return [
    ...slots.flatMap(({ date, items }) =>
      items.filter(({ standing }) => standing !== 'dropped').map((item) => ({ ...item, date })),
    ),
    ...(next?.items ?? [])
      .filter(({ standing }) => standing !== 'dropped')
      .map((item) => ({ ...item, date: dayOf.get(item.slot) ?? null })),
  ];
}

/** What was to be put into the plan and is not there as agreed (V46, V47). An ask that is linked is looked at by its link. */
function missingAsks(
  council: CouncilReader,
  shown: Shown,
  actions: readonly Action[],
  linked: ReadonlySet<string>,
): ProgrammeFindingRow[] {
  const rows = plannedRows(council, shown);
  const asked = actions.filter(
    (one) =>
      one.saidOn !== null &&
      municipalYear(one.saidOn).key === shown.yearKey &&
      isOpenAction(one) &&
      isForProgramme(one) &&
      !linked.has(one.id),
  );
  return asked.flatMap((action) => {
    const { id, text, title, saidOn } = action;
    const ask = { id, minute: action.minute ?? id, minuteTitle: title, due: dueOf(action) };
    const { minuteName, meeting } = askOfItem(council, action);
    const name = minuteName === null ? '' : ` (minute ${minuteName})`;
    const said = formatShortDate(saidOn ?? '');
    const found = matters(text).flatMap((part) =>
      programmeFindings([{ ...ask, text: part }], rows, saidOn ?? ''),
    );
    // a sentence for each kind, however many matters one ask is about
    const findings = [...new Map(found.map((one) => [one.kind, one])).values()];
    return findings.map((finding): ProgrammeFindingRow => {
      const about = { ...none, action: id, meeting, kind: finding.kind };
      const asksFor = `“${text}” was said on ${said}${name}`;
      if (finding.kind === 'noRow')
        return { ...about, sentence: `${asksFor}: no item of the work programme speaks of it.` };
      const planned =
        finding.planned === null
          ? 'its item has no day yet'
          : `its item is planned for ${formatShortDate(finding.planned)}`;
      return {
        ...about,
        sentence: `${asksFor} for ${formatShortDate(finding.wanted)}: ${planned}.`,
      };
    });
  });
}

/** Items that stand where they cannot be taken, or were dropped though somebody still waits. */
function itemsToPlace(slots: readonly SlotInProgramme[]): ProgrammeFindingRow[] {
  return slots.flatMap((slot) =>
    slot.items.flatMap((item): ProgrammeFindingRow[] => {
      const about = { ...none, item: item.id, slot: slot.id };
      if (slot.cancelled === 1 && item.standing === 'planned')
        return [
          {
            ...about,
            kind: 'needsNewPlace',
            sentence: `“${item.title}” needs a new place: the meeting of ${formatShortDate(slot.date ?? '')} is cancelled.`,
          },
        ];
      if (item.standing !== 'dropped' || item.ask?.isOpen !== true) return [];
      const because = item.droppedBecause === '' ? '' : ` (${item.droppedBecause})`;
      const sentence = `“${item.title}” was dropped${because}, and the ask it came from is still open.`;
      return [
        {
          ...about,
          kind: 'droppedWithOpenAsk',
          action: item.ask.id,
          meeting: item.ask.meeting,
          sentence,
        },
      ];
    }),
  );
}

/** Days that minutes and programme give differently (V48), and moved meetings of which a paper has the old day. */
function doubtsAboutDays(
  council: CouncilReader,
  { committee, yearKey, slots }: Shown,
): ProgrammeFindingRow[] {
  const days = slots.flatMap(({ date }) => date ?? []);
  const meetings = council.rows('meeting', { committee });
  const printed = meetings.flatMap(({ id }) => council.rows('minutes', { foundAt: id }));
  const foundAt = new Map(printed.map(({ date, foundAt: meeting }) => [date, meeting]));
  const inYear = [...new Set(printed.flatMap(({ date }) => date ?? []))].filter(
    (date) => municipalYear(date).key === yearKey,
  );
  const ofMinutes = doubtfulDays(inYear.toSorted(), days).map(
    (doubt): ProgrammeFindingRow => ({
      ...none,
      kind: 'doubtfulDay',
      slot: slots.find(({ date }) => date === doubt.programme)?.id ?? null,
      meeting: foundAt.get(doubt.minutes) ?? null,
      sentence: `There are minutes of ${formatShortDate(doubt.minutes)}, and the work programme has ${formatShortDate(doubt.programme)} instead. Please check which day is right.`,
    }),
  );
  const ofMoved = slots.flatMap(({ id, date, movedFrom }): ProgrammeFindingRow[] => {
    const old = movedFrom === null || days.includes(movedFrom) ? null : movedFrom;
    const meeting = meetings.find((one) => one.date === old && one.status === 'planned');
    if (old === null || date === null || meeting === undefined) return [];
    const sentence = `The work programme moved the meeting of ${formatShortDate(old)} to ${formatShortDate(date)}, and there are papers for ${formatShortDate(old)}. Please check which day is right.`;
    return [{ ...none, kind: 'doubtfulDay', slot: id, meeting: meeting.id, sentence }];
  });
  return [...ofMinutes, ...ofMoved];
}

/** Facts for the chair about a programme as it is shown. */
export function findingsOf(
  council: CouncilReader,
  shown: Shown,
  actions: readonly Action[],
  linked: ReadonlySet<string>,
): ProgrammeFindingRow[] {
  return [
    ...missingAsks(council, shown, actions, linked),
    ...itemsToPlace(shown.slots),
    ...doubtsAboutDays(council, shown),
  ];
}
