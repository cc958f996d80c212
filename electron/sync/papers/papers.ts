import type { FileSeal } from '../../../shared/domain/file-seal.ts';
import type { LedgerName } from '../../../shared/sync/circle.ts';
import type { ExchangeStore } from '../../database/exchange/store.ts';
import type { PapersStore } from '../../database/papers.ts';
import type { Place } from '../upkeep/upkeep.ts';

/** The files of packs as the ledgers know them. */
export interface SealLedger {
  /** Every row of the noun fileSeal that can be read here, of both ledgers. */
  seals(): (FileSeal & { ledger: LedgerName })[];
  /** Ids of all packs: SHA-256 of their files. */
  packs(): string[];
  /** Whether a file holds a paper of private business, and may go to the entitled alone. */
  isPrivate(file: string): boolean;
  /** Whether my role lets me send files. */
  maySend(): boolean;
  /** One change that makes the row; one that is there already is left so. */
  make(ledger: LedgerName, seal: FileSeal): void;
  /** Destroys the key: the file is erased from every shared folder as far as it can be. */
  erase(ledger: LedgerName, seal: string): void;
}

export interface PapersParts {
  store: ExchangeStore;
  papers: PapersStore;
  ledger: SealLedger;
  random: (bytes: number) => Uint8Array;
  newId: () => string;
  breathe: () => Promise<void>;
  /**
   * Sizes, words and text models of a file that has arrived whole, made by the worker that reads imports. Nothing is
   * asked and no meeting made. Rejects only with faults of our own: a file that cannot be read stays as it is.
   */
  index: (file: string) => Promise<void>;
  /** A file has come whole, or another is on its way. */
  tell: () => void;
  report: (error: unknown) => void;
}

export interface PapersReport {
  /** Sealed parts written and read. */
  written: number;
  read: number;
  /** Not all could be done in this pass. */
  more: boolean;
}

/** Papers as sealed parts in a mailbox: sync.md, section 11. */
export interface SealedPapers {
  /**
   * Sends files that this device took in, then fetches those that others sent. A file's row fileSeal is made once all
   * its parts stand in a mailbox, so that nobody hears of parts that are nowhere.
   * @throws MailboxTrouble
   */
  pass(place: Place): Promise<PapersReport>;
  /** Packs whose file is not here: "paper on its way". */
  coming(): number;
  /** A sealed part by its hash, made again from the plain file; null where this device cannot. */
  part(hash: string): Promise<{ name: string; bytes: Uint8Array } | null>;
  /** Hashes of all sealed parts that this device can make. `own`: those it sent itself. */
  held(): { hash: string; name: string; own: boolean }[];
  /** Waits for what is being read, and begins nothing more. */
  close(): Promise<void>;
}
