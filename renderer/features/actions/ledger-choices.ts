import type { ActionChoices, ActionFilter } from '../../../shared/contract/actions.ts';
import { actionKindWords, ownerWords } from '../../../shared/domain/action-words.ts';
import { type LedgerGroup, type LedgerSort, type LedgerView, noFilter } from './ledger.ts';

interface Option<T extends string> {
  value: T;
  label: string;
}

/** No committee and no kind has this name; an owner's value begins with a sign, so that "" is a choice of its own. */
export const everything = 'all';

export const standings: readonly Option<ActionFilter['standing']>[] = [
  { value: 'open', label: 'Open' },
  { value: 'closed', label: 'Closed' },
  { value: 'all', label: 'Open and closed' },
];

export const dues: readonly Option<ActionFilter['due']>[] = [
  { value: 'any', label: 'Any time' },
  { value: 'past', label: 'Its day has passed' },
  { value: 'nextMeeting', label: 'At the next meeting' },
  { value: 'thisMonth', label: 'This month' },
  { value: 'none', label: 'No day named' },
];

export const groups: readonly Option<LedgerGroup>[] = [
  { value: 'none', label: 'No groups' },
  { value: 'owner', label: 'Who is to act' },
  { value: 'committee', label: 'Committee' },
  { value: 'meeting', label: 'Meeting' },
  { value: 'kind', label: 'Kind' },
];

const sorts: readonly Option<LedgerSort>[] = [
  { value: 'due', label: 'When it is due' },
  { value: 'said', label: 'When it was said' },
  { value: 'owner', label: 'Who is to act' },
  { value: 'updated', label: 'Longest without a word' },
];

/** Best match makes sense only while words are looked for. */
export const sortsFor = (words: string): readonly Option<LedgerSort>[] =>
  words.trim() === '' ? sorts : [{ value: 'relevance', label: 'Best match' }, ...sorts];

export const kinds: readonly Option<string>[] = [
  { value: everything, label: 'Every kind' },
  ...Object.entries(actionKindWords).map(([value, label]) => ({ value, label })),
];

export const committeesOf = (choices: ActionChoices | null): Option<string>[] => [
  { value: everything, label: 'All committees' },
  ...(choices?.committees ?? []).map(({ id, name, open }) => ({
    value: id,
    label: `${name || 'Committee not known'} (${open} open)`,
  })),
];

export const ownerValue = (owner: string | null): string =>
  owner === null ? everything : `=${owner}`;

export const ownerOf = (value: string): string | null =>
  value === everything ? null : value.slice(1);

export const ownersOf = (choices: ActionChoices | null): Option<string>[] => [
  { value: everything, label: 'Anybody' },
  ...(choices?.owners ?? []).map(({ owner, open }) => ({
    value: ownerValue(owner),
    label: `${ownerWords(owner)} (${open} open)`,
  })),
];

/** How many filters narrow the list beyond "open, of this committee". */
export function narrowings({ filter }: LedgerView): number {
  return [
    filter.kinds.length > 0,
    filter.states.length > 0,
    filter.owner !== null,
    filter.due !== 'any',
    filter.stale,
    filter.unchecked,
    filter.changed,
    filter.saidFrom !== null || filter.saidTo !== null,
  ].filter(Boolean).length;
}

/** Whether anything narrows it at all. */
export const isNarrowed = (view: LedgerView): boolean =>
  narrowings(view) > 0 ||
  view.filter.words.trim() !== '' ||
  view.filter.committee !== null ||
  view.filter.standing !== noFilter.standing;
