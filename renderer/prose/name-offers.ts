import { createStore, type StoreApi } from 'zustand/vanilla';
import { fold } from '../../shared/domain/fold.ts';

/** More would be a list to read, not one to take from. */
const mostOffers = 6;

/** Names that may be meant by the letters before the caret, and how many letters they take the place of. */
export interface Offers {
  names: readonly string[];
  typed: number;
}

const afterSign = /(?:^|[\s("'“‘])@(\p{L}[\p{L}'’-]+)$/u;
const afterTitle =
  /(?:^|[\s("'“‘])((?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr)\.?) (?:\p{Lu}\.? )*(\p{L}[\p{L}'’-]+)$/iu;

/**
 * What two letters or more after "@", "Cllr " or another title may stand for, in the order of `names`, surnames
 * first. Nothing once a surname is written out: whoever types it all is left in peace.
 */
export function offersBefore(words: string, names: readonly string[]): Offers | null {
  const sign = afterSign.exec(words);
  const title = sign ? null : afterTitle.exec(words);
  const letters = fold(sign?.[1] ?? title?.[2] ?? '');
  if (letters.length < 2) return null;
  const asked = title ? titleOf(title[1] ?? '') : null;
  const all = names.filter((name) => asked === null || titleOf(name.split(' ')[0] ?? '') === asked);
  if (all.some((name) => surnameOf(name) === letters)) return null;
  const bySurname = all.filter((name) => surnameOf(name).startsWith(letters));
  const byOther = all.filter(
    (name) => !bySurname.includes(name) && fold(name).split(' ').some(beginsWith(letters)),
  );
  // a title is no name: "@co" does not offer every councillor
  const found = [...bySurname, ...(asked === null ? byOther.filter(notByTitle(letters)) : byOther)];
  if (found.length === 0) return null;
  const typed = (sign?.[0] ?? title?.[0] ?? '').replace(/^[\s("'“‘]/, '').length;
  return { names: found.slice(0, mostOffers), typed };
}

const beginsWith = (letters: string) => (word: string) => word.startsWith(letters);
const notByTitle = (letters: string) => (name: string) =>
  fold(name).split(' ').slice(1).some(beginsWith(letters));
const surnameOf = (name: string): string => fold(name.split(' ').at(-1) ?? '');
const titleOf = (word: string): string => fold(word).replace(/^cllr$/, 'councillor');

/** The list of names that stands open, or none. */
export interface OfferState extends Offers {
  active: number;
}

/** Which names are offered just now, for the text box and for the list beside it. */
export class NameOffers {
  readonly store: StoreApi<{ open: OfferState | null }> = createStore(() => ({ open: null }));

  get open(): OfferState | null {
    return this.store.getState().open;
  }

  /** Something was typed: looks at the words before the caret. */
  look(words: string, names: readonly string[]): void {
    const offers = offersBefore(words, names);
    if (offers) this.store.setState({ open: { ...offers, active: 0 } });
    else this.close();
  }

  close(): void {
    if (this.open) this.store.setState({ open: null });
  }

  move(by: 1 | -1): void {
    const { open } = this;
    if (!open) return;
    const active = (open.active + by + open.names.length) % open.names.length;
    this.store.setState({ open: { ...open, active } });
  }

  /** What a key does while names are offered; null where it is none of the list's keys. */
  key(key: string): 'moved' | 'closed' | { name: string; typed: number } | null {
    const { open } = this;
    if (!open) return null;
    switch (key) {
      case 'ArrowDown':
      case 'ArrowUp':
        this.move(key === 'ArrowDown' ? 1 : -1);
        return 'moved';
      case 'Escape':
        this.close();
        return 'closed';
      case 'Enter':
      case 'Tab': {
        const name = open.names[open.active] ?? '';
        this.close();
        return { name, typed: open.typed };
      }
      default:
        return null;
    }
  }
}
