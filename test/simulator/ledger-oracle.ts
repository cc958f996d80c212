import type { Database } from '../../electron/database/driver.ts';
import { type OpHeld, opsOf, registersOf, rowsOf } from './read-state.ts';
import { type SmallNoun, smallNouns } from './small-council.ts';

const before = (one: OpHeld, other: OpHeld): number =>
  other.lamport - one.lamport ||
  (one.run < other.run ? 1 : one.run > other.run ? -1 : 0) ||
  other.seq - one.seq;

/** Registers as they follow from the ops that count, worked out by itself: `noun|row|field`, best op first. */
function registersFrom(ops: readonly OpHeld[]): Map<string, OpHeld[]> {
  const counting = ops.filter(({ isVoid }) => !isVoid);
  const replaced = new Set(counting.flatMap(({ prev }) => prev));
  const registers = new Map<string, OpHeld[]>();
  for (const op of counting) {
    if (replaced.has(op.id)) continue;
    const at = `${op.noun}|${op.row}|${op.field}`;
    registers.set(at, [...(registers.get(at) ?? []), op].sort(before));
  }
  return registers;
}

/** What the tables of a ledger say otherwise than its ops do: a replaced value that is shown, a row too many or few. */
export function ledgerFaults(database: Database): string[] {
  const expected = registersFrom(opsOf(database));
  const faults: string[] = [];
  const held = registersOf(database);
  for (const at of new Set([...expected.keys(), ...held.keys()])) {
    const should = (expected.get(at) ?? []).map(({ id }) => id).sort();
    if (should.join() !== (held.get(at) ?? []).join())
      faults.push(`a register is not what its ops make it: ${at}`);
  }
  for (const noun of Object.keys(smallNouns) as SmallNoun[])
    faults.push(...rowFaults(rowsOf(database, noun), noun, expected));
  return faults;
}

function rowFaults(
  held: ReadonlyMap<string, string>,
  noun: SmallNoun,
  registers: ReadonlyMap<string, readonly OpHeld[]>,
): string[] {
  const ofRow = new Map<string, OpHeld[]>();
  for (const [at, ops] of registers) {
    const [itsNoun, row = ''] = at.split('|');
    if (itsNoun === noun) ofRow.set(row, [...(ofRow.get(row) ?? []), ...ops]);
  }
  const faults: string[] = [];
  for (const [row, ops] of ofRow) {
    const covered = new Set(ops.filter(({ kind }) => kind === 'delete').flatMap((op) => op.covers));
    const stands = ops.some(({ kind, id }) => kind === 'set' && !covered.has(id));
    if (stands !== held.has(row))
      faults.push(`a row ${stands ? 'is missing' : 'came back'}: ${noun} ${row}`);
    if (!stands) continue;
    const shown = JSON.parse(held.get(row) ?? '{}') as Record<string, unknown>;
    for (const [field, { column, schema }] of Object.entries(smallNouns[noun].fields)) {
      // a value that this app does not know stays in the log: the next one is shown
      const best = registers
        .get(`${noun}|${row}|${field}`)
        ?.find(({ value }) => schema.safeParse(JSON.parse(value)).success);
      if (best === undefined) continue;
      const value = column === 'JSON' ? best.value : JSON.parse(best.value);
      if (shown[field] !== value) faults.push(`another value is shown: ${noun} ${row} ${field}`);
    }
  }
  for (const row of held.keys())
    if (!ofRow.has(row)) faults.push(`a row without ops: ${noun} ${row}`);
  return faults;
}
