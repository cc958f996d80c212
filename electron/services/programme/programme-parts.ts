import type {
  personalNouns,
  privateBusinessNouns,
  sharedNouns,
} from '../../../shared/domain/nouns.ts';
import type { PlannedItem } from '../../../shared/domain/planned-item.ts';
import type { ProgrammeSlot } from '../../../shared/domain/programme-slot.ts';
import type { Ledger, Reader, Transaction } from '../../ledger/ledger.ts';
import type { CouncilReads } from '../../ledger/profile.ts';

export type CouncilReader = Reader<typeof sharedNouns>;
export type CouncilTransaction = Transaction<typeof sharedNouns>;

/** What reading a programme works with. */
export interface ProgrammeReaders {
  council: CouncilReader;
  reads: Pick<CouncilReads, 'programmes'>;
}

export interface ProgrammeParts extends ProgrammeReaders {
  council: Ledger<typeof sharedNouns>;
  /** Asked whether an ask is private, and for nothing else: the plan is public. */
  privateBusiness: Reader<typeof privateBusinessNouns>;
  personal: Reader<typeof personalNouns>;
  clock: () => Date;
}

/** Which programme: a committee's, of a municipal year. */
export interface WhichProgramme {
  committee: string;
  yearKey: string;
}

/** A programme as values, whether ours or as ours would be. */
export interface ProgrammeRows {
  slots: ProgrammeSlot[];
  items: PlannedItem[];
}
