/** Whether somebody asked for the run that looks for new faults, and has the time: `MOOTHALL_LONG=1 npm test`. */
export const isLong = process.env['MOOTHALL_LONG'] === '1';

/** How often a test tries: as often as one can wait for at every change, or far more often in the long run. */
export const howMany = (usual: number, long: number): number => (isLong ? long : usual);

/**
 * The seed of every property. It is the same on every machine, so that a red run is somebody's change and not
 * the luck of the day; the long run draws another one each time (null), and `MOOTHALL_SEED` repeats that of a
 * report.
 */
export function seedOf(environment: Readonly<Record<string, string | undefined>>): number | null {
  const { MOOTHALL_LONG: long, MOOTHALL_SEED: given } = environment;
  if (given !== undefined && given !== '') {
    const seed = Number(given);
    if (!Number.isInteger(seed)) throw new Error(`MOOTHALL_SEED is a whole number, not ${given}`);
    return seed;
  }
  return long === '1' ? null : 20_261_122;
}
