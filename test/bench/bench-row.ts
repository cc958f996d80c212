/** One line of the bench. A target is a ceiling for `ratio` where there is a peer, else for `ours`. */
export interface BenchRow {
  what: string;
  ours: number;
  peer: number | null;
  ratio: number | null;
  target: number;
  unit: string;
}

/** The value below which 95 of 100 measurements lie. */
export function p95(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.95))] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
