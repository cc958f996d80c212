import { CallError } from '../../../shared/contract/call-error.ts';
import type {
  ItemInSlot,
  Programme,
  ProgrammeCommittee,
  SlotInProgramme,
} from '../../../shared/contract/programme.ts';
import type { Action } from '../../../shared/domain/action.ts';
import { isOpenAction } from '../../../shared/domain/action-states.ts';
import { suggestedOrigins } from '../../../shared/domain/item-origins.ts';
import { municipalYear } from '../../../shared/domain/municipal-year.ts';
import type { PlannedItem } from '../../../shared/domain/planned-item.ts';
import type { ProgrammeSlot } from '../../../shared/domain/programme-slot.ts';
import { dayStyleOf, slotWords } from '../../../shared/domain/programme-words.ts';
import { nextYearKey, yearLabel } from '../../../shared/domain/programme-year.ts';
import { askOfItem } from './asks-of-committee.ts';
import { differencesFrom } from './comparing.ts';
import { findingsOf } from './findings.ts';
import { type ItemLinks, itemLinks, pairOf } from './links.ts';
import { meetingOfSlot } from './meeting-of-slot.ts';
import { isNewer, printedProgrammes } from './printed-programmes.ts';
import type { CouncilReader, ProgrammeReaders, WhichProgramme } from './programme-parts.ts';
import { ownItems, shownRows, yearsOf } from './programme-rows.ts';

/** Asks that are offered to be planned: the newest. */
const mostAsks = 200;

/** Every committee with the years that have a programme, by name. */
export function programmeCommittees(readers: ProgrammeReaders): ProgrammeCommittee[] {
  const { council } = readers;
  const own = Map.groupBy(council.rows('programmeSlot', {}), ({ committee }) => committee);
  const printed = Map.groupBy(printedProgrammes(readers, null), ({ committee }) => committee);
  const keys = (rows: { yearKey: string }[] = []) => rows.map(({ yearKey }) => yearKey);
  return council
    .rows('committee', {})
    .map(({ id, name }) => ({
      committee: id,
      name,
      years: yearsOf(new Set(keys(own.get(id))), keys(printed.get(id))),
    }))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en'));
}

interface ReadingOf extends WhichProgramme {
  council: CouncilReader;
  actions: readonly Action[];
  links: ItemLinks;
}

function itemInSlot(
  { council, actions, links, yearKey }: ReadingOf,
  slot: ProgrammeSlot,
  item: PlannedItem,
): ItemInSlot {
  const action = links.confirmed.get(item.id) ?? null;
  const ask = action === null ? undefined : actions.find(({ id }) => id === action);
  const printedRow = item.printed === null ? null : council.row('workProgrammeItem', item.printed);
  const programme = printedRow === null ? null : council.row('workProgramme', printedRow.programme);
  const agendaItem = programme === null ? null : council.row('agendaItem', programme.item);
  const before = slot.date ?? `20${nextYearKey(yearKey)}-05-15`;
  // what was only noted asked for nothing
  const asked = actions.filter(({ state }) => state !== 'noted');
  const maybe = ask === undefined ? suggestedOrigins(item, before, asked) : [];
  return {
    ...item,
    ask: ask === undefined ? null : askOfItem(council, ask),
    maybeFrom: maybe
      .filter(({ id }) => !links.refused.has(pairOf(id, item.id)))
      .map((one) => askOfItem(council, one)),
    printedAt:
      programme === null || agendaItem === null
        ? null
        : {
            hash: programme.pack,
            pdfPage: printedRow?.pdfPage ?? null,
            meeting: agendaItem.meeting,
          },
  };
}

function yearShown(years: Programme['years'], wanted: string | null, today: string): string {
  const now = municipalYear(today).key;
  if (wanted !== null) return wanted;
  return years.some(({ key }) => key === now) ? now : (years[0]?.key ?? now);
}

/**
 * The programme of a committee: ours, or else the newest that a pack prints, as it would stand as ours.
 * @throws CallError('notFound') where there is no such committee
 */
export function readProgramme(
  readers: ProgrammeReaders,
  wanted: { committee: string; yearKey: string | null },
  today: string,
): Programme {
  const { council } = readers;
  const committee = council.row('committee', wanted.committee);
  if (committee === null) throw new CallError('notFound', 'no such committee');
  const printed = printedProgrammes(readers, committee.id);
  const own = new Set(
    council.rows('programmeSlot', { committee: committee.id }).map(({ yearKey }) => yearKey),
  );
  const years = yearsOf(
    own,
    printed.map(({ yearKey }) => yearKey),
  );
  const yearKey = yearShown(years, wanted.yearKey, today);
  const which = { committee: committee.id, yearKey };
  const rows = shownRows(readers, which) ?? { slots: [], items: [], isOwn: false };
  const actions = council.rows('action', { committee: committee.id });
  const itemsOfAll = [...ownItems(council, committee.id), ...(rows.isOwn ? [] : rows.items)];
  const links = itemLinks(council, itemsOfAll, actions);
  const reading: ReadingOf = { council, actions, links, ...which };
  const style = dayStyleOf(rows.slots.map(({ asPrinted }) => asPrinted));
  const slots = rows.slots.map(
    (slot): SlotInProgramme => ({
      ...slot,
      words: slotWords(slot, style),
      meeting: meetingOfSlot(council, slot)?.id ?? null,
      isPast: slot.date !== null && slot.date < today,
      items: rows.items
        .filter((item) => item.slot === slot.id)
        .map((item) => itemInSlot(reading, slot, item))
        .toSorted((one, other) => isDropped(one) - isDropped(other)),
    }),
  );
  const ofYear = printed.filter((one) => one.yearKey === yearKey);
  const seen = ofYear.find(({ id }) => rows.slots.some((slot) => slot.printed === id)) ?? null;
  const [newest] = ofYear;
  const isNews = rows.isOwn && newest !== undefined && (seen === null || isNewer(newest, seen));
  return {
    ...which,
    committeeName: committee.name,
    yearLabel: yearLabel(yearKey),
    years,
    isOwn: rows.isOwn,
    title: `${committee.name} Work Programme ${yearLabel(yearKey)}`,
    lastUpdated: lastUpdated([...rows.slots, ...rows.items]),
    slots,
    printed: seen,
    newer: isNews ? { ...newest, changes: differencesFrom(readers, newest, rows).length } : null,
    findings: findingsOf(council, { ...which, slots }, actions, links.linked),
    asks: actions
      .filter((action) => isOpenAction(action) && !links.linked.has(action.id))
      .toSorted((one, other) => (other.saidOn ?? '').localeCompare(one.saidOn ?? '', 'en'))
      .slice(0, mostAsks)
      .map((action) => askOfItem(council, action)),
  };
}

const isDropped = ({ standing }: PlannedItem): number => (standing === 'dropped' ? 1 : 0);

const lastUpdated = (rows: readonly { changedOn: string | null }[]): string | null =>
  rows
    .flatMap(({ changedOn }) => changedOn ?? [])
    .toSorted()
    .at(-1) ?? null;
