import type { SuggestedAction } from '../../../shared/contract/actions.ts';
import { CallError } from '../../../shared/contract/call-error.ts';
import type { InputOf } from '../../../shared/contract/contract.ts';
import { firstState } from '../../../shared/domain/action-states.ts';
import { fold } from '../../../shared/domain/fold.ts';
import { suggestedAsks } from '../../../shared/domain/suggested-asks.ts';
import type { PrintedProse } from '../../database/action-minutes.ts';
import { authorOf } from '../author-of.ts';
import { derivedId } from '../derived-id.ts';
import type { ActionParts } from './action-parts.ts';
import { nameOf } from './action-rows.ts';
import { dueReader } from './due-reader.ts';

/** Minutes looked at, the newest first: older ones nobody goes through sentence by sentence. */
const mostMinutes = 24;
const mostSuggestions = 100;

/** The same whichever pack printed the minute, so that one is taken up or refused once. */
const suggestedId = ({ committee, date, minutes }: PrintedProse, text: string): string =>
  derivedId('action', 'suggested', committee, date ?? minutes, fold(text));

/** A suggestion that somebody has said no to is kept as a refused link of what it would have become. */
const refusalId = (action: string): string => derivedId('lineage', 'refused', action);

/** Sentences of printed minutes that look like asks and are none yet. Nothing is added unasked (V30). */
export function suggestedActions(parts: ActionParts, committee: string | null): SuggestedAction[] {
  const found = new Map<string, SuggestedAction>();
  const known = knownTexts(parts);
  for (const prose of parts.asks.world.printedProse(committee, mostMinutes))
    for (const { kind, text } of suggestedAsks(prose.text, known(prose))) {
      const id = suggestedId(prose, text);
      if (found.has(id) || isSettled(parts, id)) continue;
      const minuteName = nameOf(prose, prose.date);
      const { id: minute, title, date: saidOn } = prose;
      found.set(id, { minute, minuteName, title, kind, text, saidOn });
    }
  return [...found.values()].slice(0, mostSuggestions);
}

const isSettled = ({ council }: ActionParts, id: string): boolean =>
  council.row('action', id) !== null || council.row('lineage', refusalId(id)) !== null;

/** Words of the asks that the minute has already, as it prints them and as the ledger holds those of that meeting. */
function knownTexts({ council }: ActionParts): (prose: PrintedProse) => string[] {
  const ofMeeting = new Map<string, string[]>();
  return ({ committee, date, resolved, requested, agreed }) => {
    const key = `${committee} ${date}`;
    const kept =
      ofMeeting.get(key) ??
      (date === null ? [] : council.rows('action', { committee, saidOn: date })).map(
        ({ text }) => text,
      );
    ofMeeting.set(key, kept);
    const printed = [resolved, requested, agreed].flatMap((list) => JSON.parse(list) as string[]);
    return [...kept, ...printed];
  };
}

/**
 * Takes a sentence up as an ask, due when its own words say so, or says no to it for good.
 * @throws CallError('notFound'), CallError('invalidInput') where the minute suggests no such sentence
 */
export function takeUp(parts: ActionParts, input: InputOf<'actions.takeUp'>): void {
  const { minute, text, kind, take } = input;
  const prose = parts.asks.world.proseOf(minute);
  if (prose === null) throw new CallError('notFound', 'no such minute');
  if (!suggestedAsks(prose.text).some((one) => one.text === text))
    throw new CallError('invalidInput', 'no such sentence');
  const id = suggestedId(prose, text);
  const { committee, date: saidOn, title } = prose;
  const due = dueReader(parts)(text, { committee, saidOn });
  const label = take ? 'Ask taken up' : 'Suggested ask refused';
  parts.council.change(authorOf(parts.personal), label, (tx) => {
    if (take)
      tx.set('action', id, {
        ...{ committee, kind, state: firstState(kind), title, text, minute, saidOn, checked: 1 },
        ...due,
        origin: 'printed',
      });
    else
      tx.set('lineage', refusalId(id), {
        from: id,
        to: minute,
        toNoun: 'minute',
        standing: 'refused',
      });
  });
}
