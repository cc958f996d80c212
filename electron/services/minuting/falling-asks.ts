import type { Action } from '../../../shared/domain/action.ts';
import { fallsTo } from '../../../shared/domain/falls-to.ts';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import type { sharedNouns } from '../../../shared/domain/nouns.ts';
import type { RecordedMinute } from '../../../shared/domain/recorded-minute.ts';
import type { Reader } from '../../ledger/ledger.ts';
import { derivedId } from '../derived-id.ts';
import { openAsks } from '../open-asks.ts';
import type { AskReader, AskTransaction } from './ask-rows.ts';

/** Asks by where they come back at a meeting, in the order in which they were said. */
export interface FallingAsks {
  mattersArising: Action[];
  outstanding: Action[];
}

/** Open asks of one store that come back at this meeting; none where its day is not known. */
export function fallingAsks(
  reader: AskReader,
  { committee, date }: Pick<Meeting, 'committee' | 'date'>,
  meetings: readonly string[],
): FallingAsks {
  const falling: FallingAsks = { mattersArising: [], outstanding: [] };
  if (date === null) return falling;
  for (const action of openAsks(reader, committee).sort(asSaid)) {
    const where = fallsTo(action, { day: date, meetings });
    if (where === 'mattersArising' || where === 'outstanding') falling[where].push(action);
  }
  return falling;
}

/** Asks without RESOLVED stand before the clauses of their minute. */
const lists: Partial<Record<Action['kind'], number>> = { resolution: 1 };

/** By the meeting, and within a minute as it stands there; minutes of one day stay together. */
const asSaid = (one: Action, other: Action): number =>
  (one.saidOn ?? '').localeCompare(other.saidOn ?? '', 'en') ||
  one.title.localeCompare(other.title, 'en') ||
  (lists[one.kind] ?? 0) - (lists[other.kind] ?? 0) ||
  one.position - other.position;

/** Most of either sort that a skeleton takes up: the newest. Older ones are in the ledger, and counted. */
export const mostBrought = 60;

export type PlaceOf = Record<keyof FallingAsks, string | null>;

/**
 * The minutes under which asks come back: what arises under "Matters arising" or else where the minutes are agreed, and
 * older ones under "Outstanding issues", where the agenda has that item.
 * @param withMatters items whose agenda has a line for matters arising below it
 */
export function placesFor(
  minutes: readonly Pick<RecordedMinute, 'id' | 'item' | 'kind' | 'removed' | 'position'>[],
  withMatters: ReadonlySet<string>,
): PlaceOf {
  const inOrder = minutes
    .filter(({ removed }) => removed === 0)
    .toSorted((one, other) => one.position - other.position);
  const ofKind = (kind: RecordedMinute['kind']) => inOrder.filter((one) => one.kind === kind);
  const agreed = ofKind('minutes');
  const matters =
    ofKind('mattersArising')[0] ??
    agreed.find(({ item }) => withMatters.has(item ?? '')) ??
    agreed[0];
  return {
    mattersArising: matters?.id ?? null,
    outstanding: ofKind('outstandingIssues')[0]?.id ?? null,
  };
}

/** Items of a meeting below which the agenda names matters arising. */
export const itemsWithMatters = (
  council: Reader<typeof sharedNouns>,
  meeting: string,
): Set<string> =>
  new Set(
    council
      .rows('agendaItem', { meeting })
      .filter(({ subItems }) => subItems.some(({ title }) => /\bmatters?\s+arising\b/i.test(title)))
      .map(({ id }) => id),
  );

/** Brings asks back under a minute, behind those that are there; one that is in the record already stays where it is. */
export function bringUnder(
  tx: AskTransaction,
  record: string,
  minute: string,
  actions: readonly string[],
): void {
  const here = tx.rows('matterArising', { record });
  const known = new Set(here.map(({ action }) => action));
  let position = here
    .filter((row) => row.minute === minute)
    .reduce((last, row) => Math.max(last, row.position + 1), 0);
  for (const action of actions) {
    if (known.has(action)) continue;
    const id = derivedId('matterArising', record, action);
    tx.set('matterArising', id, { record, minute, action, position });
    position += 1;
  }
}
