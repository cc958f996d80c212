import { CallError } from '../../../shared/contract/call-error.ts';
import type { InputOf } from '../../../shared/contract/contract.ts';
import type { Conflict, ConflictValue } from '../../../shared/contract/exchange.ts';
import { access } from '../../../shared/domain/agenda-item.ts';
import type {
  personalNouns,
  privateBusinessNouns,
  sharedNouns,
} from '../../../shared/domain/nouns.ts';
import type { LedgerName } from '../../../shared/sync/circle.ts';
import { deletedField, type Op, opId } from '../../../shared/sync/op.ts';
import type { Ledger, NounMap, Reader } from '../../ledger/ledger.ts';
import { authorOf } from '../author-of.ts';
import { chooseAccess } from '../minuting/choose-access.ts';
import { conflictField } from './conflict-fields.ts';
import { type AnyRow, closedBy, conflictPlace } from './conflict-place.ts';
import { type Returned, returnedConflict } from './returned-rows.ts';

/** A field whose current ops differ in value. */
export interface Unsettled {
  noun: string;
  row: string;
  field: string;
  ops: readonly Pick<Op, 'run' | 'seq' | 'value'>[];
}

export interface ConflictParts {
  council: Ledger<typeof sharedNouns>;
  privateBusiness: Ledger<typeof privateBusinessNouns>;
  personal: Reader<typeof personalNouns>;
  /** What either ledger holds of them just now. */
  unsettled: (ledger: LedgerName) => readonly Unsettled[];
  /** Rows that stand in it although somebody took them away. */
  returned: (ledger: LedgerName) => readonly Returned[];
}

export interface Conflicts {
  list(): Conflict[];
  /**
   * @throws CallError 'notFound' where those values are settled already, 'minutesIssued' where the minutes are issued
   * that they stand in, as the ledger's change() otherwise
   */
  settle(choice: Choice): void;
}

type Choice = InputOf<'exchange.settle'>;
type AnyLedger = Pick<Ledger<NounMap>, 'row' | 'history' | 'change'>;

const ledgers: readonly LedgerName[] = ['council', 'private'];
const sameValue = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** Values that two people set without knowing of each other, in the fields where a person has to choose. */
export function createConflicts(parts: ConflictParts): Conflicts {
  // a noun's name comes with the op, so the ledger is read as one of any nouns
  const ledgerOf = (name: LedgerName): AnyLedger =>
    (name === 'council' ? parts.council : parts.privateBusiness) as unknown as AnyLedger;

  function conflictOf(name: LedgerName, { noun, row, field, ops }: Unsettled): Conflict | null {
    const about = conflictField(noun, field);
    const shown = about === null ? null : (ledgerOf(name).row(noun, row) as AnyRow | null);
    if (about === null || shown === null) return null;
    const past = ledgerOf(name)
      .history(noun, row, field)
      .filter(({ current }) => current);
    const values = new Map<string, ConflictValue>();
    for (const op of ops) {
      const text = about.words(op.value, parts.council);
      const set = past.find(({ value }) => sameValue(value, op.value));
      const isShown = sameValue(op.value, shown[field]);
      const one = { op: opId(op), text, by: set?.author ?? '', at: set?.at ?? '', isShown };
      if (isShown || !values.has(text)) values.set(text, one);
    }
    if (values.size < 2) return null;
    const place = conflictPlace(parts, noun, shown);
    return {
      ledger: name,
      noun,
      row,
      field,
      what: about.what,
      ...place,
      values: [...values.values()],
    };
  }

  function returnedOf(name: LedgerName, one: Returned): Conflict | null {
    const { noun, row } = one;
    const shown = ledgerOf(name).row(noun, row) as AnyRow | null;
    const choice = shown === null ? null : returnedConflict(ledgerOf(name), one, shown);
    if (shown === null || choice === null) return null;
    return { ledger: name, noun, row, ...conflictPlace(parts, noun, shown), ...choice };
  }

  /** Takes a row out after all, or has it stand for good. @throws CallError 'notFound' */
  function settleReturned({ ledger, noun, row, op }: Choice): void {
    const known = parts.returned(ledger).find((one) => one.noun === noun && one.row === row);
    const isTakenOut = known?.deletes.some((one) => opId(one) === op);
    const shown = ledgerOf(ledger).row(noun, row);
    if (known === undefined || shown === null) throw new CallError('notFound');
    const label = isTakenOut ? 'Taken out after all' : 'Kept after all';
    ledgerOf(ledger).change(authorOf(parts.personal), label, (tx) => {
      const { id: _id, ...fields } = shown;
      tx.delete(noun, row);
      // made anew, it stands although somebody had taken it away
      if (!isTakenOut) tx.set(noun, row, fields);
    });
  }

  /** The law's ways to change minutes that are issued are others. @throws CallError 'minutesIssued' */
  function refuseIssued({ ledger, noun, row }: Choice): void {
    const shown = ledgerOf(ledger).row(noun, row) as AnyRow | null;
    if (shown !== null && closedBy(parts, shown) !== null) throw new CallError('minutesIssued');
  }

  const present = (conflict: Conflict | null): Conflict[] => (conflict === null ? [] : [conflict]);
  return {
    list: () =>
      ledgers.flatMap((name) => [
        ...parts.unsettled(name).flatMap((one) => present(conflictOf(name, one))),
        ...parts.returned(name).flatMap((one) => present(returnedOf(name, one))),
      ]),
    settle(choice) {
      const { ledger, noun, row, field, op } = choice;
      refuseIssued(choice);
      if (field === deletedField) {
        settleReturned(choice);
        return;
      }
      const known = parts
        .unsettled(ledger)
        .find((one) => one.noun === noun && one.row === row && one.field === field);
      const chosen = known?.ops.find((one) => opId(one) === op);
      const about = conflictField(noun, field);
      if (chosen === undefined || about === null) throw new CallError('notFound');
      // who may read a minute decides in which store its words stand
      if (ledger === 'council' && noun === 'recordedMinute' && field === 'access') {
        const said = access.safeParse(chosen.value);
        if (!said.success) throw new CallError('invalidInput', 'recordedMinute.access');
        chooseAccess(parts, row, said.data);
        return;
      }
      ledgerOf(ledger).change(authorOf(parts.personal), `One of two values: ${about.what}`, (tx) =>
        tx.set(noun, row, { [field]: chosen.value }),
      );
    },
  };
}
