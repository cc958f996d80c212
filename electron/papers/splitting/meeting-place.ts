import { findDates } from '../../../shared/domain/parse-date.ts';
import { parseTime } from '../../../shared/domain/parse-time.ts';
import { labelled, leftColumn } from './sheet-columns.ts';
import type { SheetLine } from './sheet-line.ts';

export interface FoundPlace {
  place: string;
  /** "near" stands straight below the date, "belowDate" some lines further. */
  how: 'label' | 'sentence' | 'near' | 'belowDate';
  line: SheetLine;
}

const placeLabel =
  /^(?:place|venue|location|lleoliad|man cyfarfod|where)(?: of (?:the )?meeting)?(?:\s*\/\s*[\p{L} ]+)?\s*(?::|$)/iu;
const sentence =
  /\b(?:held|gynhelir|meeting)\s+(?:virtually\s+)?(?:in|at|yn)\s+(?<place>(?:the\s+)?\S.{5,140}?)\s+(?:on|at|commencing|starting|ddydd)\s+(?:the\s+)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d|dydd)/i;
const afterDate =
  /\d\s*(?:a\.?m\.?|p\.?m\.?|hours|noon)?,?\s+(?:in|at)\s+(?<place>(?:the\s+)?\p{Lu}.{5,140}?)(?:\s+(?:to|for|when)\b|[.;]|$)/iu;
const placeWord =
  /\b(?:rooms?|chambers?|hall|house|centre|center|building|suite|library|school|offices?|church|guildhall|pavilion|theatre|teams|zoom|virtual|remote|online|telepresence|hotel|college|club|institute|gallery|neuadd|siambr|ystafell)\b/i;

/** Who signs, with post and address: "A Reed, Director of Law, Town Hall" is no place of a meeting. */
const signature =
  /\b(?:director|clerk|chief executive|(?:monitoring|proper|section 151) officer|head of|solicitor|counsel|secretary|(?:services?|committee|democratic) (?:manager|officer))\b(?!['’]s)/i;
/** The end of a letter, and the courtesies after it. */
const letterEnd = /^(?:yours (?:sincerely|faithfully|truly)|yn gywir)\b/i;

/** Where the meeting is held: after a label, in the sentence that calls it, or on the lines below its date. */
export function findPlace(lines: SheetLine[], dateLine: SheetLine | null): FoundPlace | null {
  return byLabel(lines) ?? bySentence(lines) ?? belowDate(lines, dateLine);
}

function byLabel(lines: SheetLine[]): FoundPlace | null {
  for (const [index, line] of lines.entries()) {
    const place = labelled(lines, index, placeLabel);
    if (place && place.length < 200) return { place: tidy(place), how: 'label', line };
  }
  return null;
}

/** The sentence may run over four lines. */
function bySentence(lines: SheetLine[]): FoundPlace | null {
  for (const [index, line] of lines.entries()) {
    if (!/\bheld\b|\bgynhelir\b|\bmeeting\b/i.test(line.text)) continue;
    const words = lines
      .slice(index, index + 4)
      .map(leftColumn)
      .join(' ');
    const found = (sentence.exec(words) ?? afterDate.exec(words))?.groups?.['place'];
    if (found && placeWord.test(found))
      return { place: tidy(found.replace(/^the\s+/i, '')), how: 'sentence', line };
  }
  return null;
}

/** "IN COMMITTEE ROOMS 3 & 4, COUNCIL HOUSE" or a bare address after the date; at most three lines. */
function belowDate(lines: SheetLine[], dateLine: SheetLine | null): FoundPlace | null {
  const at = dateLine ? lines.indexOf(dateLine) : -1;
  if (at < 0) return null;
  const words: string[] = [];
  let first: SheetLine | null = null;
  for (const line of lines.slice(at + 1, at + 7)) {
    const text = leftColumn(line).replace(/^(?:in|at)\s+(?:the\s+)?/i, '');
    if (letterEnd.test(text) || signature.test(text)) break;
    const isWhen = findDates(text).length > 0 || parseTime(text) !== null;
    if (isWhen && first === null) continue;
    const isAside = first !== null && line.x > first.x + 40 && line.x > line.frameWidth / 2;
    if (first !== null && (isWhen || isAside || line.gap > 1.8 * line.size || words.length > 2))
      break;
    if (first === null && !placeWord.test(text)) continue;
    if (/^[\p{L}. ]{3,20}:/u.test(text)) break;
    first ??= line;
    words.push(text);
  }
  if (first === null) return null;
  const how = lines.indexOf(first) <= at + 2 ? 'near' : 'belowDate';
  return { place: tidy(words.join(' ')), how, line: first };
}

function tidy(place: string): string {
  return place
    .replace(/\s+/g, ' ')
    .replace(/\s*(?:email|e-mail|telephone|tel)\s*:?\s*$/i, '')
    .replace(/[\s,;.]+$/, '');
}
