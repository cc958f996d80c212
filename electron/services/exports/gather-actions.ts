import { setImmediate } from 'node:timers/promises';
import type { ActionFilter, ActionRow } from '../../../shared/contract/actions.ts';
import type { ActionsRequest } from '../../../shared/contract/exports.ts';
import {
  actionKindWords,
  actionStateWords,
  ownerWords,
} from '../../../shared/domain/action-words.ts';
import { londonDate } from '../../../shared/domain/days-to-go.ts';
import { formatShortDate } from '../../../shared/domain/format-date.ts';
import type { ActionEntry, ActionsList } from '../../publish/actions/actions-list.ts';
import type { ExportParts } from './export-parts.ts';

type Parts = Pick<ExportParts, 'council' | 'actions' | 'clock'>;

/** As many as the ledger hands over at once. */
const atOnce = 500;

/**
 * The asks that a filter leaves, as the ledger shows them, without those of private business: each is read anew from
 * what the public may see, and one that is not there is left out, whatever the ledger's list calls it.
 */
export async function gatherActions(
  parts: Parts,
  { filter, group }: Pick<ActionsRequest, 'filter' | 'group'>,
  signal: AbortSignal,
): Promise<{ list: ActionsList; privateCount: number }> {
  const rows: ActionRow[] = [];
  for (;;) {
    signal.throwIfAborted();
    const wish = { filter, sort: 'due' as const, group, offset: rows.length, limit: atOnce };
    const part = await parts.actions(wish);
    rows.push(...part.rows);
    if (part.rows.length === 0 || rows.length >= part.total) break;
    await setImmediate();
  }
  const entries: { entry: ActionEntry; heading: string }[] = [];
  for (const [index, row] of rows.entries()) {
    if (index % 200 === 199) await setImmediate();
    const entry = row.private ? null : publicEntry(parts, row);
    if (entry !== null) entries.push({ entry, heading: headingOf(entry, group) });
  }
  const groups = Map.groupBy(entries, ({ heading }) => heading);
  const list: ActionsList = {
    title: 'Actions',
    subtitle: filterWords(parts, filter),
    madeOn: londonDate(parts.clock()),
    groups: [...groups].map(([heading, of]) => ({
      heading,
      entries: of.map(({ entry }) => entry),
    })),
  };
  return { list, privateCount: rows.length - entries.length };
}

/** Nothing of it comes from the list but its id, the number of its minute, and whether it is late today. */
function publicEntry({ council }: Parts, row: ActionRow): ActionEntry | null {
  const action = council.row('action', row.id);
  if (action === null) return null;
  const last = council.rows('actionUpdate', { action: row.id }).at(-1) ?? null;
  return {
    ...action,
    committeeName: council.row('committee', action.committee)?.name ?? '',
    minuteName: row.minuteName,
    isPastDue: row.isPastDue,
    lastUpdate: last === null ? null : { on: last.on, text: last.text, author: last.author },
  };
}

function headingOf(entry: ActionEntry, group: ActionsRequest['group']): string {
  switch (group) {
    case 'none':
      return 'Actions';
    case 'owner':
      return ownerWords(entry.owner);
    case 'committee':
      return entry.committeeName;
    case 'kind':
      return actionKindWords[entry.kind];
    case 'meeting':
      return `${entry.committeeName}, ${entry.saidOn === null ? 'no day known' : formatShortDate(entry.saidOn)}`;
  }
}

const standingWords = { open: 'open', closed: 'closed', all: 'open and closed' } as const;
const dueWords: Record<ActionFilter['due'], string> = {
  any: '',
  past: 'late',
  nextMeeting: 'due by the next meeting',
  thisMonth: 'due this month',
  none: 'without a day',
};

/** What the list says of itself: "Scrutiny Board, open, of K Ramsbury". */
function filterWords({ council }: Parts, filter: ActionFilter): string {
  const { committee, owner, saidFrom, saidTo } = filter;
  const words = [
    committee === null ? 'All committees' : (council.row('committee', committee)?.name ?? ''),
    standingWords[filter.standing],
    ...filter.kinds.map((kind) => actionKindWords[kind].toLowerCase()),
    ...filter.states.map((state) => actionStateWords[state].toLowerCase()),
    owner === null ? '' : `of ${ownerWords(owner)}`,
    dueWords[filter.due],
    filter.stale ? 'without news for long' : '',
    filter.unchecked ? 'not looked at yet' : '',
    saidFrom === null ? '' : `said from ${formatShortDate(saidFrom)}`,
    saidTo === null ? '' : `said until ${formatShortDate(saidTo)}`,
    filter.words.trim() === '' ? '' : `with “${filter.words.trim()}”`,
  ];
  return words.filter((word) => word !== '').join(', ');
}
