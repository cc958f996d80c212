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

/** Every value a field has had, and undo and redo of what the committee shares. */
export function createHistory(parts: HistoryParts): HandlersOf<typeof historyCalls> {
  const { council, personal } = parts;
  return {
    'history.of': ({ noun, id, field }) =>
      pastValues(parts, noun, id, field).map(({ value, author, at, current }) => ({
        value,
        by: author,
        at,
        current,
      })),
    'history.next': () => council.next(),
    'history.undo': () => ({ undone: council.undo(authorOf(personal)) }),
    'history.redo': () => ({ redone: council.redo(authorOf(personal)) }),
  };
}
