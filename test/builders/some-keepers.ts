import { createHash } from 'node:crypto';
import { type ExchangeStore, openExchange } from '../../electron/database/exchange/store.ts';
import { deviceOf, newBoundRun } from '../../electron/sync/envelope/device-name.ts';
import { encodeSegment } from '../../electron/sync/envelope/segment.ts';
import {
  privateKeyOf,
  rawPublicKey,
  type SigningKey,
  signWith,
} from '../../electron/sync/envelope/signature.ts';
import type { ExchangeParts } from '../../electron/sync/group.ts';
import type { Mailbox } from '../../electron/sync/mailbox/mailbox.ts';
import {
  type MemoryPlace,
  memoryMailbox,
  memoryPlace,
} from '../../electron/sync/mailbox/memory.ts';
import { publish } from '../../electron/sync/publish.ts';
import { receive } from '../../electron/sync/receive.ts';
import { createRetries } from '../../electron/sync/retries.ts';
import { createUpkeep } from '../../electron/sync/upkeep/create-upkeep.ts';
import type { SealedPapers } from '../../electron/sync/upkeep/papers.ts';
import type { Place, Upkeep, UpkeepReport } from '../../electron/sync/upkeep/upkeep.ts';
import { type SafetyRules, safetyRules } from '../../shared/sync/safety-rules.ts';
import { aDatabase } from './a-ledger.ts';
import {
  aChange,
  anEpochKey,
  anOp,
  aSegment,
  someGroup,
  steadyRandom,
} from './a-sealed-segment.ts';

const everyone = anEpochKey('a');
export const hour = 3_600_000;
export const day = 24 * hour;

/** One laptop as far as its exchange.db and its folder go. */
export interface Keeper {
  keys: SigningKey;
  run: string;
  store: ExchangeStore;
  mailbox: Mailbox;
  place: Place;
  upkeep: Upkeep;
  /** Makes segments of one op each and publishes them; answers their hashes. */
  write(count: number): Promise<string[]>;
  /** Reads what is new in the folder; answers the hashes of new segments. */
  read(): Promise<string[]>;
  /** From now on it is known as one that was removed. */
  leave(): void;
  /** Reads, then looks after the folder at once. */
  pass(): Promise<UpkeepReport>;
}

/** Laptops over one folder in memory, and the time that passes for all of them. */
export interface Keepers {
  folder: MemoryPlace;
  wait(ms: number): void;
  keeper(name: string, some?: KeeperMeans): Keeper;
  /** Days on each of which these laptops run once. */
  days(count: number, ...keepers: Keeper[]): Promise<void>;
}

export interface KeeperMeans {
  rules?: Partial<SafetyRules>;
  /** Its exchange.db, where it is an earlier one's. */
  store?: ExchangeStore;
  /** The folder as this laptop sees it: its own copy of it may be broken. */
  folder?: MemoryPlace;
  mailbox?: (mailbox: Mailbox) => Mailbox;
  papers?: (store: ExchangeStore) => SealedPapers;
}

export const emptyFolder = (): MemoryPlace => {
  const folder = memoryPlace();
  folder.files.root.set('g-a.mmg', { bytes: Uint8Array.of(1), mtime: 1 });
  return folder;
};

function keysOf(name: string): SigningKey {
  const key = privateKeyOf(createHash('sha256').update(name).digest());
  const signKey = rawPublicKey(key);
  return { device: deviceOf(signKey), signKey, sign: (hash) => signWith(key, hash) };
}

export function someKeepers(): Keepers {
  const folder = emptyFolder();
  const devices = new Map<string, SigningKey & { removed: object | null; runs: string[] }>();
  let now = 0;
  const clock = () => new Date(Date.UTC(2026, 2, 2, 18) + now);

  function keeper(name: string, means: KeeperMeans = {}): Keeper {
    const keys = keysOf(name);
    const random = steadyRandom(`${name} ${means.store === undefined ? '' : 'again'}`);
    const run = newBoundRun(keys.signKey, random);
    devices.set(keys.device, { ...keys, removed: null, runs: [] });
    const store = means.store ?? openExchange(aDatabase('exchange.db'));
    const whole = memoryMailbox({
      ...{ place: means.folder ?? folder, group: someGroup, groupOf: () => someGroup },
    });
    const mailbox = means.mailbox?.(whole) ?? whole;
    const place = { id: 'place', mailbox };
    const started = now;
    const core = {
      ...{ store, keys, clock, random, breathe: async () => {}, tick: () => now - started },
      rules: { ...safetyRules, ...means.rules },
      group: () => ({
        id: someGroup,
        membership: { devices },
        ring: { current: () => everyone, byEpoch: () => everyone },
      }),
    };
    const upkeep = createUpkeep({
      ...(core as unknown as Parameters<typeof createUpkeep>[0]),
      ...{ papers: means.papers?.(store) ?? null, appVersion: '0.0.0' },
    });
    const parts = {
      ...(core as unknown as ExchangeParts),
      ...{ breathe: core.breathe, progress: () => {}, retries: createRetries(core.tick) },
    };

    let seq = 0;
    async function read(): Promise<string[]> {
      return (await receive(parts, place, ['key', 'log', 'new'])).segments;
    }
    async function write(count: number): Promise<string[]> {
      const hashes: string[] = [];
      for (let index = 0; index < count; index += 1) {
        seq += 1;
        const seen = index === 0 ? store.segments.newest() : new Map();
        const prev: string | null = hashes.at(-1) ?? seen.get(keys.device) ?? null;
        seen.delete(keys.device);
        const changes = [aChange(run, [anOp(run, seq)])];
        const facts = { device: keys.device, run, first: seq, last: seq, prev };
        const segment = aSegment(keys, {
          ...{ ...facts, seen: Object.fromEntries(seen) },
          sections: [{ circleEpoch: everyone, content: { ledger: 'council', changes } }],
        });
        const { hash, bytes } = encodeSegment(segment, { keys, random });
        const kept = { ...facts, hash, bytes, member: segment.member, own: true, via: '' };
        store.segments.add({ ...kept, receivedAt: clock().toISOString() }, []);
        hashes.push(hash);
      }
      await publish(parts, place, 0);
      return hashes;
    }
    return {
      ...{ keys, run, store, mailbox, place, upkeep, read, write },
      leave: () => void devices.set(keys.device, { ...keys, removed: {}, runs: [] }),
      async pass() {
        await read();
        return upkeep.pass(place, 'now');
      },
    };
  }

  const wait = (ms: number) => {
    now += ms;
  };
  return {
    ...{ folder, wait, keeper },
    async days(count, ...keepers) {
      for (let passed = 0; passed < count; passed += 1) {
        wait(day);
        for (const one of keepers) await one.pass();
      }
    },
  };
}
