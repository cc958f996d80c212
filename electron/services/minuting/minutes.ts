import type { HandlersOf } from '../../../shared/contract/contract.ts';
import type { minutesCalls } from '../../../shared/contract/minutes.ts';
import { refuseExemptWords } from './exempt-search.ts';
import { createLife } from './life/life.ts';
import type { LifeParts } from './life/life-parts.ts';
import type { MinutingParts } from './minuting-parts.ts';
import { createPreview, privateTree, publicTree } from './preview.ts';
import { readRecord } from './read-record.ts';

/** The minutes as a document: as they would be now, and what becomes of them in law. */
export function createMinutes(
  parts: MinutingParts & Pick<LifeParts, 'clock' | 'newId'>,
): HandlersOf<typeof minutesCalls> {
  return {
    ...createPreview(parts),
    ...createLife({
      ...parts,
      desk: (meeting) => readRecord(parts, meeting),
      tree: (meeting, isPrivate) => (isPrivate ? privateTree : publicTree)(parts, meeting),
      refuseExemptWords: (tree) => refuseExemptWords(parts, tree),
    }),
  };
}
