import { useStore } from 'zustand';
import type { ActionChoices, ActionFilter } from '../../../shared/contract/actions.ts';
import { actionKindWords } from '../../../shared/domain/action-words.ts';
import { counted } from '../../app/meeting-words.ts';
import { Button } from '../../ui/button.tsx';
import { Details } from '../../ui/details.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TickBox } from '../../ui/tick-box.tsx';
import { DayField } from './day-field.tsx';
import { type Ledger, noFilter } from './ledger.ts';
import {
  committeesOf,
  dues,
  everything,
  groups,
  isNarrowed,
  kinds,
  narrowings,
  ownerOf,
  ownersOf,
  ownerValue,
  sortsFor,
  standings,
} from './ledger-choices.ts';

interface LedgerFiltersProps {
  ledger: Ledger;
  choices: ActionChoices | null;
}

/** What is shown, in which order and under which headings. */
export function LedgerFilters({ ledger, choices }: LedgerFiltersProps) {
  const { view, list } = useStore(ledger.store);
  const { filter } = view;
  const narrow = (part: Partial<ActionFilter>) => ledger.look({ filter: part });
  const write = (words: string) => {
    // the order of the best match comes and goes with the words that are to be matched
    const began = filter.words.trim() === '' && words.trim() !== '';
    const ended = words.trim() === '' && view.sort === 'relevance';
    ledger.look({
      filter: { words },
      ...(began && { sort: 'relevance' as const }),
      ...(ended && { sort: 'due' as const }),
    });
  };
  const more = narrowings(view);
  return (
    <search className="ledger-filters stack" aria-label="Filters">
      <div className="ledger-fields">
        <TextField label="Words to look for" type="search" value={filter.words} onChange={write} />
        <SelectField
          label="Committee"
          options={committeesOf(choices)}
          value={filter.committee ?? everything}
          onChange={(value) => narrow({ committee: value === everything ? null : value })}
        />
        <SelectField
          label="Show"
          options={standings}
          value={filter.standing}
          onChange={(standing) => narrow({ standing, states: [] })}
        />
        <SelectField
          label="Who is to act"
          options={ownersOf(choices)}
          value={ownerValue(filter.owner)}
          onChange={(value) => narrow({ owner: ownerOf(value) })}
        />
      </div>
      <div className="ledger-line">
        <Details summary={more === 0 ? 'More filters' : `More filters (${more} in use)`}>
          <MoreFilters filter={filter} narrow={narrow} />
        </Details>
        <SelectField
          inline
          label="Group by"
          options={groups}
          value={view.group}
          onChange={(group) => ledger.look({ group })}
        />
        <SelectField
          inline
          label="Order"
          options={sortsFor(filter.words)}
          value={view.sort}
          onChange={(sort) => ledger.look({ sort })}
        />
        {isNarrowed(view) && (
          <Button look="quiet" onPress={() => ledger.look({ filter: noFilter, sort: 'due' })}>
            Take the filters off
          </Button>
        )}
        {list !== null && list.total > 0 && (
          <p className="ledger-count">{countWords(list.total, list.from, list.rows.length)}</p>
        )}
      </div>
    </search>
  );
}

interface MoreFiltersProps {
  filter: ActionFilter;
  narrow: (part: Partial<ActionFilter>) => void;
}

function MoreFilters({ filter, narrow }: MoreFiltersProps) {
  const chooseKind = (value: string) => {
    const kind = kindNames.find((known) => known === value);
    narrow({ kinds: kind === undefined ? [] : [kind] });
  };
  return (
    <div className="stack">
      <div className="ledger-fields">
        <SelectField
          label="Kind"
          options={kinds}
          value={filter.kinds[0] ?? everything}
          onChange={chooseKind}
        />
        <SelectField
          label="Due"
          options={dues}
          value={filter.due}
          onChange={(due) => narrow({ due })}
        />
        <DayField
          label="Said from"
          value={filter.saidFrom}
          onChange={(saidFrom) => narrow({ saidFrom })}
        />
        <DayField
          label="Said until"
          value={filter.saidTo}
          onChange={(saidTo) => narrow({ saidTo })}
        />
      </div>
      <TickBox isTicked={filter.stale} onChange={(stale) => narrow({ stale })}>
        Only those that nobody has reported on for long
      </TickBox>
      <TickBox isTicked={filter.changed} onChange={(changed) => narrow({ changed })}>
        Only what changed since I last looked
      </TickBox>
      <TickBox isTicked={filter.unchecked} onChange={(unchecked) => narrow({ unchecked })}>
        Only what was read in and nobody has looked at
      </TickBox>
    </div>
  );
}

const kindNames = Object.keys(actionKindWords) as ActionFilter['kinds'];

/** "1,240 asks. Rows 1 to 100 are shown." Spoken when it changes. */
export function countWords(total: number, from: number, shown: number, one = 'ask'): string {
  if (total === 0) return 'Nothing fits.';
  const all = counted(total, one).replace(/^\d+/, (digits) =>
    Number(digits).toLocaleString('en-GB'),
  );
  if (shown >= total) return `${all}.`;
  const [first, last] = [from + 1, from + shown].map((row) => row.toLocaleString('en-GB'));
  return `${all}. Rows ${first} to ${last} are shown.`;
}

/** Said where words stand in so many rows that not all of them were looked at. */
export const cutWords =
  'These words stand in very many asks, so only the newest were looked at. Add a word to narrow it down.';
