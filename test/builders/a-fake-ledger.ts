import type {
  ActionDetail,
  ActionFields,
  ActionRow,
  actionCalls,
  LineageLink,
  SuggestedAction,
} from '../../shared/contract/actions.ts';
import { CallError } from '../../shared/contract/call-error.ts';
import type { HandlersOf, InputOf } from '../../shared/contract/contract.ts';
import { statesOf } from '../../shared/domain/action-states.ts';
import type { ActionUpdate } from '../../shared/domain/action-update.ts';
import { anAction } from './an-action.ts';
import type { FakeClient } from './fake-client.ts';

export interface FakeLedger {
  rows: ActionRow[];
  updates: ActionUpdate[];
  links: LineageLink[];
  suggestions: SuggestedAction[];
  lookedAt: string | null;
  changed: Set<string>;
}

/** Puts a ledger behind the fake client: asks that can be filtered, changed and reported on, over memory. */
export function fakeLedger(client: FakeClient, rows: ActionRow[]): FakeLedger {
  const ledger: FakeLedger = {
    rows,
    updates: [],
    links: [],
    suggestions: [],
    lookedAt: null,
    changed: new Set(),
  };
  client.answer(
    ledgerHandlers(ledger, (label) => {
      client.state.undo.push(label);
      client.tell('actions.changed', {});
      client.tell('history.changed', {});
      return null;
    }),
  );
  return ledger;
}

function ledgerHandlers(
  ledger: FakeLedger,
  told: (label: string) => null,
): HandlersOf<typeof actionCalls> {
  const known = (id: string): ActionRow => {
    const row = ledger.rows.find((one) => one.id === id);
    if (!row) throw new CallError('notFound');
    return row;
  };
  const change = (id: string, fields: ActionFields) => {
    const row = known(id);
    const state = fields.state ?? row.state;
    if (!statesOf(fields.kind ?? row.kind).includes(state)) throw new CallError('invalidInput');
    const given = Object.entries(fields).filter(([, value]) => value !== undefined);
    Object.assign(row, anAction({ ...stored(row), ...Object.fromEntries(given) }));
  };
  return {
    'actions.list': ({ filter, group, offset, limit }) => {
      const fits = ledger.rows.filter((row) => isShown(row, filter, ledger.changed));
      const keys = [...new Set(fits.map((row) => keyOf(row, group)))];
      const ordered = keys.flatMap((key) => fits.filter((row) => keyOf(row, group) === key));
      const groups = keys.map((key) => ({
        key,
        label: key,
        count: fits.filter((row) => keyOf(row, group) === key).length,
      }));
      return {
        rows: ordered.slice(offset, offset + limit),
        total: fits.length,
        groups: group === 'none' ? [] : groups,
      };
    },
    'actions.choices': () => ({
      committees: [{ id: 'committee-1', name: 'Leisure Scrutiny Panel', open: 1 }],
      owners: [...new Set(ledger.rows.map(({ owner }) => owner))].map((owner) => ({
        owner,
        open: 1,
      })),
      unchecked: ledger.rows.filter(({ checked }) => checked === 0).length,
      changed: ledger.changed.size,
      lookedAt: ledger.lookedAt,
    }),
    'actions.get': ({ id }): ActionDetail => ({
      action: known(id),
      updates: ledger.updates.filter(({ action }) => action === id),
      history: [{ field: 'state', value: 'open', author: 'A Hartley', at: '2025-01-20T10:00:00Z' }],
      links: ledger.links,
      papers: [
        {
          id: 'paper-of-item-2',
          title: 'Lamps',
          meeting: 'meeting-1',
          hash: 'a'.repeat(64),
          pdfPage: 5,
        },
      ],
    }),
    'actions.add': ({ id, committee, saidOn, minute, fields }) => {
      const row = anAction({ id, committee, saidOn, minute, minuteName: null, origin: 'typed' });
      ledger.rows.push(row);
      change(id, fields);
      return told('Ask added');
    },
    'actions.change': ({ ids, fields }) => {
      for (const id of ids) change(id, fields);
      return told('Asks changed');
    },
    'actions.report': ({ ids, on, text, state, paper }) => {
      for (const action of ids) {
        const position = ledger.updates.length + 1;
        const report = { action, on, text, state, paper, author: 'A Hartley', minute: null };
        ledger.updates.push({ ...report, id: `update-${position}`, position });
        if (state !== null) change(action, { state });
      }
      return told('Report added');
    },
    'actions.carry': ({ ids }) => {
      for (const id of ids) change(id, { dueWords: 'the next meeting' });
      return told('Put off');
    },
    'actions.link': ({ to, standing }) => {
      const link = ledger.links.find((one) => one.to === to);
      if (link) link.standing = standing;
      return told('Link settled');
    },
    'actions.suggestions': () => ledger.suggestions,
    'actions.takeUp': ({ text }) => {
      ledger.suggestions = ledger.suggestions.filter((one) => one.text !== text);
      return told('Settled');
    },
    'actions.month': ({ month }) => ({
      month,
      months: [
        { month: '2025-01', opened: 3, closed: 1, open: 4 },
        { month, opened: 2, closed: 5, open: 1 },
      ],
      byOwner: [{ owner: '', open: 2, pastDue: 1 }],
      byAge: [{ label: '0 to 2 months', open: 1 }],
      moved: ledger.rows.slice(0, 1),
      stuck: ledger.rows.filter(({ isPastDue }) => isPastDue),
    }),
    'actions.looked': () => {
      ledger.changed.clear();
      ledger.lookedAt = '2025-02-08T12:00:00Z';
      return told('Looked');
    },
  };
}

/** Without what is worked out, so that it is worked out anew. */
function stored(row: ActionRow): Partial<ActionRow> {
  const { isOpen: _open, isPastDue: _past, isStale: _stale, lastDay: _day, ...rest } = row;
  return rest;
}

function keyOf(row: ActionRow, group: InputOf<'actions.list'>['group']): string {
  if (group === 'none') return '';
  if (group === 'owner' || group === 'kind') return row[group];
  return row.saidOn ?? '';
}

function isShown(
  row: ActionRow,
  filter: InputOf<'actions.list'>['filter'],
  changed: ReadonlySet<string>,
): boolean {
  return [
    filter.standing === 'all' || row.isOpen === (filter.standing === 'open'),
    filter.kinds.length === 0 || filter.kinds.includes(row.kind),
    filter.owner === null || filter.owner === row.owner,
    filter.due !== 'past' || row.isPastDue,
    !filter.stale || row.isStale,
    !filter.unchecked || row.checked === 0,
    !filter.changed || changed.has(row.id),
    row.text.includes(filter.words.trim()),
  ].every(Boolean);
}
