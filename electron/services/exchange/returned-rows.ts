import type { Conflict, ConflictValue } from '../../../shared/contract/exchange.ts';
import { deletedField, type Op, opId } from '../../../shared/sync/op.ts';
import type { Ledger, NounMap, PastValue } from '../../ledger/ledger.ts';

/** A row that stands although somebody took it away: another had changed it without knowing. */
export interface Returned {
  noun: string;
  row: string;
  deletes: readonly Pick<Op, 'run' | 'seq'>[];
  edits: readonly Pick<Op, 'run' | 'seq' | 'field' | 'value'>[];
}

/** What people call a row of these nouns; of others nobody is asked. */
const names: Readonly<Record<string, string>> = {
  agendaItem: 'Item',
  recordedMinute: 'Minute',
  declaration: 'Declaration',
  motion: 'Motion',
  amendment: 'Amendment',
  vote: 'Vote',
  clause: 'Resolution',
  ask: 'Request',
  action: 'Action',
  plannedItem: 'Planned item',
  sharedQuestion: 'Shared question',
};

type AnyLedger = Pick<Ledger<NounMap>, 'history'>;
type Shown = Readonly<Record<string, unknown>>;

/** The words by which a row is known on the screen. */
const wordsOf = (row: Shown): string => {
  const words = [row['text'], row['after'], row['title'], row['nature']];
  return words.find((one): one is string => typeof one === 'string' && one !== '') ?? '';
};

const newest = (past: readonly PastValue[]): PastValue | undefined => past[0];

/** The choice that is put before people: to keep it, as it stands, or to take it out after all. */
export function returnedConflict(
  ledger: AnyLedger,
  { noun, row, deletes, edits }: Returned,
  shown: Shown,
): Pick<Conflict, 'field' | 'what' | 'values'> | null {
  const name = Object.hasOwn(names, noun) ? names[noun] : undefined;
  const [taken] = deletes;
  const [edit] = edits;
  if (name === undefined || taken === undefined || edit === undefined) return null;
  const deleted = newest(
    ledger
      .history(noun, row, deletedField)
      .filter(({ value, current }) => value === true && current),
  );
  const edited = newest(
    ledger
      .history(noun, row, edit.field)
      .filter(({ value, current }) => value === edit.value && current),
  );
  const value = (
    op: Pick<Op, 'run' | 'seq'>,
    text: string,
    past: PastValue | undefined,
    isShown: boolean,
  ): ConflictValue => ({ op: opId(op), text, by: past?.author ?? '', at: past?.at ?? '', isShown });
  return {
    field: deletedField,
    what: `${name}: taken out by one, changed by another`,
    values: [
      value(edit, ['Keep it', wordsOf(shown)].filter(Boolean).join(': '), edited, true),
      value(taken, 'Take it out', deleted, false),
    ],
  };
}
