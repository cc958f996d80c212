import type {
  personalNouns,
  privateBusinessNouns,
  sharedNouns,
} from '../../shared/domain/nouns.ts';
import type { AskReads, AskWorld } from '../database/ask-reads.ts';
import type { Revision } from '../database/carrying.ts';
import type { ExchangeStore } from '../database/exchange/store.ts';
import type { StoredMark } from '../database/marks.ts';
import type { MeetingFacts, NewestPaper } from '../database/meetings.ts';
import type { PapersStore } from '../database/papers.ts';
import type { ProgrammePlace } from '../database/programmes.ts';
import type { RowHit } from '../database/search.ts';
import type { IngestingLedger } from './ingesting-ledger.ts';

/** Reads over council.db that need more than rows of one noun. */
export interface CouncilReads {
  /** Every meeting, latest date first, those without a date last. */
  meetings(): MeetingFacts[];
  /** The newest version of every paper. */
  newestPapers(): NewestPaper[];
  /** Ids of all packs, each the SHA-256 of its file. */
  packFiles(): string[];
  /** Every revised edition with the pack that it revises. */
  revisions(): Revision[];
  /** Where the work programmes stand that packs print: of one committee, or of all. */
  programmes(committee: string | null): ProgrammePlace[];
  /** Rows of the nouns' searchable fields that hold all the words, best first; of too many, those written last. */
  findRows(words: string, limit: number): RowHit[];
  /** Whether the words stand in so many rows that `findRows` does not look at all of them. */
  isCut(words: string): boolean;
}

/** Reads over personal.db that need more than rows of one noun. */
export interface PersonalReads {
  /** Every mark that has a target in a file, in no order. */
  marks(hash: string): StoredMark[];
  /** Every file that a mark or question has a place in, by its hash. */
  markedFiles(): string[];
  /** Marks and questions with a place in the older of two files and none in the newer. */
  uncarried(older: string, newer: string): string[];
  /** My rows whose searchable fields hold all the words, best first. */
  findMine(words: string, limit: number): RowHit[];
}

/** What was found while opening, for the log and the screen. */
export interface OpeningReport {
  /** Files that were not closed in order last time; each was checked before this was answered. */
  unclean: string[];
  /** Backups made before a migration. */
  backups: string[];
}

/** Everything in a profile folder: council.db, private-business.db, personal.db, papers.db, exchange.db. */
export interface Profile {
  folder: string;
  council: IngestingLedger<typeof sharedNouns>;
  /** Exempt and confidential business. Nothing that builds a public document is handed this. */
  privateBusiness: IngestingLedger<typeof privateBusinessNouns>;
  personal: IngestingLedger<typeof personalNouns>;
  papers: PapersStore;
  /** What travels between devices. */
  exchange: ExchangeStore;
  reads: CouncilReads & PersonalReads;
  /** Reads over the asks of either file; what they name stands in council.db. */
  asks: { council: AskReads; privateBusiness: AskReads; world: AskWorld };
  report: OpeningReport;
  sqliteVersion: string;
  /** Folds the write-ahead logs back into the files. To be called when nobody works. */
  rest(): void;
  close(): void;
}

export interface ProfileOptions {
  clock: () => Date;
  random: (bytes: number) => Uint8Array;
  /** Path of another build of the SQLite addon; see DriverOptions. */
  nativeBinding?: string | undefined;
  /** Told in plain words before a check that may take longer than half a second. */
  progress?: (words: string) => void;
  /** Makes the writer ids of the ledgers that travel, once this device has a key; null: any random one. */
  newRun?: (exchange: ExchangeStore) => string | null;
  /** Told when a file was closed and opened anew because the disk had failed it. */
  reopened?: () => void;
}
