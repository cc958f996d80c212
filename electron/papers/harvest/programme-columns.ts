import type { TextLine } from '../../../shared/domain/page-text.ts';
import { cellsOf } from './cells.ts';
import type { Column } from './table-columns.ts';

export type ColumnKind = 'date' | 'title' | 'detail' | 'members' | 'officers' | 'people' | 'other';

const kinds: [RegExp, ColumnKind][] = [
  [
    /^(?:date|meeting(?: date)?|date of (?:meeting|decision)|when|month|timescale|committee date)$/i,
    'date',
  ],
  [
    /^(?:title|topic|item|subject|agenda item|issue|report(?: title)?|theme)s?(?:(?: and | of |\/| ?&).{0,40})?$/i,
    'title',
  ],
  [
    /(?:cabinet|portfolio|councillor|member).*(?:officer|lead|director)|(?:officer|lead).*(?:cabinet|portfolio|councillor)/i,
    'people',
  ],
  [/^(?:cabinet|portfolio|executive) ?(?:member|holder)?|^councillor/i, 'members'],
  [/^(?:lead|officer|contact|responsible|report author|author|who)\b/i, 'officers'],
  [
    /^(?:detail|description|purpose|objective|summary|background|reason|scope|notes?|information|comment|outcome)/i,
    'detail',
  ],
];

/**
 * The columns of a work programme, from a head row such as "Date | Title | Detail | Cabinet Member/ Lead Officer";
 * null where the line is no such row. A date or a person must stand beside the title.
 */
export function programmeColumns(line: TextLine): Column<ColumnKind>[] | null {
  const cells = cellsOf(line);
  if (cells.length < 3 || cells.some(({ text }) => text.length > 60)) return null;
  const columns = cells.map(({ text, x }) => ({
    kind: kinds.find(([pattern]) => pattern.test(text))?.[1] ?? ('other' as const),
    x,
  }));
  const has = (...wanted: ColumnKind[]) => columns.some(({ kind }) => wanted.includes(kind));
  const isHead = has('date') && has('title') && has('detail', 'people', 'members', 'officers');
  return isHead ? columns : null;
}
