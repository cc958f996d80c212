import { type MinutesType, settable, type Weight } from './pdf-type.ts';

interface Measure {
  weight: Weight;
  size: number;
  /** In points. */
  width: number;
}

/**
 * A text in lines of at most `width` points, broken between words; a word that is longer than a line is broken
 * within. A line keeps the blank at its end, so that a reader hears two words and not one.
 */
export function brokenLines(type: MinutesType, text: string, measure: Measure): string[] {
  const parts = settable(text).split('\n');
  return parts.flatMap((part, index) =>
    filled(type, index < parts.length - 1 ? `${part} ` : part, measure),
  );
}

function filled(type: MinutesType, text: string, { weight, size, width }: Measure): string[] {
  const fits = (line: string) => type.width(line, weight, size) <= width;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/(?<= )(?=[^ ])/)) {
    if (fits((line + word).trimEnd())) {
      line += word;
      continue;
    }
    if (line !== '') lines.push(line);
    line = '';
    for (const character of word) {
      if (line !== '' && !fits(line + character)) {
        lines.push(line);
        line = '';
      }
      line += character;
    }
  }
  return [...lines, line];
}
