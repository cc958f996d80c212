import { CallError } from '../../../shared/contract/call-error.ts';
import type { Evidence, EvidenceByField } from '../../../shared/domain/evidence.ts';
import type { Field } from '../../../shared/domain/noun.ts';
import { type SharedNoun, sharedNouns } from '../../../shared/domain/nouns.ts';
import type { Ledger, Transaction } from '../../ledger/ledger.ts';

export type Council = Ledger<typeof sharedNouns>;
export type CouncilTransaction = Transaction<typeof sharedNouns>;

/** A row of any noun, as far as mending needs to know it. */
export interface MendedRow {
  id: string;
  evidence?: EvidenceByField;
}

/** Throws CallError('notFound'). */
export function mendableRow(council: Council, noun: SharedNoun, id: string): MendedRow {
  const row = council.row(noun, id) as MendedRow | null;
  if (row === null) throw new CallError('notFound', 'no such row');
  return row;
}

/** The value, checked with the field's own schema. Throws CallError('invalidInput'). */
export function checkedValue(noun: SharedNoun, field: string, value: unknown): unknown {
  const fields: Record<string, Field> = sharedNouns[noun].fields;
  if (!Object.hasOwn(fields, field) || field === 'evidence')
    throw new CallError('invalidInput', 'no such field');
  const checked = fields[field]?.schema.safeParse(value);
  if (checked?.success !== true) throw new CallError('invalidInput', 'not a value of this field');
  return checked.data;
}

/** The row's evidence with the same new reason for some fields; nothing for nouns that keep none. */
export function evidenceWith(
  row: Pick<MendedRow, 'evidence'>,
  fields: readonly string[],
  why: Evidence,
): { evidence?: EvidenceByField } {
  if (row.evidence === undefined) return {};
  const fresh = Object.fromEntries(
    fields.map((field) => [
      field,
      { ...why, pdfPage: why.pdfPage ?? row.evidence?.[field]?.pdfPage ?? null },
    ]),
  );
  return { evidence: { ...row.evidence, ...fresh } };
}

/** Sets checked fields of any noun. The noun is known only at run time, so its fields were checked before. */
export function setFields(
  tx: CouncilTransaction,
  noun: SharedNoun,
  id: string,
  fields: Record<string, unknown>,
): void {
  tx.set(noun, id, fields as Parameters<typeof tx.set>[2]);
}
