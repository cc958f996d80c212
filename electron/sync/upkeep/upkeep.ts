import type { NotArrived } from '../../../shared/contract/exchange.ts';
import type { Membership } from '../../../shared/sync/membership.ts';
import type { SafetyRules } from '../../../shared/sync/safety-rules.ts';
import type { ExchangeStore } from '../../database/exchange/store.ts';
import type { SigningKey } from '../envelope/signature.ts';
import type { Mailbox } from '../mailbox/mailbox.ts';
import type { KeyRing } from '../membership/key-ring.ts';
import type { SealedPapers } from './papers.ts';

/** A mailbox under the id that exchange.db knows it by. */
export interface Place {
  id: string;
  mailbox: Mailbox;
}

export interface UpkeepParts {
  store: ExchangeStore;
  keys: SigningKey;
  group: () => {
    id: string;
    membership: Pick<Membership, 'devices'>;
    ring: Pick<KeyRing, 'current' | 'byEpoch'>;
  };
  /** For what people read and for counting days; decides no order. */
  clock: () => Date;
  /** Milliseconds of this launch, never going back. */
  tick: () => number;
  random: (bytes: number) => Uint8Array;
  /** Lets others be answered between two slices of work. Rejects where the work was called off. */
  breathe: () => Promise<void>;
  rules: SafetyRules;
  /** Told to the others in my ack. */
  appVersion: string;
  /** Sealed parts of papers that are put back like everything else; null where none are kept. */
  papers: Pick<SealedPapers, 'held' | 'part'> | null;
}

/** Told while files are put back or read anew. */
export type Progress = (done: number, of: number) => void;

/** What one pass found and did in a place. */
export interface UpkeepReport {
  /** Files written: put back, sent again, packs. */
  written: number;
  /** Own small files, and own packs, taken away because a larger pack holds them. */
  removed: number;
  /** Files that the place has lost all at once: nothing of it is put back before `refill`. */
  lost: number;
  /** The place offers an older state than it has shown before. */
  rolledBack: boolean;
}

/**
 * Keeps what was exchanged from being lost: puts back what a place lost, packs my own small files, tells the others
 * what I hold and sends again what they lack. Sync.md, section 10.
 */
export interface Upkeep {
  /**
   * After reading and publishing. Costs next to nothing until a minute has gone by since its last work at the place.
   * @param when 'now' works at once, for a person who asked or a test
   * @throws MailboxTrouble where the place failed; what was done until then stays done
   */
  pass(place: Place, when?: 'now'): Promise<UpkeepReport>;
  /** Writes everything that the place lacks and this device holds; a person said so. @throws MailboxTrouble */
  refill(place: Place, progress: Progress): Promise<UpkeepReport>;
  /** The next passes read every file of the place again. Else that is done weekly. */
  scan(mailbox: string): void;
  /** Files that the place has lost and that wait for `refill`. */
  lost(mailbox: string): number;
  isRolledBack(mailbox: string): boolean;
  /** Ops that somebody is known to have made and that are not here, by device. */
  notArrived(): Omit<NotArrived, 'name'>[];
  /** How many of the other devices are known to hold all that this one sent; null where it sent nothing. */
  received(): { by: number; of: number } | null;
  /** A place that is not exchanged with any more. */
  forget(mailbox: string): void;
}
