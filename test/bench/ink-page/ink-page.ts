/** What both ink pages offer the bench, as `globalThis.inkBench`. */
export interface InkBenchPage {
  /** Resolves when a page can be drawn on. */
  ready: Promise<void>;
  /** Strokes that were finished. */
  strokes(): number;
  /** Ms for the outline of a stroke of so many points, several times; the peer makes none. */
  outlineTimes(points: number): number[];
}

declare global {
  var inkBench: InkBenchPage | undefined;
}
