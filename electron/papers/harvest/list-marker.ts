/** How the entries of a list are counted: entries of one list share their kind. */
export type MarkerKind = 'bullet' | 'number' | 'letter' | 'roman';

export interface ListMarker {
  kind: MarkerKind;
  /** "1)", "(a)", "•": the marker as printed. */
  printed: string;
  /** Place in the list by its number or letter; 0 for bullets. */
  value: number;
  /** The marker without its figures: ")" for "1)", "()" for "(1)". Lists differ in it. */
  shape: string;
}

const bullet = /^(?:[•▪●○◦‣·■□➢✓\u{F000}-\u{F0FF}]|[-–—*o](?=\s))\s*(?=\S)/u;
const numbered =
  /^(?<dash>-\s+)?(?<open>\()?(?<count>\d{1,2}[a-z]?|[A-Za-z]|[ivx]{2,5})(?<close>\)|\.|:)\s*(?=\S)/;
const dashedNumber = /^-\s+\d{1,2}[.)]\s/;
/** "2a" counts as a part of 2. */
const subpart = 0.01;
const romanDigits = 'i ii iii iv v vi vii viii ix x xi xii'.split(' ');

/** Takes the marker off a list entry: "2) note the report" gives 2 and "note the report". */
export function takeMarker(text: string): { marker: ListMarker | null; rest: string } {
  const dot = dashedNumber.test(text) ? null : bullet.exec(text);
  if (dot) {
    const marker: ListMarker = { kind: 'bullet', printed: dot[0].trim(), value: 0, shape: '•' };
    return { marker, rest: text.slice(dot[0].length) };
  }
  const match = numbered.exec(text);
  const { dash = '', open = '', count = '', close = '' } = match?.groups ?? {};
  if (
    !match ||
    (close !== ')' && open !== '') ||
    isNoMarker(text.slice(dash.length), count, close)
  ) {
    return { marker: null, rest: text };
  }
  const marker = { ...countValue(count), printed: match[0].trim(), shape: open + close };
  return { marker, rest: text.slice(match[0].length) };
}

/** Whether `next` may stand after `before` in one list. */
export function isNextMarker(before: ListMarker, next: ListMarker): boolean {
  if (before.kind === 'bullet' || next.kind === 'bullet') return before.kind === next.kind;
  if (before.shape !== next.shape) return false;
  if (before.kind === next.kind && follows(before, next)) return true;
  // "(h)" is followed by "(i)", which alone is read as a roman one
  const one = letterValue(before.printed);
  const other = letterValue(next.printed);
  return one !== null && other !== null && other === one + 1;
}

/** 2 follows 1, 2a follows 1, 2b follows 2a, 3 follows 2b. */
function follows(before: ListMarker, next: ListMarker): boolean {
  const [one, other] = [Math.floor(before.value), Math.floor(next.value)];
  const isSubpart = Math.abs(next.value - before.value - subpart) < subpart / 2;
  return other === one + 1 || (other === one && isSubpart);
}

/** "J. Smith" and "I agree" begin with letters that count nothing; "3.2" is a section. */
function isNoMarker(text: string, count: string, close: string): boolean {
  const after = text.slice(count.length + 1);
  if (close === ':') return true;
  if (close !== '.') return false;
  if (/^\d/.test(count)) return /^\d/.test(after);
  return !/^\s/.test(after) || /^[A-Z]/.test(count);
}

function countValue(count: string): { kind: MarkerKind; value: number } {
  if (/^\d/.test(count)) {
    const letter = letterValue(count.replace(/\d/g, '')) ?? 0;
    return { kind: 'number', value: Number.parseInt(count, 10) + letter * subpart };
  }
  const roman = romanDigits.indexOf(count.toLowerCase());
  if (roman >= 0 && count !== 'C') return { kind: 'roman', value: roman + 1 };
  return { kind: 'letter', value: letterValue(count) ?? 0 };
}

function letterValue(printed: string): number | null {
  const letter = /^\(?([A-Za-z])\W*$/.exec(printed)?.[1]?.toLowerCase();
  return letter === undefined ? null : letter.charCodeAt(0) - 96;
}
