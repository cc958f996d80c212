import { CallError } from '../../../shared/contract/call-error.ts';
import type { InputOf } from '../../../shared/contract/contract.ts';
import { firstState, mayHaveState } from '../../../shared/domain/action-states.ts';
import { authorOf } from '../author-of.ts';
import { isPrivate } from '../minuting/minuting-parts.ts';
import { type ActionParts, type ActionStore, askLedger, stores } from './action-parts.ts';
import { dueReader } from './due-reader.ts';

/**
 * A typed one; of a private minute among the private ones. Sent twice it is there once.
 * @throws CallError('notFound' | 'invalidInput') with nothing changed
 */
export function addAction(parts: ActionParts, input: InputOf<'actions.add'>): void {
  const { id, committee, saidOn, minute, fields } = input;
  if (stores.some((store) => askLedger(parts, store).row('action', id) !== null)) return;
  if (parts.council.row('committee', committee) === null)
    throw new CallError('notFound', 'no such committee');
  const place = minute === null ? null : placeOf(parts, minute);
  const title = fields.title ?? place?.title ?? '';
  if (`${title}${fields.text ?? ''}`.trim() === '') throw new CallError('invalidInput', 'no words');
  const kind = fields.kind ?? 'action';
  const isSent = kind === 'recommendation' && typeof fields.sentOn === 'string';
  const state = fields.state ?? (isSent ? 'sent' : firstState(kind));
  if (!mayHaveState({ kind }, state)) throw new CallError('invalidInput', `${kind} ${state}`);
  const { dueWords = '' } = fields;
  const row = {
    ...fields,
    ...{ committee, saidOn, minute, title, kind, state, checked: 1 },
    origin: 'typed' as const,
    ...dueReader(parts)(dueWords, { committee, saidOn }),
  };
  askLedger(parts, place?.store ?? 'council').change(authorOf(parts.personal), 'Ask added', (tx) =>
    tx.set('action', id, row),
  );
}

function placeOf({ council }: ActionParts, minute: string): { title: string; store: ActionStore } {
  const recorded = council.row('recordedMinute', minute);
  const printed = recorded ?? council.row('minute', minute);
  if (printed === null) throw new CallError('notFound', 'no such minute');
  const isClosed = recorded !== null && isPrivate(recorded);
  return { title: printed.title, store: isClosed ? 'privateBusiness' : 'council' };
}
