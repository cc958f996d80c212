import type { Passage } from '../../../shared/contract/annotations.ts';
import type { Place, Quote } from '../../../shared/domain/annotation-target.ts';
import type { personalNouns, sharedNouns } from '../../../shared/domain/nouns.ts';
import type { StoredMark } from '../../database/marks.ts';
import type { PapersStore } from '../../database/papers.ts';
import type { Ledger, Reader, Transaction } from '../../ledger/ledger.ts';

export type Personal = Ledger<typeof personalNouns>;
export type PersonalTransaction = Transaction<typeof personalNouns>;

/** What a mark is held by, from what the page says of it. */
export type Anchor = (hash: string, passage: Passage) => { quote: Quote; place: Place };

/** What marking works with. */
export interface MarkingParts {
  council: Reader<typeof sharedNouns>;
  personal: Personal;
  papers: Pick<PapersStore, 'has'>;
  /** Marks with a target in a file, in no order. */
  marks: (hash: string) => StoredMark[];
  anchor: Anchor;
  clock: () => Date;
}
