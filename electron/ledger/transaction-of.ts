import type { NounMap, Reader, Transaction } from './ledger.ts';
import type { Writer } from './writer.ts';

/** A transaction that is of no use once its work has ended. */
export function transactionOf<N extends NounMap>(
  ledger: Reader<N>,
  writer: Writer,
): { use: Transaction<N>; end: () => void } {
  let ended = false;
  const alive = (): Writer => {
    if (ended) throw new Error('this transaction has ended');
    return writer;
  };
  const use: Transaction<N> = {
    row: (noun, id) => ledger.row(noun, id),
    rows: (noun, where) => ledger.rows(noun, where),
    set: (noun, id, fields) => alive().set(noun, id, fields),
    delete: (noun, id) => alive().delete(noun, id),
    keep: (noun, id) => alive().keep(noun, id),
  };
  return {
    use,
    end: () => {
      ended = true;
    },
  };
}
