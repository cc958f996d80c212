import { groupOf } from './group-of.ts';
import { type Area, areas, type Entry, type Mailbox, MailboxTrouble } from './mailbox.ts';

export interface MemoryFile {
  bytes: Uint8Array;
  mtime: number;
}

/** A folder that several mailboxes share, as laptops share one. Open, so that a test may damage what lies in it. */
export interface MemoryPlace {
  files: Record<Area, Map<string, MemoryFile>>;
  /** False: unplugged. */
  isThere: boolean;
  hints: Set<{ area: Area; hint: () => void }>;
}

export function memoryPlace(): MemoryPlace {
  const files = Object.fromEntries(areas.map((area) => [area, new Map()]));
  return { files: files as MemoryPlace['files'], isThere: true, hints: new Set() };
}

const isSame = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

/**
 * A mailbox in memory: the meaning of the interface in its plainest form. Its mtime counts the writes, since no clock
 * is asked.
 * @param options.groupOf tells the group of a descriptor's bytes; another than the usual one is for tests
 */
export function memoryMailbox(options: {
  place: MemoryPlace;
  group: string;
  groupOf?: (bytes: Uint8Array) => string | null;
}): Mailbox {
  const { place, group } = options;
  const groupOfBytes = options.groupOf ?? groupOf;

  const standing = (): 'ours' | 'other' | 'absent' => {
    if (!place.isThere) return 'absent';
    const groups = [...place.files.root.values()].map((file) => groupOfBytes(file.bytes));
    if (groups.includes(group)) return 'ours';
    return groups.some((found) => found !== null) ? 'other' : 'absent';
  };
  const mustBeOurs = (): void => {
    const found = standing();
    if (found !== 'ours') throw new MailboxTrouble(found);
  };
  const mustTake = (area: Area): void => {
    if (area !== 'root') mustBeOurs();
    else if (!place.isThere) throw new MailboxTrouble('absent');
    else if (standing() === 'other') throw new MailboxTrouble('other');
  };
  const put = (area: Area, name: string, bytes: Uint8Array): void => {
    const before = place.files[area].get(name);
    place.files[area].set(name, { bytes: Uint8Array.from(bytes), mtime: (before?.mtime ?? 0) + 1 });
    for (const watcher of [...place.hints]) if (watcher.area === area) watcher.hint();
  };

  return {
    identify: async () => standing(),
    async list(area) {
      if (area === 'root' && !place.isThere) throw new MailboxTrouble('absent');
      if (area !== 'root') mustBeOurs();
      return [...place.files[area]].map(
        ([name, { bytes, mtime }]): Entry => ({ name, size: bytes.length, mtime }),
      );
    },
    async read(area, name, most) {
      if (!place.isThere) throw new MailboxTrouble('absent');
      const file = place.files[area].get(name);
      if (file === undefined) throw new MailboxTrouble('notFound');
      if (file.bytes.length > most) throw new MailboxTrouble('tooBig');
      return Uint8Array.from(file.bytes);
    },
    async write(area, name, bytes) {
      mustTake(area);
      const before = place.files[area].get(name);
      if (before === undefined || !isSame(before.bytes, bytes)) put(area, name, bytes);
    },
    async replace(area, name, bytes) {
      mustBeOurs();
      put(area, name, bytes);
    },
    async remove(area, name) {
      mustBeOurs();
      place.files[area].delete(name);
    },
    watch(area, hint) {
      const watcher = { area, hint };
      place.hints.add(watcher);
      return () => place.hints.delete(watcher);
    },
  };
}
