import { randomBytes, randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { connect } from '../../electron/database/driver.ts';
import { openExchange } from '../../electron/database/exchange/store.ts';
import { migrate } from '../../electron/database/migrate.ts';
import { migrationsOf } from '../../electron/database/migrations/lists.ts';
import { settle } from '../../electron/database/open.ts';
import type { IngestingLedger } from '../../electron/ledger/ingesting-ledger.ts';
import type { NounMap } from '../../electron/ledger/ledger.ts';
import { newRun } from '../../electron/ledger/new-run.ts';
import { openLedger } from '../../electron/ledger/open-ledger.ts';
import { createCircleOf } from '../../electron/services/exchange/circle-of.ts';
import type { Engine } from '../../electron/sync/engine.ts';
import { parseDescriptor } from '../../electron/sync/envelope/descriptor.ts';
import { createExchange } from '../../electron/sync/exchange.ts';
import type { ExchangeOptions } from '../../electron/sync/exchange-options.ts';
import { createKeyKeeper } from '../../electron/sync/key-keeper.ts';
import {
  type MemoryPlace,
  memoryMailbox,
  memoryPlace,
} from '../../electron/sync/mailbox/memory.ts';
import { passphraseSeal } from '../../electron/sync/passphrase-seal.ts';
import { privateBusinessNouns, sharedNouns } from '../../shared/domain/nouns.ts';
import { aDatabase } from './a-ledger.ts';

/** How much faster time goes in these tests than outside. */
const haste = 20;
export const passphrase = 'correct horse battery staple';

/** A laptop with its engine; its places are folders in memory, by their names. */
export interface SomeLaptop {
  name: string;
  readonly engine: Engine;
  council: IngestingLedger<typeof sharedNouns>;
  privateBusiness: IngestingLedger<typeof privateBusinessNouns>;
  readonly store: ReturnType<typeof openExchange>;
  /** Switched off and on: its keys are locked until somebody types the passphrase. */
  restart(): Promise<void>;
  /** Switched off and on, and its exchange.db is lost between the two. */
  loseExchange(): Promise<void>;
  close(): Promise<void>;
}

/** Folders in memory that laptops meet in. */
export interface SomeFolders {
  of(place: string): MemoryPlace;
}

export function someFolders(): SomeFolders {
  const places = new Map<string, MemoryPlace>();
  return {
    of(name) {
      const place = places.get(name) ?? memoryPlace();
      places.set(name, place);
      return place;
    },
  };
}

function groupAt(place: MemoryPlace): string | null {
  for (const { bytes } of place.files.root.values()) {
    const parsed = parseDescriptor(bytes);
    if (parsed.ok) return parsed.descriptor.group;
  }
  return null;
}

const placesIn = (folders: SomeFolders): ExchangeOptions['places'] => ({
  look: async ({ place }, ours) => {
    const folder = folders.of(place);
    if (!folder.isThere) return { kind: 'notThere' };
    const group = groupAt(folder);
    if (group === null) return { kind: 'empty' };
    return { kind: 'group', group, isOurs: group === ours };
  },
  prepare: async () => {},
  open: async ({ place }, group) => memoryMailbox({ place: folders.of(place), group }),
  keepPassword: async () => {},
});

export async function aLaptop(
  name: string,
  folders: SomeFolders,
  otherwise: Partial<Pick<ExchangeOptions, 'papers' | 'report'>> = {},
): Promise<SomeLaptop> {
  const newStore = () => {
    const exchange = connect(':memory:');
    settle(exchange);
    migrate(exchange, migrationsOf['exchange.db']);
    return openExchange(exchange);
  };
  let store = newStore();
  const random = (bytes: number) => randomBytes(bytes);
  const clock = () => new Date();
  const aKeeper = () =>
    createKeyKeeper({
      ...{ meta: store.meta, secrets: null, passphrases: passphraseSeal(4), random },
    });
  let keeper = aKeeper();
  const means = { clock, random, newRun: () => keeper.newRun(random) ?? newRun(random) };
  const council = openLedger({ ...means, database: aDatabase(), nouns: sharedNouns });
  const privateBusiness = openLedger({
    ...{ ...means, database: aDatabase('private-business.db'), nouns: privateBusinessNouns },
  });
  const untyped = (ledger: unknown) => ledger as IngestingLedger<NounMap>;
  const options = {
    ...{ clock, random, breathe: () => setImmediate() },
    ledgers: { council: untyped(council), private: untyped(privateBusiness) },
    places: placesIn(folders),
    papers: () => ({
      ...{ send: async () => 0, fetch: async () => 0, coming: () => 0, held: () => [] },
      ...{ part: async () => null, close: async () => {} },
    }),
    circleOf: createCircleOf({
      council: untyped(council),
      privateBusiness: untyped(privateBusiness),
    }),
    committees: () => council.rows('committee').map(({ id }) => id),
    committeeName: (id: string) => council.row('committee', id)?.name ?? '',
    tick: () => performance.now() * haste,
    timers: {
      after: (ms: number, work: () => void) => {
        const timer = setTimeout(work, ms / haste);
        return () => clearTimeout(timer);
      },
    },
    newId: () => randomUUID(),
    appVersion: '0.1.0',
    report: (error: unknown) => {
      throw error;
    },
    ...otherwise,
  };
  let engine = await createExchange({ ...options, store, keeper });
  const start = async () => {
    keeper = aKeeper();
    for (const ledger of [council, privateBusiness]) ledger.beginRun();
    engine = await createExchange({ ...options, store, keeper });
  };
  return {
    ...{ name, council, privateBusiness },
    get store() {
      return store;
    },
    get engine() {
      return engine;
    },
    async restart() {
      await engine.close();
      await start();
    },
    async loseExchange() {
      await engine.close();
      store.close();
      store = newStore();
      await start();
    },
    async close() {
      await engine.close();
      council.close();
      privateBusiness.close();
      store.close();
    },
  };
}
