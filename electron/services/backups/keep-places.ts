import {
  type Place,
  place as placeShape,
  quote as quoteShape,
} from '../../../shared/domain/annotation-target.ts';
import type { personalNouns } from '../../../shared/domain/nouns.ts';
import type { Author, Ledger, PastValue } from '../../ledger/ledger.ts';
import { isUnsettled } from '../carrying/carrying-plan.ts';

type Personal = Ledger<typeof personalNouns>;

/**
 * Where a person placed or settled a mark in one place, and the app only found it in another, the person's place
 * stands, however much later the app found its own. The words it is held by come with it.
 */
export function keepPlaces(personal: Personal, author: Author, targets: readonly string[]): void {
  personal.change(
    author,
    'Places set by hand kept',
    (tx) => {
      for (const id of targets) {
        const target = tx.row('annotationTarget', id);
        if (target === null || !isUnsettled(target.place)) continue;
        const kept = placesOf(personal, id).find(({ place }) => !isUnsettled(place));
        if (kept === undefined) continue;
        const quote = quoteWith(personal, id, kept.past) ?? target.quote;
        tx.set('annotationTarget', id, { place: kept.place, quote });
      }
    },
    { undoable: false },
  );
}

const current = (personal: Personal, id: string, field: 'place' | 'quote'): PastValue[] =>
  personal.history('annotationTarget', id, field).filter((past) => past.current);

function placesOf(personal: Personal, id: string): { past: PastValue; place: Place }[] {
  return current(personal, id, 'place').flatMap((past) => {
    const { success, data } = placeShape.safeParse(past.value);
    return success ? [{ past, place: data }] : [];
  });
}

/** The words that were written in the same change as a place. */
function quoteWith(personal: Personal, id: string, { author, at, label }: PastValue) {
  const same = current(personal, id, 'quote').find(
    (past) => past.author === author && past.at === at && past.label === label,
  );
  const { success, data } = quoteShape.safeParse(same?.value);
  return success ? data : null;
}
