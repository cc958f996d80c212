/** Every fault that the world knows, and how often it was met. */
export const faultNames = [
  'partial',
  'zeroFilled',
  'flippedDownload',
  'flipped',
  'rotten',
  'tornFinal',
  'tornTemporary',
  'deleted',
  'renamed',
  'conflictCopy',
  'wiped',
  'rolledBack',
  'locked',
  'refusedWrite',
  'full',
  'readOnly',
  'litter',
  'unmounted',
  'otherFolder',
  'crashed',
  'restoredAll',
  'restoredOne',
  'cloned',
  'lost',
  'removed',
  'roleChanged',
  'newcomer',
  'forged',
  'replayed',
  'withheld',
  'unreadable',
  'vanished',
  'ownDiskFull',
  'rebuilt',
  'placeAnew',
  'stick',
  'bundle',
] as const;
export type FaultName = (typeof faultNames)[number];

export class Faults {
  /** Off once the world comes to rest. */
  on = true;
  readonly met = new Map<FaultName, number>();

  count(fault: FaultName): void {
    this.met.set(fault, (this.met.get(fault) ?? 0) + 1);
  }
}

/** One bit of it turned over. */
export function flipped(bytes: Uint8Array, place: number, bit: number): Uint8Array {
  const broken = Uint8Array.from(bytes);
  broken[place] = (broken[place] ?? 0) ^ (1 << bit);
  return broken;
}
