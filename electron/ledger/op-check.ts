import { CallError } from '../../shared/contract/call-error.ts';
import { type ChangeOfOps, deletedField, type Op } from '../../shared/sync/op.ts';

/** Longest name of a run, noun, row or field; longest label, name or time of a change. Characters. */
const longestName = 400;
const longestText = 10_000;
/** Most ops that one op replaces or covers. */
const mostNamed = 100_000;

const isText = (text: unknown, longest: number): boolean =>
  typeof text === 'string' && text.length <= longest;
const isName = (text: unknown): boolean => isText(text, longestName) && text !== '';
const isNumber = (number: unknown): boolean => Number.isSafeInteger(number) && Number(number) >= 1;
const areNames = (names: unknown): boolean =>
  Array.isArray(names) && names.length <= mostNamed && names.every(isName);

/** Whether JSON holds the value whole. */
function isJson(value: unknown): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (Array.isArray(value)) return value.every(isJson);
  return typeof value === 'object' && Object.values(value).every(isJson);
}

const isOp = (op: Op, change: ChangeOfOps): boolean =>
  op.run === change.run &&
  op.change === change.first &&
  isNumber(op.seq) &&
  isNumber(op.lamport) &&
  [op.noun, op.row, op.field].every(isName) &&
  areNames(op.prev) &&
  areNames(op.covers) &&
  (op.kind === 'delete'
    ? op.field === deletedField && op.value === true
    : op.kind === 'set' && op.covers.length === 0) &&
  isJson(op.value);

/** @throws CallError('invalidInput') where a change has no form that a ledger writes */
export function refuseStrangeOps(changes: readonly ChangeOfOps[]): void {
  for (const change of changes) {
    const { run, first, author, label, at } = change;
    const isAct = [author, label, at].every((text) => isText(text, longestText));
    if (!isName(run) || !isNumber(first) || !isAct)
      throw new CallError('invalidInput', 'no change of a ledger');
    if (!change.ops.every((op) => isOp(op, change)))
      throw new CallError('invalidInput', 'no op of a ledger');
  }
}

/**
 * Nobody else can hold an op of the run that is written here, beyond the last one: its place would be taken when this
 * launch comes to it. @throws CallError('invalidInput') where there is one
 */
export function refuseOpsAhead(
  changes: readonly ChangeOfOps[],
  { run, seq }: Pick<Op, 'run' | 'seq'>,
): void {
  if (changes.some((change) => change.run === run && change.ops.some((op) => op.seq > seq)))
    throw new CallError('invalidInput', 'a run that is written here');
}
