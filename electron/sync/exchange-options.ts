import type { PlaceFound } from '../../shared/contract/exchange.ts';
import type { CircleName, LedgerName } from '../../shared/sync/circle.ts';
import type { Op } from '../../shared/sync/op.ts';
import type { SafetyRules } from '../../shared/sync/safety-rules.ts';
import type { StoredMailbox } from '../database/exchange/mailboxes.ts';
import type { ExchangeStore } from '../database/exchange/store.ts';
import type { IngestingLedger } from '../ledger/ingesting-ledger.ts';
import type { NounMap } from '../ledger/ledger.ts';
import type { PlaceToUse } from './engine.ts';
import type { TravellingLedger } from './group.ts';
import type { KeyKeeper } from './key-keeper.ts';
import type { Mailbox } from './mailbox/mailbox.ts';
import type { Timers } from './pace.ts';
import type { Papers } from './upkeep/papers.ts';

/** A ledger as the exchange has it before it belongs to a group, too: runs are begun, and unsent ones written anew. */
export type SharedLedger = TravellingLedger &
  Pick<
    IngestingLedger<NounMap>,
    'currentRun' | 'beginRun' | 'writeAnew' | 'changesBeyond' | 'restrict' | 'on'
  >;

/** How places are reached; a simulator has its own. */
export interface Places {
  look(place: Omit<PlaceToUse, 'pace'>, group: string | null): Promise<PlaceFound>;
  /** Makes the folders of an empty place. @throws MailboxTrouble */
  prepare(place: Omit<PlaceToUse, 'pace'>): Promise<void>;
  open(place: Pick<StoredMailbox, 'id' | 'kind' | 'place'>, group: string): Promise<Mailbox>;
  /** Keeps a name and password for a place, sealed. Without a name none is kept any more. */
  keepPassword(mailbox: string, user: string | null, password: string | null): Promise<void>;
}

/** Everything that the exchange of one profile is built from: no clock, disk, timer or random number but these. */
export interface ExchangeOptions {
  store: ExchangeStore;
  ledgers: Readonly<Record<LedgerName, SharedLedger>>;
  keeper: KeyKeeper;
  places: Places;
  papers: Papers;
  /** Which circle an op travels in, asked when it goes out. */
  circleOf: (ledger: LedgerName, op: Op) => CircleName;
  /** Ids of the committees known here: each has circles of its own. */
  committees: () => readonly string[];
  /** What people call a committee; empty where it has no name. */
  committeeName: (id: string) => string;
  clock: () => Date;
  /** Milliseconds of this launch, never going back. */
  tick: () => number;
  timers: Timers;
  random: (bytes: number) => Uint8Array;
  newId: () => string;
  breathe: () => Promise<void>;
  appVersion: string;
  rules?: SafetyRules;
  report: (error: unknown) => void;
}
