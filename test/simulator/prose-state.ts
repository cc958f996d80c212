import type * as Y from 'yjs';
import { proseFrom, textOf } from '../../shared/prose/prose-document.ts';

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
