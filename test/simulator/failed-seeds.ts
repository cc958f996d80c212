/** Seeds that once failed, and why: each of them is run again at every change. */
export const failedSeeds: readonly { seed: number; why: string }[] = [];
