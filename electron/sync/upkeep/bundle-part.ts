import { z } from 'zod';
import type { ExchangeStore } from '../../database/exchange/store.ts';
import type { PackHeader } from '../envelope/pack.ts';
import { limits } from '../limits.ts';
import { standingKeys } from '../standing-keys.ts';

const number = z.int().min(1).max(limits.bundleFilesRead);
const bundlePart = z
  .looseObject({
    /** Random, and the same in all files that were made together. */
    id: z.string().regex(/^[0-9a-f]{32}$/),
    part: number,
    of: number,
    /** The first so many files hold the membership records that the others need; 0: each holds them all. */
    needs: z.int().min(0).max(limits.bundleFilesRead),
  })
  .refine(({ part, of, needs }) => part <= of && needs <= of);
/** Which one it is of the files that were made together. Nobody signed it: it is shown, and decides nothing. */
export type BundlePart = z.infer<typeof bundlePart>;

/** Null where everything went into one file. */
export function partOf(header: PackHeader): BundlePart | null {
  const { success, data } = bundlePart.safeParse(header['bundle']);
  return success ? data : null;
}

/** Bundles of which it is remembered which parts came: an older one was read long ago, or never will be. */
const mostRemembered = 20;

interface Remembered {
  id: string;
  taken: number[];
}

/**
 * Notes that a part was read; answers those that were not, in their order. One of which something was left out counts
 * as read only when no record that it needs is in another.
 */
export function notePart(
  { meta }: Pick<ExchangeStore, 'meta'>,
  { id, part, of, needs }: BundlePart,
  left: number,
): number[] {
  const kept = JSON.parse(meta.get(standingKeys.bundleParts) || '[]') as Remembered[];
  const taken = new Set(kept.find((one) => one.id === id)?.taken);
  const hasRecords = numbers(needs).every((one) => one === part || taken.has(one));
  if (left === 0 || hasRecords) taken.add(part);
  const others = kept.filter((one) => one.id !== id).slice(1 - mostRemembered);
  meta.set(
    standingKeys.bundleParts,
    JSON.stringify([...others, { id, taken: [...taken] } satisfies Remembered]),
  );
  return numbers(of).filter((one) => !taken.has(one));
}

const numbers = (last: number): number[] => Array.from({ length: last }, (_, at) => at + 1);
