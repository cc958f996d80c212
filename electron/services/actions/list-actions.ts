import type { ActionList } from '../../../shared/contract/actions.ts';
import type { InputOf } from '../../../shared/contract/contract.ts';
import { actionKind } from '../../../shared/domain/action.ts';
import { unassigned } from '../../../shared/domain/asks-of.ts';
import { formatShortDate } from '../../../shared/domain/format-date.ts';
import { comesBefore, type PlacedAction } from '../../database/actions.ts';
import { type ActionParts, type ActionStore, stores, wantedIn } from './action-parts.ts';
import { actionRows } from './action-rows.ts';

type Asked = InputOf<'actions.list'>;
type Group = ActionList['groups'][number];

/** One page of the ledger: of both files, as if they were one. */
export function listActions(parts: ActionParts, asked: Asked): ActionList {
  const { words } = asked.filter;
  const found = asked.group === 'none' && words !== '' ? pageOf(parts, asked, []) : null;
  const groups = found === null || found.total === null ? groupsOf(parts, asked) : [];
  const placed = found ?? pageOf(parts, asked, groups);
  const rows = actionRows(
    parts,
    placed.page.map(({ id }) => id),
  );
  const isCut = stores.some((store) => parts.asks[store].isCut(words));
  return {
    ...{ rows, groups: asked.group === 'none' ? [] : groups },
    total: found?.total ?? groups.reduce((sum, { count }) => sum + count, 0),
    ...(isCut ? { cut: true } : {}),
  };
}

interface Page {
  page: PlacedAction[];
  /** Of both files; null where it is not known: nothing was left to show, or no words were looked for. */
  total: number | null;
}

function groupsOf(parts: ActionParts, { filter, group }: Asked): Group[] {
  const counts = new Map<string, number>();
  for (const store of stores)
    for (const { key, count } of parts.asks[store].groups(wantedIn(parts, store, filter), group))
      counts.set(key, (counts.get(key) ?? 0) + count);
  const names = new Map(parts.council.rows('committee').map(({ id, name }) => [id, name]));
  const labelled = [...counts].map(([key, count]) => ({
    key,
    count,
    label: labelOf(group, key, names),
  }));
  return labelled.sort((one, other) => inOrder(group, one, other));
}

/** A key of "meeting" is the day, or nothing, a blank and the committee (actions.ts). */
const dayOf = (key: string): string => key.slice(0, key.indexOf(' '));

function labelOf(group: Asked['group'], key: string, names: ReadonlyMap<string, string>): string {
  if (group === 'committee') return names.get(key) ?? '';
  if (group === 'owner') return key === '' ? unassigned : key;
  if (group !== 'meeting') return key;
  const day = dayOf(key);
  const name = names.get(key.slice(day.length + 1)) ?? '';
  return [name, day === '' ? 'no date' : formatShortDate(day)]
    .filter((part) => part !== '')
    .join(', ');
}

/** Owners and committees by name, the unassigned last; the newest meeting first; kinds as they are always named. */
function inOrder(group: Asked['group'], one: Group, other: Group): number {
  const byLabel = one.label.localeCompare(other.label, 'en') || (one.key < other.key ? -1 : 1);
  if (group === 'owner') return Number(one.key === '') - Number(other.key === '') || byLabel;
  if (group === 'kind') return placeOfKind(one.key) - placeOfKind(other.key);
  if (group === 'meeting') return dayOf(other.key).localeCompare(dayOf(one.key), 'en') || byLabel;
  return byLabel;
}

const kindsInOrder: readonly string[] = actionKind.options;
const placeOfKind = (kind: string): number => kindsInOrder.indexOf(kind);

/** Asks of private business are few: all of those groups are read, and put in their places among the others. */
function pageOf(parts: ActionParts, asked: Asked, groups: readonly Group[]): Page {
  const { filter, group, sort, limit } = asked;
  const { keys, offset } = groupsOnPage(asked, groups);
  const page = (store: ActionStore, from: number, most: number): PlacedAction[] =>
    parts.asks[store].page(wantedIn(parts, store, filter), {
      ...{ group, groups: keys, sort },
      offset: from,
      limit: most,
    });
  const privates = page('privateBusiness', 0, offset + limit);
  const from = Math.max(0, offset - privates.length);
  const open = page('council', from, limit + offset - from);
  const all = merged(open, privates, sort);
  const counted = open[0]?.total ?? null;
  return {
    page: all.slice(offset - from, offset - from + limit),
    total: counted === null ? null : counted + (privates[0]?.total ?? 0),
  };
}

/** The groups that a page shows anything of, and where it begins counted from the first of them. */
function groupsOnPage({ group, offset, limit }: Asked, groups: readonly Group[]) {
  if (group === 'none') return { keys: [], offset };
  const keys: string[] = [];
  let start = 0;
  let before = 0;
  for (const { key, count } of groups) {
    const end = start + count;
    if (end <= offset) before = end;
    else if (start < offset + limit) keys.push(key);
    start = end;
  }
  return { keys, offset: offset - before };
}

function merged(
  open: readonly PlacedAction[],
  privates: readonly PlacedAction[],
  sort: Asked['sort'],
): PlacedAction[] {
  const rest = [...privates];
  const all: PlacedAction[] = [];
  for (const one of open) {
    while (rest[0] !== undefined && comesBefore(rest[0], one, sort)) all.push(...rest.splice(0, 1));
    all.push(one);
  }
  return [...all, ...rest];
}
