import * as Y from 'yjs';
import { isUpdate, proseFrom, textOf } from '../../shared/prose/prose-document.ts';

export interface ProseRow {
  minute: string;
  update: string;
}

/** The prose of one minute out of its rows. */
export const proseOf = (rows: readonly ProseRow[]): Y.Doc =>
  proseFrom(rows.map(({ update }) => Buffer.from(update, 'base64')));

/** Every minute's prose as text; `pending` where words wait for others that nobody has. */
export function proseState(rows: readonly ProseRow[]): {
  texts: Map<string, string>;
  pending: boolean;
} {
  const ofMinute = new Map<string, ProseRow[]>();
  for (const row of rows) ofMinute.set(row.minute, [...(ofMinute.get(row.minute) ?? []), row]);
  const texts = new Map<string, string>();
  let pending = false;
  for (const [minute, some] of [...ofMinute].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const prose = proseOf(some);
    texts.set(minute, JSON.stringify(textOf(prose).toDelta()));
    pending ||= prose.store.pendingStructs !== null || prose.store.pendingDs !== null;
  }
  return { texts, pending };
}

/** Whether one of these updates has words that find no place even beside all others of their minutes. */
export function isWaiting<R extends ProseRow>(
  rows: readonly R[],
  matters: (row: R) => boolean,
): boolean {
  const prose = new Map<string, Y.Doc>();
  for (const [minute, some] of Map.groupBy(rows, (row) => row.minute))
    prose.set(minute, proseOf(some));
  return rows.filter(matters).some(({ minute, update }) => {
    const placed = Y.decodeStateVector(Y.encodeStateVector(prose.get(minute) ?? new Y.Doc()));
    const isThere = (client: number, end: number) => end <= (placed.get(client) ?? 0);
    const bytes = Buffer.from(update, 'base64');
    // what a hostile laptop wrote and nobody can decode has no words that could wait
    if (!isUpdate(bytes)) return false;
    const { structs, ds } = Y.decodeUpdate(bytes);
    return !(
      structs.every(({ id, length }) => isThere(id.client, id.clock + length)) &&
      [...ds.clients].every(([client, struck]) =>
        struck.every(({ clock, len }) => isThere(client, clock + len)),
      )
    );
  });
}
