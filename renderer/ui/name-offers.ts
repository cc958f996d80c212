import { fold } from '../../shared/domain/fold.ts';

/** Somebody who may be meant. */
export interface NameOffer {
  /** Attendance, or "new" for somebody who is on no list yet. */
  id: string;
  words: string;
  /** Why the choice is not like any other: sent apologies, an officer. */
  note?: string;
  /** Somebody who is not on the list; the words are what was typed. */
  isNew?: boolean;
}

const mostOffered = 7;

/** Those whose name fits what was typed: each word typed begins a word of the name. */
export function offersFor(offers: readonly NameOffer[], typed: string): NameOffer[] {
  const begun = fold(typed).split(' ');
  const fits = ({ words, isNew }: NameOffer) => {
    const name = ` ${fold(words)}`;
    return isNew || begun.every((word) => name.includes(` ${word}`));
  };
  return offers.filter(fits).slice(0, mostOffered);
}
