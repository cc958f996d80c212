import type { ActionRow } from '../../../shared/contract/actions.ts';
import type { Action } from '../../../shared/domain/action.ts';
import type { Lineage } from '../../../shared/domain/lineage.ts';
import { type NamedMinute, namedMinutes } from '../../../shared/domain/minute-name.ts';
import { findMinuteReferences } from '../../../shared/domain/minute-reference.ts';
import {
  type AskInMinute,
  suggestedAgendaItems,
  suggestedRepeats,
} from '../../../shared/domain/suggested-lineage.ts';
import { type ActionParts, askLedger } from './action-parts.ts';

/** A link that is worked out. `words` tell where it leads where no row does. */
export type SuggestedLink = Pick<Lineage, 'from' | 'to' | 'toNoun' | 'type'> & { words?: string };

/** What seems to belong together, for a person to confirm; nothing is linked or merged unasked (V44). */
export function suggestedLinks(parts: ActionParts, action: ActionRow): SuggestedLink[] {
  if (action.state === 'noted') return [];
  return [...earlier(parts, action), ...repeats(parts, action), ...agendaItems(parts, action)];
}

/** "Further to Minute 28/17" in the ask or in its minute (V14). */
function earlier(parts: ActionParts, action: ActionRow): SuggestedLink[] {
  const text = `${action.text}\n${proseOf(parts, action)}`;
  const numbers = findMinuteReferences(text).map(({ number }) => number);
  if (numbers.length === 0) return [];
  const known = parts.asks.world
    .numberedMinutes(action.committee, numbers)
    .flatMap((one) => (one.date === null ? [] : [{ ...one, date: one.date }]));
  const named = namedMinutes(text, known).filter(({ type }) => type === 'furtherTo');
  const once = new Map(named.map((one) => [`${one.number}/${one.yearKey}`, one]));
  return [...once.values()]
    .filter(({ minute }) => minute?.id !== action.minute || minute === null)
    .map((one) => ({ from: action.id, type: 'furtherTo', ...targetOf(known, one) }));
}

function targetOf(
  known: readonly { id: string; noun: 'minute' | 'recordedMinute' }[],
  { minute, words }: NamedMinute,
): Pick<SuggestedLink, 'to' | 'toNoun' | 'words'> {
  const found = known.find(({ id }) => id === minute?.id);
  return found === undefined
    ? { to: '', toNoun: 'minute', words }
    : { to: found.id, toNoun: found.noun };
}

function proseOf(parts: ActionParts, { minute, private: isPrivate }: ActionRow): string {
  if (minute === null) return '';
  const recorded = isPrivate
    ? parts.privateBusiness.row('recordedMinute', minute)
    : parts.council.row('recordedMinute', minute);
  return recorded?.words ?? parts.council.row('minute', minute)?.text ?? '';
}

const inMinute = ({ id, minute, title, text }: Action): AskInMinute => ({
  ...{ id, minute: minute ?? '', minuteTitle: title, text },
});

/** The same matter twice at one meeting, either way round. Public asks are held against public ones alone. */
function repeats(parts: ActionParts, action: ActionRow): SuggestedLink[] {
  const { committee, saidOn } = action;
  if (saidOn === null) return [];
  const ledger = askLedger(parts, action.private ? 'privateBusiness' : 'council');
  const asks = ledger
    .rows('action', { committee, saidOn })
    .filter(({ state }) => state !== 'noted');
  const places = parts.asks.world.minutePlaces(asks.flatMap(({ minute }) => minute ?? []));
  const numberOf = ({ minute }: Action) =>
    Number.parseInt(places.get(minute ?? '')?.number ?? '', 10);
  const inOrder = asks.toSorted(
    (one, other) => (numberOf(one) || 0) - (numberOf(other) || 0) || one.position - other.position,
  );
  return suggestedRepeats(inOrder.map(inMinute))
    .filter(({ from, to }) => from === action.id || to === action.id)
    .map((link) => ({ ...link, toNoun: 'action' }));
}

/** Items that it seems to have become, of the next meeting that is here and of the one at which it is due (V45). */
function agendaItems({ council }: ActionParts, action: ActionRow): SuggestedLink[] {
  const { committee, saidOn, dueOn } = action;
  if (saidOn === null) return [];
  const later = council
    .rows('meeting', { committee })
    .filter(({ date }) => date !== null && date > saidOn)
    .sort((one, other) => (one.date ?? '').localeCompare(other.date ?? '', 'en'));
  const next = later.find(({ id }) => council.rows('agendaItem', { meeting: id }).length > 0);
  const meetings = later.filter(({ id, date }) => id === next?.id || date === dueOn);
  const items = meetings.flatMap(({ id }) =>
    council.rows('agendaItem', { meeting: id, removed: 0 }),
  );
  return suggestedAgendaItems([inMinute(action)], items).map((link) => ({
    ...{ ...link, toNoun: 'agendaItem' },
  }));
}
