/** Takes `remove` characters (UTF-16 units) away at `at` and puts `insert` there. */
export interface TextEdit {
  at: number;
  remove: number;
  insert: string;
}

/**
 * The least edit that makes one text of the other; null where they are alike. In "aa" it cannot be seen which a is
 * new: `caret`, the place after the new text, says. Pairs of units that are one letter are never cut.
 */
export function textEdit(
  before: string,
  after: string,
  caret: number = after.length,
): TextEdit | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let end = 0;
  const endMost = Math.min(shorter, after.length - caret);
  while (end < endMost && before.at(-1 - end) === after.at(-1 - end)) end++;
  let at = 0;
  while (at < shorter - end && before[at] === after[at]) at++;
  // what the caret forbade to be alike may be so when the text before it differs
  while (end < shorter - at && before.at(-1 - end) === after.at(-1 - end)) end++;
  if (isHighHalf(before, at - 1) || isHighHalf(after, at - 1)) at--;
  if (isLowHalf(before, before.length - end) || isLowHalf(after, after.length - end)) end--;
  return { at, remove: before.length - end - at, insert: after.slice(at, after.length - end) };
}

const isHighHalf = (text: string, at: number): boolean =>
  at >= 0 && /[\uD800-\uDBFF]/.test(text.charAt(at));
const isLowHalf = (text: string, at: number): boolean =>
  at < text.length && /[\uDC00-\uDFFF]/.test(text.charAt(at));

/** One edit for each run of lines that differs, from the last to the first, so that places before stay true. */
export function lineEdits(before: string, after: string): TextEdit[] {
  const whole = textEdit(before, after);
  if (whole === null) return [];
  const old = before.split('\n');
  const now = after.split('\n');
  let start = 0;
  while (start < Math.min(old.length, now.length) && old[start] === now[start]) start++;
  let end = 0;
  const most = Math.min(old.length, now.length) - start;
  while (end < most && old.at(-1 - end) === now.at(-1 - end)) end++;
  const isLineByLine = old.length === now.length;
  if (!isLineByLine) return [whole];
  const edits: TextEdit[] = [];
  let at = old.slice(0, start).join('\n').length + (start > 0 ? 1 : 0);
  for (let line = start; line < old.length - end; line++) {
    const [was = '', is = ''] = [old[line], now[line]];
    const edit = textEdit(was, is);
    if (edit) edits.unshift({ ...edit, at: at + edit.at });
    at += was.length + 1;
  }
  return edits;
}
