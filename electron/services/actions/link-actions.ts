import { CallError } from '../../../shared/contract/call-error.ts';
import type { InputOf } from '../../../shared/contract/contract.ts';
import { authorOf } from '../author-of.ts';
import { derivedId } from '../derived-id.ts';
import { type ActionParts, askLedger, storeOf } from './action-parts.ts';

/** One link between two rows, whoever makes it and on whichever laptop. */
export const linkId = (from: string, to: string, type: string): string =>
  derivedId('lineage', from, to, type);

/**
 * Confirms or refuses a link, or makes one. It is kept with private business where either end is: the committee's file
 * does not even name a private ask.
 * @throws CallError('notFound' | 'invalidInput')
 */
export function linkActions(parts: ActionParts, input: InputOf<'actions.link'>): void {
  const { from, to, toNoun, type, standing } = input;
  if (from === to) throw new CallError('invalidInput', 'a link to itself');
  const ofFrom = storeOf(parts, from);
  const ofTo = toNoun === 'action' ? storeOf(parts, to) : 'council';
  if (toNoun !== 'action' && parts.council.row(toNoun, to) === null)
    throw new CallError('notFound', `no such ${toNoun}`);
  const store = ofFrom === 'council' ? ofTo : ofFrom;
  const label = standing === 'confirmed' ? 'Link confirmed' : 'Link refused';
  askLedger(parts, store).change(authorOf(parts.personal), label, (tx) =>
    tx.set('lineage', linkId(from, to, type), { from, to, toNoun, type, standing }),
  );
}
