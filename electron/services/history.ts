import { CallError } from '../../shared/contract/call-error.ts';
import type { HandlersOf } from '../../shared/contract/contract.ts';
import type { historyCalls } from '../../shared/contract/history.ts';
import { personalNouns, sharedNouns } from '../../shared/domain/nouns.ts';
import type { Ledger, NounMap, PastValue } from '../ledger/ledger.ts';
import { authorOf } from './author-of.ts';

export interface HistoryParts {
  council: Ledger<typeof sharedNouns>;
  personal: Ledger<typeof personalNouns>;
}

function isNounOf<N extends NounMap>(nouns: N, noun: string): noun is keyof N & string {
  return Object.hasOwn(nouns, noun);
}

function pastValues(parts: HistoryParts, noun: string, id: string, field: string): PastValue[] {
  const hasField = (nouns: NounMap) => Object.hasOwn(nouns[noun]?.fields ?? {}, field);
  if (isNounOf(sharedNouns, noun) && hasField(sharedNouns))
    return parts.council.history(noun, id, field);
  if (isNounOf(personalNouns, noun) && hasField(personalNouns))
    return parts.personal.history(noun, id, field);
  throw new CallError('invalidInput', 'no such field');
}

type Step = 'undo' | 'redo';

/**
 * The ledger whose step comes next. Undo takes back what was done last, Redo does again what was undone
 * last, which is the older of the two. A clock that was wrong costs that order and nothing else.
 */
function ledgerFor({ council, personal }: HistoryParts, step: Step) {
  const shared = council.nextAt()[step];
  const mine = personal.nextAt()[step];
  if (shared === null || mine === null) return shared === null ? personal : council;
  const isMineFirst = step === 'undo' ? mine >= shared : mine < shared;
  return isMineFirst ? personal : council;
}

/** Every value a field has had, and undo and redo over both ledgers as if they were one. */
export function createHistory(parts: HistoryParts): HandlersOf<typeof historyCalls> {
  const { personal } = parts;
  return {
    'history.of': ({ noun, id, field }) =>
      pastValues(parts, noun, id, field).map(({ value, author, at, current }) => ({
        value,
        by: author,
        at,
        current,
      })),
    'history.next': () => ({
      undo: ledgerFor(parts, 'undo').next().undo,
      redo: ledgerFor(parts, 'redo').next().redo,
    }),
    'history.undo': () => ({ undone: ledgerFor(parts, 'undo').undo(authorOf(personal)) }),
    'history.redo': () => ({ redone: ledgerFor(parts, 'redo').redo(authorOf(personal)) }),
  };
}
