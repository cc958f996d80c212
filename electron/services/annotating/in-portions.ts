import { setImmediate } from 'node:timers/promises';
import { authorOf } from '../author-of.ts';
import type { MarkingParts, PersonalTransaction } from './parts.ts';

/** Marks written before others are answered again: some tens of milliseconds. */
const marksAtOnce = 25;

/**
 * Changes many marks, each portion in a change that is on the disk before the next begins; all of them are one
 * step of Undo. Where only some were written when the app ended, Undo takes those back.
 */
export async function inPortions<T>(
  { personal, clock }: Pick<MarkingParts, 'personal' | 'clock'>,
  label: string,
  all: readonly T[],
  work: (tx: PersonalTransaction, one: T) => void,
): Promise<void> {
  const isOne = all.length <= marksAtOnce;
  const options = isOne ? {} : { joins: `${label} ${clock().toISOString()}` };
  for (let first = 0; first < all.length; first += marksAtOnce) {
    if (first > 0) await setImmediate();
    const some = all.slice(first, first + marksAtOnce);
    const write = (tx: PersonalTransaction) => {
      for (const one of some) work(tx, one);
    };
    personal.change(authorOf(personal), label, write, options);
  }
}
