import { isOwnName } from './envelope/file-names.ts';
import { limits } from './limits.ts';
import type { Area, Entry } from './mailbox/mailbox.ts';

/** Files under names of ours, and under any others, that one pass reads in an area, and bytes of all of them. */
const atOnce = { own: 1000, others: 100, bytes: 128 * 1024 * 1024 };

const longest: Partial<Record<Area, number>> = { new: limits.segmentRead, key: limits.keyRecord };
/** Bytes of a file of an area; a longer one is not read. */
export const mostBytes = (area: Area): number => longest[area] ?? limits.pack;

export interface Portion {
  entries: readonly Entry[];
  /** Whether files are left that were never read: another pass reads on at once. */
  more: boolean;
}

/**
 * What one pass reads of the files that it should. Anybody who can write to a folder can lay down any number of files:
 * they keep nobody's words from going out in between, nor those under our names from coming in before others, nor
 * what is new from being read before what was not whole the last time.
 */
export function portionOf(
  area: Area,
  wanted: readonly Entry[],
  wasRead: (name: string) => boolean,
  most = atOnce,
): Portion {
  const newFirst = (entries: readonly Entry[]): Entry[] => [
    ...entries.filter(({ name }) => !wasRead(name)),
    ...entries.filter(({ name }) => wasRead(name)),
  ];
  const own = wanted.filter(({ name }) => isOwnName(area, name));
  const others = wanted.filter(({ name }) => !isOwnName(area, name));
  const chosen = [...newFirst(own).slice(0, most.own), ...newFirst(others).slice(0, most.others)];
  let bytes = 0;
  const entries = chosen.filter(({ size }) => {
    bytes += size > mostBytes(area) ? 0 : size;
    return bytes <= most.bytes;
  });
  const now = new Set(entries);
  return { entries, more: wanted.some((entry) => !now.has(entry) && !wasRead(entry.name)) };
}
