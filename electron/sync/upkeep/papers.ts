import type { FileSeal } from '../../../shared/domain/file-seal.ts';
import type { LedgerName } from '../../../shared/sync/circle.ts';
import type { Membership } from '../../../shared/sync/membership.ts';
import type { ExchangeStore } from '../../database/exchange/store.ts';
import type { PapersStore } from '../../database/papers.ts';
import type { SigningKey } from '../envelope/signature.ts';
import type { Place } from './upkeep.ts';

/** The files of packs as the ledgers know them. */
export interface SealLedger {
  /** Every row of the noun fileSeal that can be read here, of both ledgers. */
  seals(): (FileSeal & { ledger: LedgerName })[];
  /** Ids of all packs: SHA-256 of their files. Asked often. */
  packs(): string[];
  /** Whether a file holds a paper of private business, and may go to the entitled alone. */
  isPrivate(file: string): boolean;
  /** Makes the row; one that is there already is left so. @throws CallError where my role forbids it */
  make(ledger: LedgerName, seal: FileSeal): void;
  /** Destroys the key: from now on nobody who comes new can read the file. */
  erase(ledger: LedgerName, seal: string): void;
}

/** What the profile gives. */
export interface PapersOfProfile {
  papers: PapersStore;
  ledger: SealLedger;
  /**
   * Sizes, words and text models of a file that is here whole, made by the worker that reads imports. Nothing is
   * asked and no meeting made. A file that cannot be read stays as it is.
   */
  index: (file: string) => Promise<void>;
  /** A file has come whole. */
  tell: () => void;
  report: (error: unknown) => void;
}

/** What the exchange gives. */
export interface PapersInExchange {
  store: ExchangeStore;
  group: () => { id: string; membership: Pick<Membership, 'devices'> };
  keys: Pick<SigningKey, 'device'>;
  random: (bytes: number) => Uint8Array;
  newId: () => string;
  clock: () => Date;
  breathe: () => Promise<void>;
}
export type PapersParts = PapersOfProfile & PapersInExchange;

/** What the profile hands to the exchange, to be made once it runs. */
export type Papers = (exchange: PapersInExchange) => SealedPapers;

/** Papers as sealed parts in a mailbox: sync.md, section 11. */
export interface SealedPapers {
  /**
   * Sends files that this device took in. A file's row fileSeal is made once all its parts stand in a mailbox, so that
   * nobody hears of parts that are nowhere. Answers how many parts were written. @throws MailboxTrouble
   */
  send(place: Place): Promise<number>;
  /** Fetches files that others sent; what is not there yet is looked for another time. @throws MailboxTrouble */
  fetch(place: Place): Promise<number>;
  /** Packs whose file is not here: "paper on its way". */
  coming(): number;
  /** Sealed parts that this device can make: of files that are here whole. `own`: those that it sent itself. */
  held(): HeldPart[];
  /** One of them, made again from the plain file; null where its file is no longer here. */
  part(hash: string): Promise<Uint8Array | null>;
  /** Waits for what is being read, and begins nothing more. */
  close(): Promise<void>;
}

export interface HeldPart {
  hash: string;
  /** In the area `obj`. */
  name: string;
  own: boolean;
}
