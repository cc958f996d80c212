import { parseTime } from '../../../shared/domain/parse-time.ts';
import type { IsoTime } from '../../../shared/domain/when.ts';
import type { PlacedLine } from './block.ts';

export interface Closing {
  time: IsoTime;
  /** True where the paper prints neither am nor pm: "closed at 8.02". */
  isBare: boolean;
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
    const isBare = !/\d\s*[apy]\.?\s?[mbp]\b|noon|midnight|midday|hours|hrs/i.test(after);
    if (time !== null) return { time, isBare, index, text, pdfPage: line.pdfPage };
  }
  return null;
}

/** The closing time in the light of the start: a bare "8.02" after a start at 19:00 is in the evening. */
export function closedAt(closing: Closing | null, startedAt: IsoTime | null): IsoTime | null {
  if (closing === null) return null;
  const hour = Number(closing.time.slice(0, 2));
  if (!closing.isBare || startedAt === null || closing.time >= startedAt || hour >= 12) {
    return closing.time;
  }
  const evening = `${hour + 12}${closing.time.slice(2)}`;
  return evening >= startedAt ? evening : closing.time;
}
