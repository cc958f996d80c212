import { encodeAck, openAck, parseAck } from '../envelope/ack.ts';
import { isSignedBy } from '../envelope/signature.ts';
import { limits } from '../limits.ts';
import { type Entry, MailboxTrouble } from '../mailbox/mailbox.ts';
import { contentOf, type Having, havingOf } from './ack-content.ts';
import type { Held } from './held.ts';
import type { Place, UpkeepParts } from './upkeep.ts';

/** The newest ack of another device. */
export interface HeardAck {
  device: string;
  /** Hash of its frame: another one is another ack. */
  hash: string;
  n: number;
  /** Milliseconds of this launch, when it was heard. */
  at: number;
  having: Having;
}

/** My ack in every place and the acks of others. Advisory: one that is lost or torn does no harm. */
export interface Acks {
  /** Rewrites mine where something changed, or half an hour after the last. @throws MailboxTrouble */
  write(place: Place): Promise<void>;
  /** Reads the others' that changed. True where one is older than it was: the place was rolled back. */
  read(place: Place): Promise<boolean>;
  /** The newest of each device of the group, whichever place it came through. */
  heard(): readonly HeardAck[];
  /** Another number whenever `heard` may answer something else. */
  version(): number;
  forget(mailbox: string): void;
}

interface Written {
  content: string;
  at: number;
}

/** @param held what is told of in mine */
export function createAcks(parts: UpkeepParts, held: Held): Acks {
  const { store, keys, tick } = parts;
  const written = new Map<string, Written>();
  const looked = new Map<string, string>();
  /** The number of the newest ack of a device in a place. */
  const newest = new Map<string, number>();
  const heard = new Map<string, HeardAck>();
  let version = 0;
  const numberKey = (mailbox: string) => `ack:${mailbox}`;
  const number = (key: string) => Number(store.meta.get(key) ?? 0);

  async function readOne(place: Place, { name }: Entry): Promise<boolean> {
    const bytes = await place.mailbox.read('ack', name, limits.ack).catch(notNow);
    if (bytes === null) looked.delete(`${place.id} ${name}`);
    const parsed = bytes === null ? null : parseAck(bytes);
    if (parsed === null || !parsed.ok) return false;
    const { id, membership, ring } = parts.group();
    const { advice } = parsed;
    const sender = membership.devices.get(advice.device);
    if (advice.group !== id || sender === undefined || sender.removed !== null) return false;
    if (!isSignedBy(advice, sender.signKey)) return false;
    const content = openAck(advice, ring.byEpoch);
    if (content === null) return false;
    const n = content.n ?? 0;
    const key = `${place.id} ${advice.device}`;
    const before = newest.get(key) ?? 0;
    newest.set(key, Math.max(before, n));
    if (advice.device === keys.device) return isOwnOlder(place, n);
    const last = heard.get(advice.device);
    if (last === undefined || n > last.n || (n === last.n && advice.hash !== last.hash)) {
      version += 1;
      const ack = { device: advice.device, hash: advice.hash, n, at: tick() };
      heard.set(advice.device, { ...ack, having: havingOf(content, held) });
    }
    return n < before;
  }

  function isOwnOlder(place: Place, n: number): boolean {
    // a profile that was restored from a backup goes on counting where it was before
    if (n > number('ackNumber')) store.meta.set('ackNumber', String(n));
    return n < number(numberKey(place.id));
  }

  return {
    async write(place) {
      const { id, ring } = parts.group();
      const key = ring.current('everyone');
      if (key === null) return;
      const content = contentOf(held);
      const text = JSON.stringify(content);
      const before = written.get(place.id);
      if (before?.content === text && tick() - before.at < limits.ackGap) return;
      const n = number('ackNumber') + 1;
      // first kept, so that no two acks ever bear one number
      store.meta.set('ackNumber', String(n));
      const wall = parts.clock().toISOString();
      const told = { group: id, wall, content: { ...content, n, app: parts.appVersion } };
      const ack = orTooLarge(() => encodeAck(told, { keys, key, random: parts.random }));
      if (ack === null) return;
      await place.mailbox.replace('ack', ack.name, ack.bytes);
      store.meta.set(numberKey(place.id), String(n));
      written.set(place.id, { content: text, at: tick() });
    },
    async read(place) {
      let isRolledBack = false;
      for (const entry of await place.mailbox.list('ack')) {
        const key = `${place.id} ${entry.name}`;
        const mark = `${entry.size} ${entry.mtime}`;
        if (looked.get(key) === mark) continue;
        looked.set(key, mark);
        isRolledBack = (await readOne(place, entry)) || isRolledBack;
        await parts.breathe();
      }
      return isRolledBack;
    },
    heard() {
      const { devices } = parts.group().membership;
      return [...heard.values()].filter(({ device }) => devices.get(device)?.removed === null);
    },
    version: () => version,
    forget(mailbox) {
      written.delete(mailbox);
      for (const key of [...looked.keys()]) if (key.startsWith(`${mailbox} `)) looked.delete(key);
    },
  };
}

/** Null where it would be larger than others read: it is advisory, and nothing else waits for it. */
function orTooLarge<T>(encode: () => T): T | null {
  try {
    return encode();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** An ack that cannot be read now is read when it is written anew. */
function notNow(error: unknown): null {
  if (!(error instanceof MailboxTrouble) || error.kind === 'absent' || error.kind === 'other')
    throw error;
  return null;
}
