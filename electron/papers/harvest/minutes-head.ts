import type { EvidenceByField } from '../../../shared/domain/evidence.ts';
import { findDates } from '../../../shared/domain/parse-date.ts';
import { parseTime } from '../../../shared/domain/parse-time.ts';
import type { PlacedLine } from './block.ts';
import { evidenceOf, quoted } from './evidence-of.ts';
import { properName } from './proper-name.ts';
import { weekdayAgrees } from './weekday.ts';

export interface MinutesHead {
  organisation: string | null;
  committee: string | null;
  date: string | null;
  time: string | null;
  place: string | null;
  /** True where the head says in words that these are minutes, false where it says a decision record. */
  saysMinutes: boolean | null;
  evidence: EvidenceByField;
}

const minutesWord = /\b(?:minutes|cofnodion|record of (?:the )?(?:meeting|proceedings))\b/i;
const decisionRecord =
  /\bdecision (?:recording|record|notice|list|sheet)\b|\brecord of (?:a |the )?decisions?\b/i;
const publisher =
  /\b(?:council|combined authority|national park authority|fire (?:and rescue )?authority|cyngor)\b/i;
const genericWord =
  /^(?:the|full|county|city|borough|district|town|parish|community|metropolitan|royal|london|council|meeting|ordinary|annual|extraordinary|special|of|minutes|cabinet)$/i;
const body =
  /\b(?:committee|board|panel|cabinet|commission|forum|group|executive|assembly|partnership|council|authority)(?:\s*\(?\d+\)?)?$/i;
const afterMinutesOf =
  /\bminutes (?:of|for) (?:the |a |an )?(?:(?:[\w-]+ ){0,3}?meeting (?:of|for) (?:the |a )?)?(?<name>\S.*)$/i;
const nameEnd =
  /\s*(?:,?\s+(?:meeting\s+)?held\b|,?\s+(?:on\s+)?(?:sun|mon|tues|wednes|thurs|fri|satur)day\b|\s+(?:at|on)\s+\d|\s+-\s+\d|\s+\(\d{1,2}[.:]\d).*$/i;
const heldIn =
  /\bheld (?:remotely )?(?:in|at) (?:the )?(?!\d)(?<place>[\p{Lu}][^.;]*?)(?:,? (?:on|at|commencing) (?=\d|(?:sun|mon|tues|wednes|thurs|fri|satur)day)|,? (?=(?:sun|mon|tues|wednes|thurs|fri|satur)day)|\.(?:\s|$)|$)/iu;
/** "held on Monday 3 March at 7.00pm in the Village Hall" */
const afterTime =
  /(?:\d\s?[ap]\.?m\.?|noon|hours|\b\d{4}),?\s+(?:in|at) (?:the )?(?<place>\p{Lu}[^.;]{3,90}?)(?=\.|$|,? (?:on|at|commencing)\b)/u;
const placeLabel = /^(?:venue|place|location)\s*:\s*(?<place>\S.*)$/i;

/** Body, publisher, day, time and place from the lines above the list of those present. */
export function readMinutesHead(lines: readonly PlacedLine[]): MinutesHead {
  const text = lines.map((line) => line.text).join(' ');
  const pdfPage = lines[0]?.pdfPage ?? null;
  const evidence: EvidenceByField = {};
  const found = findDates(text)[0] ?? null;
  const time = parseTime(text);
  const organisation = organisationOf(lines);
  const committee = committeeOf(lines, text, organisation);
  const place = placeOf(lines, text);
  if (found !== null) evidence['date'] = dateEvidence(text, found, pdfPage);
  const values = { organisation, committee, time, place };
  for (const [field, value] of Object.entries(values)) {
    if (value === null) continue;
    evidence[field] = evidenceOf(
      'likely',
      `The head of the minutes says ${quoted(value)}.`,
      pdfPage,
    );
  }
  const saysMinutes = decisionRecord.test(text) ? false : minutesWord.test(text) || null;
  return { organisation, committee, date: found?.iso ?? null, time, place, saysMinutes, evidence };
}

function dateEvidence(text: string, found: { iso: string; text: string }, pdfPage: number | null) {
  const words = `The head of the minutes says ${quoted(found.text)}`;
  const agrees = weekdayAgrees(text, found.iso);
  if (agrees === null) return evidenceOf('likely', `${words}.`, pdfPage);
  return agrees
    ? evidenceOf('sure', `${words}, and the weekday printed with it is that day’s.`, pdfPage)
    : evidenceOf('check', `${words}, but that day is another weekday than printed.`, pdfPage);
}

function organisationOf(lines: readonly PlacedLine[]): string | null {
  for (const { text } of lines) {
    const words = text.split(/\s+/);
    const named = words.some((word) => !genericWord.test(word));
    if (!publisher.test(text) || minutesWord.test(text) || words.length > 8 || !named) continue;
    if (/\b(?:council|authority)$/i.test(text.trim()) && !/\bheld\b/i.test(text)) {
      return properName(text);
    }
  }
  return null;
}

function committeeOf(
  lines: readonly PlacedLine[],
  text: string,
  organisation: string | null,
): string | null {
  const date = findDates(text)[0];
  const before = date === undefined ? text : text.slice(0, date.index);
  const said = afterMinutesOf.exec(before)?.groups?.['name']?.replace(nameEnd, '').trim() ?? '';
  const name = said
    .replace(/^(?:ordinary|annual|extraordinary|special)\s+/i, '')
    .replace(/\s+meeting$/i, '');
  const pointing = /^(?:above|said|same|this)\b/i.test(name);
  if (body.test(name) && name.length < 110 && !pointing) return properName(name);
  const line = lines.find((one) => {
    const isPublisher = organisation !== null && properName(one.text) === organisation;
    if (findDates(one.text).length > 0 && /\bheld\b/i.test(one.text)) return false;
    return body.test(withoutDate(one.text)) && !isPublisher && !minutesWord.test(one.text);
  });
  const named = line === undefined ? '' : withoutDate(line.text);
  return named === '' || named.length > 110 ? null : properName(named);
}

/** "PARENTING PANEL – 10th December 2024" */
function withoutDate(text: string): string {
  const [date] = findDates(text);
  return (date === undefined ? text : text.slice(0, date.index)).replace(/[\s,–-]+$/, '');
}

function placeOf(lines: readonly PlacedLine[], text: string): string | null {
  const said = (heldIn.exec(text) ?? afterTime.exec(text))?.groups?.['place'];
  if (said !== undefined && said.length < 120) return said.replace(/[,\s]+$/, '');
  for (const line of lines) {
    const place = placeLabel.exec(line.text)?.groups?.['place'];
    if (place !== undefined) return place;
  }
  return null;
}
