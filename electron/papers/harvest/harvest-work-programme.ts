import type { Evidence } from '../../../shared/domain/evidence.ts';
import type { WorkProgrammeReading } from '../../../shared/domain/pack-reading.ts';
import type { PageText } from '../../../shared/domain/page-text.ts';
import { parseDate } from '../../../shared/domain/parse-date.ts';
import type { PlacedLine } from './block.ts';
import { evidenceOf, quoted } from './evidence-of.ts';
import { programmePeople } from './programme-people.ts';
import { type ProgrammeRow, type ProgrammeTable, programmeTable } from './programme-rows.ts';
import { goesOnWithSlot, isNamedSlot, programmeSlot } from './programme-slot.ts';
import { tableLines } from './table-lines.ts';

type Entry = WorkProgrammeReading['entries'][number];

const titleWords =
  /\b(?:work(?:ing)? (?:programme|program|plan)|forward (?:plan|programme)|rhaglen waith)\b/i;
const updated = /\b(?:last )?(?:updated|revised|as at|version of)\s*:?\s*(?<date>\S.*)$/i;

/** Longer words in the first column are text of another kind of table. */
const longestSlot = 140;

/**
 * The work programme of a committee, read from its table; an overview by date before it only checks the titles. An
 * empty first cell means "as above", rows may break over pages, dates inside the text move nothing. Null without table.
 */
export function harvestWorkProgramme(pages: PageText[]): WorkProgrammeReading | null {
  const placed = tableLines(pages);
  const table = programmeTable(placed);
  if (table === null) return null;
  const entries = entriesOf(table.rows);
  if (!entries.some(isSlot) || entries.some(({ when }) => when.length > longestSlot)) return null;
  const lines = placed.flat();
  const title = titleOf(placed);
  const dated = lines.find(
    (line) => parseDate(updated.exec(line.text)?.groups?.['date'] ?? '') !== null,
  );
  const lastUpdated =
    dated === undefined ? null : parseDate(updated.exec(dated.text)?.groups?.['date'] ?? '');
  const overview = lines.filter((line) => line.pdfPage < table.fromPage);
  const evidence: WorkProgrammeReading['evidence'] = {
    entries: checkedBy(overview, entries, table),
  };
  if (title)
    evidence['title'] = evidenceOf(
      'likely',
      `The paper is headed ${quoted(title.text)}.`,
      title.pdfPage,
    );
  if (dated) {
    evidence['lastUpdated'] = evidenceOf(
      'likely',
      `The paper says ${quoted(dated.text)}.`,
      dated.pdfPage,
    );
  }
  return { itemNumber: null, title: title?.text ?? null, lastUpdated, entries, evidence };
}

function isSlot({ when, date }: Entry): boolean {
  return date !== null || isNamedSlot(when);
}

function entriesOf(rows: readonly ProgrammeRow[]): Entry[] {
  const entries: Entry[] = [];
  for (const row of rows) {
    const open = entries.at(-1);
    const goesOn = open !== undefined && row.when !== '' && goesOnWithSlot(open.when, row.when);
    if (open && goesOn) Object.assign(open, programmeSlot(`${open.when} ${row.when}`));
    else if (open === undefined || (row.when !== '' && row.when !== open.when)) {
      entries.push({ ...programmeSlot(row.when), rows: [] });
    }
    const entry = entries.at(-1);
    if (entry && row.title !== '') entry.rows.push(programmeRow(row));
  }
  return entries;
}

function programmeRow(row: ProgrammeRow): Entry['rows'][number] {
  const mixed = programmePeople(row.people);
  const members = programmePeople(row.members);
  const officers = programmePeople(row.officers);
  return {
    title: row.title,
    detail: row.detail,
    cabinetMembers: [
      ...mixed.cabinetMembers,
      ...members.cabinetMembers,
      ...members.leadOfficers,
      ...officers.cabinetMembers,
    ],
    leadOfficers: [...mixed.leadOfficers, ...officers.leadOfficers],
    pdfPage: row.pdfPage,
  };
}

function titleOf(pages: readonly (readonly PlacedLine[])[]): PlacedLine | undefined {
  return pages[0]?.slice(0, 3).find((line) => titleWords.test(line.text));
}

/** Two readings of the same paper: the table, and the overview by date that some programmes print before it. */
function checkedBy(
  overview: readonly PlacedLine[],
  entries: readonly Entry[],
  table: ProgrammeTable,
): Evidence {
  const titles = entries.flatMap((entry) => entry.rows.map(({ title }) => title));
  const pages = `page ${table.fromPage} to ${table.toPage} of the file`;
  const read = `${titles.length} rows in ${entries.length} slots stand in the table on ${pages}`;
  const text = fold(overview.map((line) => line.text).join(' '));
  const missing = titles.filter((title) => !text.includes(fold(title)));
  if (missing.length > titles.length / 2) return evidenceOf('likely', `${read}.`, table.fromPage);
  if (missing.length === 0) {
    return evidenceOf(
      'sure',
      `${read}, and the overview before it names them all.`,
      table.fromPage,
    );
  }
  const list = missing.slice(0, 3).map(quoted).join(', ');
  const not = `the overview before it lacks ${missing.length} of them: ${list}`;
  return evidenceOf('check', `${read}; ${not}. Please check.`, table.fromPage);
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
}
