import { parseTime } from '../../../shared/domain/parse-time.ts';
import type { IsoTime } from '../../../shared/domain/when.ts';
import type { PlacedLine } from './block.ts';

export interface Closing {
  time: IsoTime;
  /** Index of the line that says so; what follows (signature, appendices) is no minute. */
  index: number;
  text: string;
  pdfPage: number;
}

const closes =
  /\b(?:meeting|proceedings|session|business|board|committee|council)\b[^.]{0,60}?\b(?:closed|ended|concluded|finished|terminated|rose|adjourned|declared closed)\b|\bclosed the meeting\b|^\(?(?:closed|ended|finish(?:ed)?|conclusion)\b|\bduration of meeting\b|daeth y cyfarfod i ben/i;
const duration = /\bduration\b|\d\s*(?:am|pm)?\s*(?:to|-|–)\s*\d/i;

/** When the meeting ended, as its last lines say: "(Meeting closed at 11.45 am)". Null where they do not. */
export function closingTime(lines: readonly PlacedLine[]): Closing | null {
  for (let index = lines.length - 1; index >= 0; index--) {
    const line = lines[index];
    if (line === undefined || !closes.test(line.text)) continue;
    const next = lines[index + 1]?.text ?? '';
    const text = /\d/.test(line.text) ? line.text : `${line.text} ${next}`;
    const after = text.slice(closes.exec(text)?.index ?? 0);
    const time = parseTime(
      duration.test(after) ? (after.split(/\bto\b|[-–]/).at(-1) ?? after) : after,
    );
    if (time !== null) return { time, index, text, pdfPage: line.pdfPage };
  }
  return null;
}
