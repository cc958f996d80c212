import { randomBytes, randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { IngestingLedger } from '../../../electron/ledger/ingesting-ledger.ts';
import type { NounMap } from '../../../electron/ledger/ledger.ts';
import { openProfile } from '../../../electron/ledger/open-profile.ts';
import type { Profile } from '../../../electron/ledger/profile.ts';
import { ownFiles } from '../../../electron/own-files.ts';
import { createCircleOf } from '../../../electron/services/exchange/circle-of.ts';
import { deviceKeysOf } from '../../../electron/sync/device-keys.ts';
import { newBoundRun } from '../../../electron/sync/envelope/device-name.ts';
import type { ExchangeOptions } from '../../../electron/sync/exchange-options.ts';
import { mailboxInThread } from '../../../electron/sync/mailbox/in-thread.ts';
import {
  type OpenPlace,
  type RunningGroup,
  type RunningParts,
  runGroup,
} from '../../../electron/sync/running-group.ts';

export interface LaptopToOpen {
  profileFolder: string;
  /** The folder that all share. */
  shared: string;
  group: string;
  /** Its keys, as its keeper holds them. */
  words: string;
  pace: 'share' | 'byHand';
}

/** A laptop with its real files, mailbox in its thread, and engine. */
export interface BenchLaptop {
  profile: Profile;
  running: RunningGroup;
  place(): OpenPlace;
  options: RunningParts;
  /** CPU ms and calls of what the ledger took in. */
  took: { ms: number; calls: number };
  close(): Promise<void>;
}

const random = (bytes: number) => randomBytes(bytes);
const clock = () => new Date();

export async function aBenchLaptop(toOpen: LaptopToOpen): Promise<BenchLaptop> {
  const { profileFolder, shared, group, words, pace } = toOpen;
  const keys = await deviceKeysOf(words);
  if (keys === null) throw new Error('no keys');
  const newRun = () => newBoundRun(keys.signKey, random);
  const profile = openProfile(profileFolder, { clock, random, newRun });
  const took = { ms: 0, calls: 0 };
  const untyped = (ledger: unknown) => ledger as IngestingLedger<NounMap>;
  const council = timed(untyped(profile.council), took);
  const privateBusiness = untyped(profile.privateBusiness);
  const id = 'share';
  if (profile.exchange.mailboxes.all().length === 0)
    profile.exchange.mailboxes.add({
      ...{ id, kind: 'folder', place: shared, name: 'Share', pace },
      ...{ addedAt: clock().toISOString(), lastExchangeAt: null },
    });
  const options: Omit<RunningParts, 'keeper'> = {
    ...{ keys, group, store: profile.exchange, clock, random, newId: randomUUID },
    ledgers: { council, private: privateBusiness },
    places: {
      open: async ({ place }) =>
        mailboxInThread({ kind: 'folder', folder: place, group, workerUrl: ownFiles().mailboxUrl }),
      look: async () => ({ kind: 'notThere' }),
      prepare: async () => {},
      keepPassword: async () => {},
    },
    papers: () => noPapers,
    circleOf: createCircleOf({ council, privateBusiness }),
    committeeName: () => '',
    committees: () => [],
    tick: () => performance.now(),
    timers: {
      after: (ms, work) => {
        const timer = setTimeout(work, ms);
        return () => clearTimeout(timer);
      },
    },
    breathe: () => setImmediate(),
    appVersion: '0.0.0',
    report: (error) => {
      throw error;
    },
    changed: () => {},
  };
  const running = await runGroup(options as RunningParts);
  return {
    ...{ profile, running, took, options: options as RunningParts },
    place() {
      const place = running.places.get(id);
      if (place === undefined) throw new Error('no place');
      return place;
    },
    async close() {
      await running.close();
      profile.close();
    },
  };
}

const noPapers: ReturnType<ExchangeOptions['papers']> = {
  send: async () => 0,
  fetch: async () => 0,
  coming: () => 0,
  held: () => [],
  part: async () => null,
  close: async () => {},
};

/** The same ledger; what it takes to take in is counted. */
function timed(ledger: IngestingLedger<NounMap>, took: BenchLaptop['took']) {
  return new Proxy(ledger, {
    get(target, name) {
      const value = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      if (name !== 'ingestLate') return value.bind(target);
      return (...input: Parameters<typeof target.ingestLate>) => {
        const before = process.cpuUsage();
        target.ingestLate(...input);
        const { user, system } = process.cpuUsage(before);
        took.ms += (user + system) / 1000;
        took.calls += 1;
      };
    },
  });
}
