import type { QuotedPassage } from '../../../shared/contract/questions.ts';
import type { AnnotationTarget } from '../../../shared/domain/annotation-target.ts';
import type { personalNouns, sharedNouns } from '../../../shared/domain/nouns.ts';
import type { Pack } from '../../../shared/domain/pack.ts';
import { isDrawn } from '../../../shared/domain/placing.ts';
import { pageName, wholeOfPages } from '../../../shared/domain/printed-page.ts';
import type { Reader } from '../../ledger/ledger.ts';

export interface Ledgers {
  council: Reader<typeof sharedNouns>;
  personal: Reader<typeof personalNouns>;
}

interface Standing {
  target: AnnotationTarget;
  pack: Pack | null;
}

const importedAt = ({ pack }: Standing): string => pack?.importedAt ?? '';

/** Where it is drawn in the newest edition; where it is drawn in none, where it was made. */
function bestOf(standings: Standing[]): Standing | undefined {
  const newestFirst = [...standings].sort((one, other) =>
    importedAt(other).localeCompare(importedAt(one)),
  );
  return newestFirst.find(({ target }) => isDrawn(target.place)) ?? newestFirst.at(-1);
}

/** The words that a question quotes and where they stand, or null where it quotes none. */
export function quotedPassage(
  { council, personal }: Ledgers,
  question: string,
): QuotedPassage | null {
  const standings = personal
    .rows('annotationTarget', { mark: question })
    .map((target) => ({ target, pack: council.row('pack', target.hash) }));
  const best = bestOf(standings);
  if (best === undefined) return null;
  const { target, pack } = best;
  const pdfPage = target.place.parts[0]?.pdfPage ?? null;
  return {
    hash: target.hash,
    pdfPage,
    quote: target.quote.exact.replace(/\s+/g, ' ').trim(),
    page: pdfPage === null ? '' : pageWords(pack, pdfPage),
    state: target.place.state,
  };
}

function pageWords(pack: Pack | null, pdfPage: number): string {
  const page = pack?.pages.find((one) => one.pdfPage === pdfPage);
  return pageName(page ?? { pdfPage, printed: null }, wholeOfPages(pack));
}
