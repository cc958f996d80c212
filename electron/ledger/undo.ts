import { deletedField, type Op, opId } from '../../shared/sync/op.ts';
import { byPrecedence } from '../../shared/sync/register.ts';
import { canonicalJson } from './canonical-json.ts';
import type { OpLog } from './op-log.ts';
import type { Projection } from './projection.ts';
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
    const replaced = op.prev.map((id) => tools.log.byId(id)).filter((prev) => prev !== null);
    const before = shownValue(tools, op.noun, op.field, replaced);
    row.steps.set(op.field, { field: op.field, before, after: op.value });
  }
  return [...rows.values()];
}

/**
 * Takes a change back or does it again, by new ops. What somebody has changed since stays as it is: only
 * a field that still shows what the change (or its undoing) left there is set.
 */
export function applyChange(tools: Tools, ops: readonly Op[], direction: Direction): void {
  for (const row of rowsOf(tools, ops)) applyRow(tools, row, direction);
  for (const [noun, ids] of tools.writer.touched) {
    for (const id of ids) tools.projection.derive(noun, id, tools.log.currentOfRow(noun, id));
  }
}

function applyRow(tools: Tools, { noun, row, steps }: RowSteps, direction: Direction): void {
  const table = tools.projection.table(noun);
  const existence = steps.get(deletedField);
  const leaves = existence?.[direction] === true;
  const comes = existence?.[direction] === false;
  // Somebody else took the row away since: an op of one field would bring it back.
  if (table.columns(row) === undefined && !comes) return;
  const current = tools.log.currentOfRow(noun, row);
  const due = ({ field, before, after }: Step): boolean => {
    const ofField = current.filter((op) => op.field === field);
    const shown = canonicalJson(shownValue(tools, noun, field, ofField));
    const [from, to] = direction === 'before' ? [after, before] : [before, after];
    return shown === canonicalJson(from) && shown !== canonicalJson(to);
  };
  const idsOf = (field: string) => current.filter((op) => op.field === field).map(opId);
  for (const step of steps.values()) {
    if (step.field === deletedField || !due(step)) continue;
    const value = step[direction];
    // A row that goes away as a whole keeps its values in the log, for when it comes back.
    const unset = canonicalJson(table.field(step.field).initial) === canonicalJson(value);
    if (leaves && unset) continue;
    tools.writer.write({ noun, row, field: step.field, value }, idsOf(step.field));
  }
  // Last, because a delete covers the ops just written.
  if (existence === undefined || !due(existence)) return;
  if (leaves) tools.writer.writeDelete(noun, row);
  else tools.writer.writeRestore(noun, row, idsOf(deletedField));
}
