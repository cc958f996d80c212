import type { DeskRecord } from '../../../../shared/contract/record.ts';
import type { MinutesTree } from '../../../../shared/minutes/minutes-tree.ts';
import type { MinutingParts } from '../minuting-parts.ts';

export interface LifeParts extends MinutingParts {
  clock: () => Date;
  newId: () => string;
  /** The whole record as the desk has it. */
  desk: (meeting: string) => DeskRecord | null;
  /** The document as it would be now. */
  tree: (meeting: string, isPrivate: boolean) => MinutesTree;
  /** Throws a refusal where a public document holds exempt words. */
  refuseExemptWords: (tree: MinutesTree) => void;
}
