import type { MinutesReading, PersonReading } from '../../../shared/domain/pack-reading.ts';
import { parsePeople } from '../../../shared/domain/person-name.ts';
import { readPeople } from '../../../shared/domain/person-role.ts';
import { type AttendanceClass, attendanceLabel } from './attendance-label.ts';
import type { PlacedLine } from './block.ts';
import { cellsOf } from './cells.ts';
import { joinNames } from './join-names.ts';

export type Present = MinutesReading['present'];

/** Run-on lists of small councils go on with those who only came: "… Birch & the Clerk. Public – Mr Clift." */
const besides = /[.;,]?\s*\b(?:Public|Also present|Others?|In attendance)\s*[–:-]+\s*/;

export interface Attendance {
  present: Present;
  apologies: MinutesReading['apologies'];
}

interface Section {
  kind: AttendanceClass;
  printed: string;
  /** Lines of the value; `left` holds the words of the left column where there are two. */
  rows: { left: string; text: string; line: PlacedLine }[];
}

/** A step wider than this part of the font size begins the next row of a table without lines. */
const rowStep = 1.5;

/** Who was present, by class and service area, from the lines between the head and the first minute. */
export function readAttendance(lines: readonly PlacedLine[]): Attendance {
  const present: Present = {
    members: [],
    coOptedMembers: [],
    otherMembers: [],
    employees: [],
    othersPresent: [],
  };
  const attendance: Attendance = { present, apologies: [] };
  for (const section of sectionsOf(lines)) readSection(section, attendance);
  partGuests(present);
  return attendance;
}

function sectionsOf(lines: readonly PlacedLine[]): Section[] {
  const valueX = columnOf(lines);
  const sections: Section[] = [];
  for (const line of lines) {
    const label = attendanceLabel(line);
    if (label) {
      const rows = label.value === '' ? [] : [{ left: '', text: label.value, line }];
      sections.push({ kind: label.kind, printed: label.printed, rows });
      continue;
    }
    const section = sections.at(-1);
    if (section === undefined) continue;
    if (section.kind === 'employeeGroups') section.rows.push(twoColumns(line, valueX));
    else section.rows.push({ left: '', text: line.text, line });
  }
  return sections;
}

/** Where the second column begins: the commonest edge of values beside their labels. */
function columnOf(lines: readonly PlacedLine[]): number | null {
  const edges = lines.flatMap((line) => attendanceLabel(line)?.valueX ?? []);
  const fallback = lines.flatMap((line) => cellsOf(line)[1]?.x ?? []);
  const counts = new Map<number, number>();
  for (const edge of edges.length > 0 ? edges : fallback) {
    counts.set(Math.round(edge), (counts.get(Math.round(edge)) ?? 0) + 1);
  }
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0] ?? null;
}

function twoColumns(line: PlacedLine, valueX: number | null) {
  const isRight = (x: number) => valueX !== null && x > valueX - 12;
  const text = (right: boolean) =>
    line.runs
      .filter((run) => isRight(run.x) === right)
      .map((run) => run.text)
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim();
  return { left: text(false), text: text(true), line };
}

function readSection(section: Section, { present, apologies }: Attendance): void {
  const text = joinNames(section.rows.map(({ text: row, line }) => ({ text: row, line })));
  if (section.kind === 'members') {
    const [members = '', ...guests] = text.split(besides);
    present.members.push(...readPeople(members, 'member'));
    present.othersPresent.push(...postHolders(guests.join(', ')));
  } else if (section.kind === 'coOpted')
    present.coOptedMembers.push(...readPeople(text, 'coOpted'));
  else if (section.kind === 'otherMembers') {
    present.otherMembers.push(...readPeople(text, 'other').map(invited));
  } else if (section.kind === 'employeeGroups') present.employees.push(...groupsOf(section));
  else if (section.kind === 'employees') readOfficers(text, section.printed, present);
  else if (section.kind === 'others') present.othersPresent.push(...postHolders(text));
  else apologies.push(...parsePeople(text).map(({ name, title }) => ({ name, title })));
}

/** A councillor of another body who came in an office of the cabinet was invited in it. */
function invited(person: PersonReading): PersonReading {
  const inOffice = /\b(?:cabinet|executive|portfolio|lead) (?:member|holder)\b/i;
  if (person.role !== 'other' || !inOffice.test(person.post ?? '')) return person;
  return { ...person, role: 'byInvitation' };
}

function readOfficers(text: string, printed: string, present: Present): void {
  const holders = postHolders(text);
  if (holders.some(({ post }) => post !== null)) present.othersPresent.push(...holders);
  else if (holders.length > 0) {
    present.employees.push({ group: printed, names: holders.map(({ name }) => name) });
  }
}

function postHolders(text: string): Present['othersPresent'] {
  return parsePeople(text).map(({ name, title, notes, post }) => ({
    name: title === null ? name : `${title} ${name}`,
    post: [...(post === null ? [] : [post]), ...notes].join(', ') || null,
  }));
}

/** Rows "service area | names"; area and names may both run over lines. */
function groupsOf(section: Section): Present['employees'] {
  const groups: { group: string; rows: { text: string; line: PlacedLine }[] }[] = [];
  let above: PlacedLine | null = null;
  for (const { left, text, line } of section.rows) {
    const group = groups.at(-1);
    const near = above !== null && above.y - line.y < line.size * rowStep && above.y > line.y;
    const open = /(?:,|\band|&)$/.test(group?.rows.at(-1)?.text ?? '');
    const goesOn = left === '' || text === '' ? near || left === '' : near && open;
    if (group && goesOn) {
      group.group = `${group.group} ${left}`.trim();
      if (text !== '') group.rows.push({ text, line });
    } else groups.push({ group: left, rows: text === '' ? [] : [{ text, line }] });
    above = line;
  }
  return groups
    .map(({ group, rows }) => ({
      group,
      names: postHolders(joinNames(rows)).map(({ name }) => name),
    }))
    .filter(({ names }) => names.length > 0);
}

/** In a parish the county's councillor is a guest: "Cllr A Ash …" and then "County Councillor B Elm". */
function partGuests(present: Present): void {
  const isGuest = ({ title }: PersonReading) =>
    /^(?:county|borough|district|city|unitary) /i.test(title ?? '');
  if (!present.members.some((person) => !isGuest(person))) return;
  const guests = present.members.filter(isGuest);
  present.members = present.members.filter((person) => !isGuest(person));
  present.otherMembers.push(...guests.map((person) => ({ ...person, role: 'other' as const })));
}
