import { deletedField, type Op, opId } from '../../shared/sync/op.ts';
import { byPrecedence } from '../../shared/sync/register.ts';
import { canonicalJson } from './canonical-json.ts';
import type { OpLog } from './op-log.ts';
import type { Projection } from './projection.ts';
import type { Columns } from './row-table.ts';
import type { Writer } from './writer.ts';

interface Tools {
  log: OpLog;
  projection: Projection;
  writer: Writer;
}

/** What a field held on either side of a change. */
interface Step {
  field: string;
  before: unknown;
  after: unknown;
  /** Nobody had set it before. */
  isFirst: boolean;
}

interface RowSteps {
  noun: string;
  row: string;
  steps: Map<string, Step>;
}

/** 'before' takes a change back, 'after' does it again. */
export type Direction = 'before' | 'after';

/** What a field shows. While nobody has set it a row is absent, another field has its initial value. */
function shownValue(tools: Tools, noun: string, field: string, current: readonly Op[]): unknown {
  const shown = [...current].sort(byPrecedence)[0];
  if (shown !== undefined) return shown.value;
  return field === deletedField ? true : tools.projection.table(noun).field(field).initial;
}

function rowsOf(tools: Tools, ops: readonly Op[]): RowSteps[] {
  const rows = new Map<string, RowSteps>();
  for (const op of ops) {
    const key = JSON.stringify([op.noun, op.row]);
    const row = rows.get(key) ?? { noun: op.noun, row: op.row, steps: new Map<string, Step>() };
    rows.set(key, row);
    const known = row.steps.get(op.field);
    if (known !== undefined) {
      known.after = op.value;
      continue;
    }
    const before = shownValue(tools, op.noun, op.field, tools.log.counting(op.prev));
    const isFirst = op.prev.length === 0;
    row.steps.set(op.field, { field: op.field, before, after: op.value, isFirst });
  }
  return [...rows.values()];
}

/**
 * Takes a change back or does it again, by new ops. What somebody has changed since stays as it is: only
 * a field that still shows what the change (or its undoing) left there is set.
 */
export function applyChange(tools: Tools, ops: readonly Op[], direction: Direction): void {
  for (const row of rowsOf(tools, ops)) {
    const columns = tools.projection.table(row.noun).columns(row.row);
    if (columns !== undefined) applyToRow(tools, row, columns, direction);
    else if (row.steps.has(deletedField)) applyToAbsentRow(tools, row, direction);
    // Else somebody took the row away since: an op of one field would bring it back.
  }
}

function applyToRow(
  tools: Tools,
  { noun, row, steps }: RowSteps,
  columns: Columns,
  direction: Direction,
): void {
  const { log, projection, writer } = tools;
  const table = projection.table(noun);
  const existence = steps.get(deletedField);
  const leaves = existence?.[direction] === true;
  const wasMade = direction === 'before' && existence?.isFirst === true;
  for (const step of steps.values()) {
    if (step.field === deletedField) continue;
    const column = (value: unknown) => table.column(step.field, value)?.value;
    const [from, to] = fromTo(step, direction).map(column);
    if (columns[step.field] !== from || from === to || to === undefined) continue;
    // The row was made by this change: no earlier state of it can come back, so its values may stay.
    if (wasMade) continue;
    const prev = log.currentIds(noun, row, step.field);
    writer.write({ noun, row, field: step.field, value: step[direction] }, prev);
    columns[step.field] = to;
  }
  if (leaves) {
    // Last, because a delete covers the ops just written.
    writer.writeDelete(noun, row);
    projection.remove(noun, row);
  } else projection.put(noun, row, columns);
}

/** A row that is not there: it comes back, or stays away but holds what it would come back with. */
function applyToAbsentRow(
  tools: Tools,
  { noun, row, steps }: RowSteps,
  direction: Direction,
): void {
  const { log, projection, writer } = tools;
  const current = log.currentOfRow(noun, row);
  const of = (field: string) => current.filter((op) => op.field === field);
  let written = false;
  for (const step of steps.values()) {
    if (step.field === deletedField) continue;
    const shown = canonicalJson(shownValue(tools, noun, step.field, of(step.field)));
    const [from, to] = fromTo(step, direction).map(canonicalJson);
    if (shown !== from || from === to) continue;
    const value = step[direction];
    writer.write({ noun, row, field: step.field, value }, of(step.field).map(opId));
    written = true;
  }
  if (steps.get(deletedField)?.[direction] === false) {
    writer.writeRestore(noun, row, of(deletedField).map(opId));
    projection.derive(noun, row, log.currentOfRow(noun, row));
  } else if (written) writer.writeDelete(noun, row);
}

function fromTo({ before, after }: Step, direction: Direction): [from: unknown, to: unknown] {
  return direction === 'before' ? [after, before] : [before, after];
}
