/** Printed pages as a front sheet gives them; `to` is null where only the first page is printed. */
export interface PrintedRange {
  from: number;
  to: number | null;
}

/** A range and where its words stand in the text. */
interface FoundRange extends PrintedRange {
  index: number;
  length: number;
}

const dash = '\\s*(?:[-‐-―]|to|i)\\s*';
const word = '(?:pages?|pgs?\\.?|pp?\\.?|tudalennau|tudalen|tud\\.?)';
const wholeWord = '(?:pages?|pp\\.|tudalennau|tudalen)';
const inBrackets = new RegExp(
  `\\(\\s*${word}:?\\s*(?<from>\\d{1,5})(?:${dash}(?<to>\\d{1,5}))?\\s*\\)`,
  'i',
);
const withWord = new RegExp(
  `(?:^|\\s)[-–]?\\s*${wholeWord}:?\\s*(?<from>\\d{1,5})(?:${dash}(?<to>\\d{1,5}))?\\s*$`,
  'i',
);
const bare = new RegExp(`^\\(?\\s*(?<from>\\d{1,5})(?:${dash}(?<to>\\d{1,5}))?\\s*\\)?$`, 'i');

/** "(Pages 3 - 8)", "(Page 7)", "(Tudalennau 3 - 8)" anywhere in a text, or "Pages 3-8" at its end. */
export function findRange(text: string): FoundRange | null {
  return toFound(inBrackets.exec(text)) ?? toFound(withWord.exec(text));
}

/** A cell that holds nothing but a range or a first page: "5 - 10", "9". */
export function bareRange(cell: string): PrintedRange | null {
  const found = toFound(bare.exec(cell.trim()));
  return found ? { from: found.from, to: found.to } : null;
}

/** A text without the words of a range, blanks closed. */
export function withoutRange(text: string, range: FoundRange): string {
  const rest = `${text.slice(0, range.index)} ${text.slice(range.index + range.length)}`;
  return rest.replace(/\s+/g, ' ').trim();
}

function toFound(match: RegExpExecArray | null): FoundRange | null {
  if (match?.groups === undefined) return null;
  const from = Number(match.groups['from']);
  const to = match.groups['to'] === undefined ? null : Number(match.groups['to']);
  if (from < 1 || (to !== null && to < from)) return null;
  return { from, to, index: match.index, length: match[0].length };
}
