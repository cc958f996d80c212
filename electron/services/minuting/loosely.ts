import type { NounMap, Reader, Transaction } from '../../ledger/ledger.ts';

/** A row of any noun, as far as it is known before its noun is. */
export type LooseRow = { id: string } & Record<string, unknown>;

/** A reader whose nouns are known only at run time; the ledger refuses names that it does not know. */
export interface LooseReader {
  row(noun: string, id: string): LooseRow | null;
  rows(noun: string, where: Record<string, unknown>): LooseRow[];
}

/** The same for writing; the ledger checks every value with its noun's schema. */
export interface LooseTransaction extends LooseReader {
  set(noun: string, id: string, fields: Record<string, unknown>): void;
  delete(noun: string, id: string): void;
}

export const readLoosely = <N extends NounMap>(reader: Reader<N>): LooseReader =>
  reader as unknown as LooseReader;

export const writeLoosely = <N extends NounMap>(tx: Transaction<N>): LooseTransaction =>
  tx as unknown as LooseTransaction;

/** The fields of a row, without its id. */
export function fieldsOf({ id: _id, ...fields }: LooseRow): Record<string, unknown> {
  return fields;
}
