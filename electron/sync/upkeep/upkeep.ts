import type { NotArrived } from '../../../shared/contract/exchange.ts';
import type { ExchangeStore } from '../../database/exchange/store.ts';
import type { EpochKey } from '../envelope/epoch-key.ts';
import type { Mailbox } from '../mailbox/mailbox.ts';

/** A mailbox under the id that exchange.db knows it by. */
export interface Place {
  id: string;
  mailbox: Mailbox;
}

/** Who I am, and how I seal what everybody of the group may read. */
export interface Self {
  group: string;
  device: string;
  /** The newest key of the circle "everyone" that I can open; null while I wait to be admitted. */
  everyone(): EpochKey | null;
  byEpoch(epoch: string): EpochKey | null;
  /** Devices of the group that are not removed, mine among them. */
  devices(): readonly string[];
}

export interface UpkeepParts {
  store: ExchangeStore;
  self: Self;
  /** For what people read and for counting days; decides no order. */
  clock: () => Date;
  /** Milliseconds of this launch, never going back. */
  tick: () => number;
  random: (bytes: number) => Uint8Array;
  /** Lets others be answered between two slices of work. */
  breathe: () => Promise<void>;
  /** Shown to the others in my ack. */
  appVersion: string;
}

/** Told while files are put back or read anew. */
export type Progress = (done: number, of: number) => void;

/** What one pass found and did in a place. */
export interface UpkeepReport {
  /** Files written: put back, sent again, packs. */
  written: number;
  /** Own small files taken away because a pack holds them. */
  removed: number;
  /** Files that the place has lost all at once: nothing of it is put back before `refill`. */
  lost: number;
  /** Devices that hold newer segments than the place offers, and that this device once held. */
  rolledBack: boolean;
  /** There is more to do than one pass may. */
  more: boolean;
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
  /** Writes everything that the place lacks and this device holds. @throws MailboxTrouble */
  refill(place: Place, progress: Progress): Promise<UpkeepReport>;
  /** The next passes read every file of the place again. Else that is done weekly. */
  scan(place: Place): void;
  /** Files that the place has lost and that wait for `refill`. */
  lost(mailbox: string): number;
  isRolledBack(mailbox: string): boolean;
  /** Ops that somebody is known to have made and that are not here, by device. */
  notArrived(): Omit<NotArrived, 'name'>[];
  /** How many of the other devices are known to hold all ops of that run up to `seq`. */
  receivedBy(run: string, seq: number): { by: number; of: number };
}
