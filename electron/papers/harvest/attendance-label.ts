import type { PlacedLine } from './block.ts';
import { cellsOf } from './cells.ts';

/** Classes of people in the list of those present, in the order minutes print them. */
export type AttendanceClass =
  | 'members'
  | 'coOpted'
  | 'otherMembers'
  | 'employees'
  | 'employeeGroups'
  | 'others'
  | 'apologies';

const labels: [RegExp, AttendanceClass][] = [
  [/^(?:employees|officers|staff)(?: present| in attendance)? ?\(by [^)]*\)/i, 'employeeGroups'],
  [
    /^(?:employees|(?:council )?officers|staff)(?: (?:present|attending|in attendance))?/i,
    'employees',
  ],
  [
    /^(?:co-?opted members?|co-?optees|(?:church|parent governor|diocesan)[\w ]* representatives?)(?: present)?/i,
    'coOpted',
  ],
  [
    /^(?:other (?:members?|councillors)|(?:members|councillors|cabinet members?|executive members?) (?:also )?in attendance|also present \(councillors\)|by invitation)(?: present)?/i,
    'otherMembers',
  ],
  [
    /^(?:apologies(?: for absence)?(?: received)?|apologies from|absent(?: with apologies)?|absence|ymddiheuriadau)/i,
    'apologies',
  ],
  [
    /^(?:others?(?: people)? (?:present|in attendance)|also (?:present|in attendance)|in attendance(?: virtually| remotely| online)?|attending|visitors|guests|yn bresennol hefyd)/i,
    'others',
  ],
  [
    /^(?:(?:board |committee |voting |council )?members(?: present)?|present|councillors present|attendance|yn bresennol|aelodau)/i,
    'members',
  ],
];

export interface FoundLabel {
  kind: AttendanceClass;
  printed: string;
  /** What stands after the label on its line, and where it begins. */
  value: string;
  valueX: number | null;
}

/**
 * The label a line begins with, or null. A label ends with a colon, stands in a cell or on a line of its own, or is
 * in capitals ("PRESENT Councillor A Ash"), so that "Members asked about …" is none.
 */
export function attendanceLabel(line: PlacedLine): FoundLabel | null {
  const cells = cellsOf(line);
  const [first, second] = cells;
  if (first === undefined) return null;
  for (const [pattern, kind] of labels) {
    const printed = pattern.exec(line.text)?.[0];
    if (printed === undefined) continue;
    const after = line.text.slice(printed.length);
    const colon = /^\s*[:;][–-]?\s*|^\s*[–-]\s+/.exec(after)?.[0];
    const ownCell = first.text.replace(/[\s:–-]+$/, '') === printed.trim();
    const capitals = /^[A-Z\s-]{5,}$/.test(printed) && /^\s+\p{Lu}/u.test(after);
    if (colon === undefined && !ownCell && !capitals) continue;
    const value = after.slice(colon?.length ?? 0).trim();
    const valueX = ownCell && second !== undefined ? second.x : null;
    return { kind, printed: printed.trim(), value, valueX };
  }
  return null;
}
