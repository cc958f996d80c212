import type { ChairAsk, ChairLine } from '../../../shared/contract/chair.ts';
import type { Action } from '../../../shared/domain/action.ts';
import type { AgendaItemKind } from '../../../shared/domain/agenda-item.ts';
import { fallsTo } from '../../../shared/domain/falls-to.ts';
import type { MatterArising } from '../../../shared/domain/matter-arising.ts';
import type { IsoDate } from '../../../shared/domain/when.ts';
import type { MinutingParts } from '../minuting/minuting-parts.ts';
import { openAsks } from '../open-asks.ts';

/** A row with whether it stands in the private store. */
export type KnownAsk = Action & { private: boolean };

export interface AsksOfMeeting {
  record: string | null;
  /** Open asks of its committee (knownAsks): hundreds, read once for both questions. */
  open: readonly KnownAsk[];
  date: IsoDate | null;
  /** Days on which the committee meets. */
  days: readonly IsoDate[];
  lines: readonly ChairLine[];
}

/** Items under which an ask comes back, the likeliest first. */
const places: Record<ChairAsk['standing'], readonly AgendaItemKind[]> = {
  mattersArising: ['mattersArising', 'minutes'],
  outstanding: ['outstandingIssues', 'mattersArising', 'minutes'],
};

/** Open asks that come back to a meeting, and those on which it has spoken already; oldest first. */
export function asksBefore(parts: MinutingParts, of: AsksOfMeeting): ChairAsk[] {
  const { date, days, lines, open } = of;
  const heard = new Map(heardAt(parts, of.record).map((row) => [row.action, row]));
  const known = new Set(open.map(({ id }) => id));
  const answered = [...heard.keys()]
    .filter((id) => !known.has(id))
    .flatMap((id) => actionBy(parts, id));
  return [...open, ...answered]
    .sort((one, other) => (one.saidOn ?? '').localeCompare(other.saidOn ?? ''))
    .flatMap((action) => {
      const row = heard.get(action.id);
      const falls = date === null ? null : fallsTo(action, { day: date, meetings: days });
      const standing = falls === 'outstanding' ? 'outstanding' : 'mattersArising';
      if (row === undefined && (falls === null || falls === 'later')) return [];
      const line = lines.find(({ minute }) => minute !== null && minute === row?.minute);
      return [
        {
          ...shown(action),
          standing,
          line: line?.id ?? placeOf(lines, standing),
          outcome: row?.outcome ?? 'none',
        },
      ];
    });
}

/** What this meeting asked, or had before it, that is open and comes back at the next; oldest first. */
export function asksAfter(
  { open, date, days }: Pick<AsksOfMeeting, 'open' | 'date' | 'days'>,
  next: IsoDate | null,
): ChairAsk[] {
  if (date === null) return [];
  return open
    .toSorted((one, other) => (one.saidOn ?? '').localeCompare(other.saidOn ?? ''))
    .flatMap((action) => {
      const isSaid = action.saidOn !== null && action.saidOn <= date;
      // without a day for the next meeting nothing can be late by then: all that was asked here is shown
      const falls =
        next === null
          ? action.saidOn === date
            ? 'mattersArising'
            : null
          : fallsTo(action, { day: next, meetings: days });
      if (!isSaid || falls === null || falls === 'later') return [];
      return [{ ...shown(action), standing: falls, line: null, outcome: 'none' as const }];
    });
}

function placeOf(lines: readonly ChairLine[], standing: ChairAsk['standing']): string | null {
  for (const kind of places[standing]) {
    const line = lines.find((one) => one.kind === kind);
    if (line !== undefined) return line.id;
  }
  return null;
}

function shown({
  id,
  kind,
  state,
  title,
  text,
  owner,
  dueWords,
  saidOn,
  private: closed,
}: KnownAsk) {
  return { id, kind, state, title, text, owner, dueWords, saidOn, private: closed };
}

/** Open asks of a committee in both stores. */
export const knownAsks = (
  { council, privateBusiness }: MinutingParts,
  committee: string,
): KnownAsk[] => [
  ...openAsks(council, committee).map(asKnown(false)),
  ...openAsks(privateBusiness, committee).map(asKnown(true)),
];

function actionBy({ council, privateBusiness }: MinutingParts, id: string): KnownAsk[] {
  const open = council.row('action', id);
  const closed = privateBusiness.row('action', id);
  return [
    ...(open === null ? [] : [asKnown(false)(open)]),
    ...(closed === null ? [] : [asKnown(true)(closed)]),
  ];
}

const asKnown =
  (isPrivate: boolean) =>
  (action: Action): KnownAsk => ({ ...action, private: isPrivate });

function heardAt(
  { council, privateBusiness }: MinutingParts,
  record: string | null,
): MatterArising[] {
  if (record === null) return [];
  return [
    ...council.rows('matterArising', { record }),
    ...privateBusiness.rows('matterArising', { record }),
  ];
}
