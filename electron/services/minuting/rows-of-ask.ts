import { fieldsOf, type LooseReader } from './loosely.ts';
import type { AnyRow } from './row-places.ts';

/** What hangs on an ask: reports, links either way, and where it came back. The ask itself is the first. */
export function rowsOfAsk(reader: LooseReader, action: string): AnyRow[] {
  const own = reader.row('action', action);
  const hanging = [
    ['actionUpdate', 'action'],
    ['lineage', 'from'],
    ['lineage', 'to'],
    ['matterArising', 'action'],
  ] as const;
  return [
    ...(own === null ? [] : [{ noun: 'action', id: action, fields: fieldsOf(own) }]),
    ...hanging.flatMap(([noun, field]) =>
      reader
        .rows(noun, { [field]: action })
        .map((row) => ({ noun, id: row.id, fields: fieldsOf(row) })),
    ),
  ];
}

/** The asks of one minute with what hangs on them, and what was reported of other asks in that minute. Each once. */
export function askRowsOfMinute(reader: LooseReader, minute: string): AnyRow[] {
  const rows = [
    ...reader.rows('action', { minute }).flatMap(({ id }) => rowsOfAsk(reader, id)),
    ...reader
      .rows('actionUpdate', { minute })
      .map((row) => ({ noun: 'actionUpdate', id: row.id, fields: fieldsOf(row) })),
  ];
  return [...new Map(rows.map((row) => [`${row.noun} ${row.id}`, row])).values()];
}
