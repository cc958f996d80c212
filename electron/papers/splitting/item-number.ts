/** How an agenda writes its numbers; one agenda keeps to one manner for its top level. */
export type NumberStyle = 'dot' | 'bracket' | 'bare' | 'letter' | 'roman';

/** The number at the start of a line. */
export interface ItemNumber {
  /** As printed, without its dot: "3", "3a", "1.1", "1.A", "B". */
  printed: string;
  style: NumberStyle;
  /** Parts for comparing: "5.2" is [5, 2], "3a" is [3, 1], "1.A" is [1, 1]. */
  parts: number[];
  /** Where the words after the number begin in the text. */
  length: number;
}

/** "Item 4", "Agenda Item No. 4", "Eitem 4", "Rhif 4" before the figure. */
const prefix = '(?:(?:agenda\\s+)?item(?:\\s+no\\.?)?|eitem|rhif(?:\\s+eitem)?)\\s+';
const figures = new RegExp(
  `^(?:${prefix})?(?<first>\\d{1,4})(?<rest>(?:\\.\\d{1,3})*)(?<letter>\\.?[A-Za-z])?(?<mark>[.):]|\\s*[-–]\\s)?(?=\\s|$|(?<=[.)])\\p{Lu})`,
  'iu',
);
const capital = /^(?<letter>[A-Z])(?<mark>[.)]?)(?=\s|$)/;
const roman = /^(?<roman>(?:X{0,3})(?:IX|IV|V?I{0,3}))\.(?=\s|$)/;

/** The item number that a line of a front sheet begins with, or null. */
export function itemNumber(text: string): ItemNumber | null {
  return figuresOf(text) ?? letterFigureOf(text) ?? romanOf(text) ?? letterOf(text);
}

function figuresOf(text: string): ItemNumber | null {
  const match = figures.exec(text);
  if (match?.groups === undefined) return null;
  const { first = '', rest = '', letter = '', mark = '' } = match.groups;
  if (/^\d{1,2}[ap]\.?m$/i.test(`${first}${letter}`)) return null;
  const decimals = rest.split('.').filter(Boolean).map(Number);
  const letters = letter === '' ? [] : [letterValue(letter.replace('.', ''))];
  return {
    printed: `${first}${rest}${letter}`,
    style: mark === ')' ? 'bracket' : mark === '.' ? 'dot' : 'bare',
    parts: [Number(first), ...decimals, ...letters],
    length: match[0].length,
  };
}

const letterFigure = /^(?<letter>[A-Z])(?<figure>\d{1,2})[.)](?=\s)/;

/** "D1." below D. */
function letterFigureOf(text: string): ItemNumber | null {
  const { letter, figure } = letterFigure.exec(text)?.groups ?? {};
  if (letter === undefined || figure === undefined) return null;
  return {
    printed: `${letter}${figure}`,
    style: 'letter',
    parts: [letterValue(letter), Number(figure)],
    length: letter.length + figure.length + 1,
  };
}

function letterOf(text: string): ItemNumber | null {
  const match = capital.exec(text);
  if (match?.groups === undefined) return null;
  const letter = match.groups['letter'] ?? '';
  return {
    printed: letter,
    style: 'letter',
    parts: [letterValue(letter)],
    length: match[0].length,
  };
}

const romanValues: Record<string, number> = { I: 1, V: 5, X: 10 };

function romanOf(text: string): ItemNumber | null {
  const numeral = roman.exec(text)?.groups?.['roman'] ?? '';
  if (numeral === '') return null;
  let value = 0;
  for (const [index, letter] of numeral.split('').entries()) {
    const worth = romanValues[letter] ?? 0;
    value += worth < (romanValues[numeral[index + 1] ?? ''] ?? 0) ? -worth : worth;
  }
  return { printed: numeral, style: 'roman', parts: [value], length: numeral.length + 1 };
}

/** 1 for "a" or "A". */
export function letterValue(letter: string): number {
  return (letter.toLowerCase().codePointAt(0) ?? 96) - 96;
}

const subLabel = /^\(?(?<label>[a-z]|[ivx]{1,4})[.)]\s*(?=\S)/i;

/** The label of a sub-item ("a)", "(b)", "ii)") and where its words begin, or null. */
export function subItemLabel(text: string): { label: string; length: number } | null {
  const match = subLabel.exec(text);
  const label = match?.groups?.['label'];
  return match && label ? { label: label.toLowerCase(), length: match[0].length } : null;
}
