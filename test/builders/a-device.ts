import type { Database } from '../../electron/database/driver.ts';
import { type ExchangeStore, openExchange } from '../../electron/database/exchange/store.ts';
import type { IngestingLedger } from '../../electron/ledger/ingesting-ledger.ts';
import { openLedger } from '../../electron/ledger/open-ledger.ts';
import type { DeviceKeys } from '../../electron/sync/device-keys.ts';
import { newBoundRun } from '../../electron/sync/envelope/device-name.ts';
import type { ExchangeOptions } from '../../electron/sync/exchange-options.ts';
import { type RunningGroup, runGroup } from '../../electron/sync/running-group.ts';
import type { LedgerName } from '../../shared/sync/circle.ts';
import type { SafetyRules } from '../../shared/sync/safety-rules.ts';
import { type Power, powered } from '../simulator/power.ts';
import {
  circleOf,
  committee,
  type SmallFile,
  type SmallNouns,
  smallNouns,
} from '../simulator/small-council.ts';

/** What a laptop is made of: its keys, its files and what the world around it gives. */
export interface DeviceMeans {
  name: string;
  keys: DeviceKeys;
  group: string;
  files: Readonly<Record<SmallFile, Database>>;
  power: Power;
  random: (bytes: number) => Uint8Array;
  /** The world's time in ms. */
  now: () => number;
  /** How far its clock is from that, in ms. */
  skew: number;
  rules: SafetyRules;
  /** Others work while it breathes. */
  meanwhile: () => void;
  report: (error: unknown) => void;
}

/** A laptop between one start and the next power cut: the real ledgers, exchange and membership over its files. */
export interface RunningDevice {
  store: ExchangeStore;
  ledgers: Readonly<Record<LedgerName, IngestingLedger<SmallNouns>>>;
  group: RunningGroup;
}

/**
 * A writer id for this launch. With the rule off it is what looks natural and is wrong: the launches of a device
 * counted, so that a restored backup or a cloned disk counts to the same number again.
 */
function runFor({ keys, rules, random }: DeviceMeans, launches: () => number): string {
  if (rules.freshRuns) return newBoundRun(keys.signKey, random);
  const count = launches();
  return newBoundRun(keys.signKey, (bytes) => new Uint8Array(bytes).fill(count + 1));
}

/** Starts a laptop over its files, as after a power cut. */
export async function startDevice(means: DeviceMeans): Promise<RunningDevice> {
  const { keys, files, power, random, now, rules } = means;
  const clock = () => new Date(now() + means.skew);
  const started = now();
  const ledger = (name: LedgerName) => {
    const launches = files[name].prepare<[], number>('SELECT count(*) FROM "ownRun"').pluck();
    const newRun = () => runFor(means, () => launches.get() ?? 0);
    return openLedger({ database: files[name], nouns: smallNouns, clock, random, newRun });
  };
  const ledgers = { council: ledger('council'), private: ledger('private') };
  const store = openExchange(files.exchange);
  let ids = 0;
  const options: Omit<ExchangeOptions, 'keeper' | 'places'> = {
    store: powered(store, power),
    ledgers: { council: powered(ledgers.council, power), private: powered(ledgers.private, power) },
    papers: () => ({
      send: async () => 0,
      fetch: async () => 0,
      mayCut: () => true,
      coming: () => 0,
      held: () => [],
      part: async () => null,
      close: async () => {},
    }),
    circleOf: rules.circles ? circleOf : () => 'everyone',
    committees: () => [committee],
    committeeName: () => 'Planning',
    clock,
    tick: () => now() - started,
    // nothing runs by itself: the world says when
    timers: { after: () => () => {} },
    random,
    newId: () => `id-${ids++}`,
    breathe: async () => {
      power.step();
      means.meanwhile();
    },
    appVersion: '0.0.0',
    rules,
    report: means.report,
  };
  const group = await runGroup({
    ...(options as ExchangeOptions),
    keys,
    group: means.group,
    changed: () => {},
  });
  return { store, ledgers, group };
}
