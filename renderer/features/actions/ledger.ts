import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ActionFilter, ActionList, ActionRow } from '../../../shared/contract/actions.ts';
import type { CallErrorCode } from '../../../shared/contract/call-error.ts';
import type { InputOf } from '../../../shared/contract/contract.ts';
import { everyAction } from '../../../shared/contract/every-action.ts';
import { actionKindWords, ownerWords } from '../../../shared/domain/action-words.ts';
import { codeOf } from '../../app/query-store.ts';
import type { Client } from '../../client/client.ts';

export type LedgerSort = InputOf<'actions.list'>['sort'];
export type LedgerGroup = InputOf<'actions.list'>['group'];

/** What is asked of the ledger. */
export interface LedgerView {
  filter: ActionFilter;
  sort: LedgerSort;
  group: LedgerGroup;
}

export interface LedgerState {
  view: LedgerView;
  /** Which of all that the filter leaves: rows from `offset`, at most `limit`. */
  offset: number;
  limit: number;
  /** The last answer; it stays in sight while the next one is awaited. `from` is the offset that it answers. */
  list: (ActionList & { from: number }) | null;
  problem: CallErrorCode | null;
}

export interface Ledger {
  store: StoreApi<LedgerState>;
  /** Narrows, orders or groups otherwise, from the first row on. Words wait until the keys rest. */
  look(view: Partial<Omit<LedgerView, 'filter'>> & { filter?: Partial<ActionFilter> }): void;
  /** A hundred more rows; beyond `mostRows` the first hundred leave. */
  later(): void;
  /** The hundred before those in sight. */
  earlier(): void;
  refetch(): Promise<void>;
  /** Asks now, and again after each change, until the function it returns is called. */
  watch(): () => void;
}

/** Rows fetched at a time, and the most of them that stand in the page. */
export const pageRows = 100;
export const mostRows = 300;
/** Rest of the keys before words are looked for, in milliseconds. */
const restMs = 120;

export const noFilter: ActionFilter = { ...everyAction, standing: 'open' };

export function createLedger(client: Client, first: Partial<LedgerView> = {}): Ledger {
  const store = createStore<LedgerState>(() => ({
    view: { filter: noFilter, sort: 'due', group: 'none', ...first },
    offset: 0,
    limit: pageRows,
    list: null,
    problem: null,
  }));
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;

  const refetch = async () => {
    clearTimeout(timer);
    const mine = ++asked;
    const { view, offset, limit } = store.getState();
    try {
      const list = await client.call('actions.list', { ...view, offset, limit });
      if (mine === asked) store.setState({ list: { ...list, from: offset }, problem: null });
    } catch (problem) {
      if (mine === asked) store.setState({ problem: codeOf(problem) });
    }
  };
  return {
    store,
    refetch,
    look({ filter, ...others }) {
      const before = store.getState().view;
      const view = { ...before, ...others, filter: { ...before.filter, ...filter } };
      store.setState({ view, offset: 0, limit: pageRows });
      clearTimeout(timer);
      if (view.filter.words === before.filter.words) void refetch();
      else timer = setTimeout(() => void refetch(), restMs);
    },
    later() {
      const { limit, offset } = store.getState();
      const isFull = limit >= mostRows;
      store.setState(isFull ? { offset: offset + pageRows } : { limit: limit + pageRows });
      void refetch();
    },
    earlier() {
      store.setState(({ offset }) => ({ offset: Math.max(0, offset - pageRows) }));
      void refetch();
    },
    watch() {
      const stop = client.on('actions.changed', () => void refetch());
      void refetch();
      return () => {
        asked++;
        clearTimeout(timer);
        stop();
      };
    },
  };
}

/** One ledger for each page of each window, so that going back finds it as it was left. */
const ledgers = new WeakMap<Client, Map<string, Ledger>>();

/** The ledger of that name; made with `first` when it is asked for the first time. */
export function ledgerOf(client: Client, name: string, first: Partial<LedgerView> = {}): Ledger {
  const known = ledgers.get(client) ?? new Map<string, Ledger>();
  ledgers.set(client, known);
  const ledger = known.get(name) ?? createLedger(client, first);
  known.set(name, ledger);
  return ledger;
}

export interface RowGroup {
  key: string;
  label: string;
  /** All of the group, of which `rows` are those in sight. */
  count: number;
  rows: ActionRow[];
}

/** The rows in sight under the headings they belong to; one group without a label where nothing is grouped. */
export function groupedRows(
  { rows, groups, from }: ActionList & { from: number },
  by: LedgerGroup,
): RowGroup[] {
  if (groups.length === 0) return [{ key: '', label: '', count: rows.length, rows }];
  let begins = 0;
  return groups
    .map((group) => {
      const [start, end] = [begins - from, begins + group.count - from];
      begins += group.count;
      const label = labelOf(by, group.key, group.label);
      return { ...group, label, rows: end <= 0 ? [] : rows.slice(Math.max(0, start), end) };
    })
    .filter((group) => group.rows.length > 0);
}

const kindWords: Readonly<Record<string, string>> = actionKindWords;

function labelOf(by: LedgerGroup, key: string, label: string): string {
  if (by === 'kind') return kindWords[key] ?? label;
  if (label !== '') return label;
  return by === 'owner' ? ownerWords('') : 'Committee not known';
}
