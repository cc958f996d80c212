import { CallError } from '../../shared/contract/call-error.ts';
import type { HandlersOf } from '../../shared/contract/contract.ts';
import type { historyCalls } from '../../shared/contract/history.ts';
import { personalNouns, privateBusinessNouns, sharedNouns } from '../../shared/domain/nouns.ts';
import type { Ledger, NounMap, PastValue } from '../ledger/ledger.ts';
import { authorOf } from './author-of.ts';

export interface HistoryParts {
  council: Ledger<typeof sharedNouns>;
  privateBusiness: Ledger<typeof privateBusinessNouns>;
  personal: Ledger<typeof personalNouns>;
  /** Told after a step: it may have brought back what stands elsewhere by now. */
  stepped?: () => void;
}

function isNounOf<N extends NounMap>(nouns: N, noun: string): noun is keyof N & string {
  return Object.hasOwn(nouns, noun);
}

/** Of a noun that both hold, what the committee's record and the private business say of it. */
function pastValues(parts: HistoryParts, noun: string, id: string, field: string): PastValue[] {
  const hasField = (nouns: NounMap) => Object.hasOwn(nouns[noun]?.fields ?? {}, field);
  if (isNounOf(sharedNouns, noun) && hasField(sharedNouns)) {
    const open = parts.council.history(noun, id, field);
    if (!isNounOf(privateBusinessNouns, noun)) return open;
    return [...open, ...parts.privateBusiness.history(noun, id, field)].sort(byTime);
  }
  if (isNounOf(personalNouns, noun) && hasField(personalNouns))
    return parts.personal.history(noun, id, field);
  throw new CallError('invalidInput', 'no such field');
}

/** The nature of a sensitive interest is withheld, also as it once was (R16). */
function withheld({ council, privateBusiness }: HistoryParts, noun: string, id: string): boolean {
  if (noun !== 'declaration') return false;
  return [council, privateBusiness].some((one) => one.row('declaration', id)?.sensitive === 1);
}

/** Newest first; each ledger's own order stands where two have the same time. */
const byTime = (one: PastValue, other: PastValue) => other.at.localeCompare(one.at, 'en');

type Step = 'undo' | 'redo';
type AnyLedger = Pick<Ledger<NounMap>, 'nextAt' | 'next' | 'undo' | 'redo'>;

/**
 * The ledger whose step comes next. Undo takes back what was done last, Redo does again what was undone last, which
 * is the oldest of them. What is written to several at once is written private business first, so of two with the
 * same time the later in this list was done last. A clock that was wrong costs that order and nothing else.
 */
function ledgerFor({ council, privateBusiness, personal }: HistoryParts, step: Step): AnyLedger {
  const ledgers: AnyLedger[] = [privateBusiness, council, personal];
  let best: { ledger: AnyLedger; at: string } | null = null;
  for (const ledger of ledgers) {
    const at = ledger.nextAt()[step];
    if (at === null) continue;
    const comesFirst = best === null || (step === 'undo' ? at >= best.at : at < best.at);
    if (comesFirst) best = { ledger, at };
  }
  return best?.ledger ?? personal;
}

/** Every value a field has had, and undo and redo over all ledgers as if they were one. */
export function createHistory(parts: HistoryParts): HandlersOf<typeof historyCalls> {
  const { personal } = parts;
  return {
    'history.of': ({ noun, id, field }) => {
      const past = pastValues(parts, noun, id, field);
      const shown = field === 'nature' && withheld(parts, noun, id) ? [] : past;
      return shown.map(({ value, author, at, current }) => ({ value, by: author, at, current }));
    },
    'history.next': () => ({
      undo: ledgerFor(parts, 'undo').next().undo,
      redo: ledgerFor(parts, 'redo').next().redo,
    }),
    'history.undo': () => {
      const undone = ledgerFor(parts, 'undo').undo(authorOf(personal));
      parts.stepped?.();
      return { undone };
    },
    'history.redo': () => {
      const redone = ledgerFor(parts, 'redo').redo(authorOf(personal));
      parts.stepped?.();
      return { redone };
    },
  };
}
