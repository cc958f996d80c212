import type { LedgerName } from '../../shared/sync/circle.ts';
import type { Membership } from '../../shared/sync/membership.ts';
import type { SafetyRules } from '../../shared/sync/safety-rules.ts';
import type { ExchangeStore } from '../database/exchange/store.ts';
import type { IngestingLedger } from '../ledger/ingesting-ledger.ts';
import type { NounMap } from '../ledger/ledger.ts';
import type { DeviceKeys } from './device-keys.ts';
import type { KeyRing } from './membership/key-ring.ts';

/** A ledger as far as the exchange has to do with it. */
export type TravellingLedger = Pick<
  IngestingLedger<NounMap>,
  | 'ingest'
  | 'ingestLate'
  | 'onDisk'
  | 'hasTaken'
  | 'taken'
  | 'judge'
  | 'runs'
  | 'ownRuns'
  | 'changesOfRun'
  | 'changesBeyond'
  | 'undoneBy'
  | 'opsDiffering'
  | 'currentOfRow'
>;
export type TravellingLedgers = Readonly<Record<LedgerName, TravellingLedger>>;

/** What this device knows of its group; worked out anew whenever a membership record or a key comes. */
export interface GroupKnown {
  id: string;
  membership: Membership;
  ring: KeyRing;
}

/** What every part of the exchange works with. `group` answers what is known now. */
export interface ExchangeParts {
  store: ExchangeStore;
  ledgers: TravellingLedgers;
  keys: DeviceKeys;
  group: () => GroupKnown;
  clock: () => Date;
  random: (bytes: number) => Uint8Array;
  rules: SafetyRules;
}
