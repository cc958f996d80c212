import type { ExchangeStore } from '../database/exchange/store.ts';

const key = (run: string): string => `fork ${run}`;

/**
 * The lowest op of a run of which two different ones exist: only a broken or hostile device writes one id twice. From
 * there on nothing of that run counts, on every device alike. Null: none.
 */
export function forkOf(meta: ExchangeStore['meta'], run: string): number | null {
  const kept = meta.get(key(run));
  return kept === null ? null : Number(kept);
}

export function noteFork(meta: ExchangeStore['meta'], run: string, from: number): void {
  meta.set(key(run), String(Math.min(from, forkOf(meta, run) ?? from)));
}
