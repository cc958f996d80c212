import type { EvidenceByField } from '../../../shared/domain/evidence.ts';
import type { PersonReading } from '../../../shared/domain/pack-reading.ts';
import type { TextLine } from '../../../shared/domain/page-text.ts';
import { readPeople } from '../../../shared/domain/person-role.ts';
import { cellsOf } from './cells.ts';
import { evidenceOf, quoted } from './evidence-of.ts';
import { joinNames } from './join-names.ts';

export interface MembershipReading {
  membership: PersonReading[];
  /** Those of their own paragraph, and those marked so inside the one list. */
  byInvitation: PersonReading[];
  evidence: EvidenceByField;
}

const memberLabel =
  /^(?:(?:committee |board |panel |current )?members(?:hip)?(?: of the (?:committee|board|panel|council|cabinet|sub-committee))?|councillors|aelodaeth|aelodau)\s*(?:\(\d+\)|\[\d+\])?\s*(?<colon>:[–-]*|[–-]|$)/i;
const toMembers =
  /^to:?\s+(?:the )?(?:all )?(?:members of [^:]{3,80}?|councillors)\s*:?\s*(?=councillor|cllr|$)/i;
const otherLabels: [RegExp, PersonReading['role']][] = [
  [/^(?:also )?(?:by invitation|invited|invitees|in attendance)\s*:/i, 'byInvitation'],
  [/^co-?opted (?:members?|co-?optees)|^co-?optees/i, 'coOpted'],
];
const reserves =
  /^(?:substitutes?|reserves?|reserve members|substitute members|named substitutes)\b/i;
const stops =
  /^(?:please note|note[s:]?\b|contact|public access|for further|if you|telephone|quorum|agenda|public business|private business|distribution|issued|date\b|time\b|venue|place|copies|officers?\b|queries|enquiries|this (?:agenda|meeting)|the (?:person|meeting)|members of the public|any member|\d+\s*[.)]\s|www\.|https?:)/i;
/** "Green (3):", "Vacancy (1)": how many seats a party has, and nobody's name. */
const partyLabel =
  /(?<=^|[,;)]\s*)(?:\p{Lu}[\p{L}&/ -]{2,40}?)\s*(?:\((?:vacanc(?:y|ies)|\d{1,2})\)|\[\d{1,2}\])\s*:?/gu;

interface Part {
  role: PersonReading['role'];
  label: string;
  rows: { text: string; line: TextLine }[];
}

/**
 * The members and the invited of a front sheet, from a "Membership:" or "Members" paragraph, one list with brackets
 * ("(Chair)", "(Co-opted Member)", "(By Invitation)"), or a list with one name a line. Empty where none is found.
 */
export function harvestMembership(lines: readonly TextLine[]): MembershipReading {
  const parts = partsOf(lines);
  const members = parts.find(({ role }) => role === 'member');
  const membership = parts.flatMap((part) => (part.role === 'byInvitation' ? [] : peopleOf(part)));
  const apart = parts.flatMap((part) => (part.role === 'byInvitation' ? peopleOf(part) : []));
  const inside = membership.filter(({ role }) => role === 'byInvitation');
  const evidence: EvidenceByField = {};
  if (members && membership.length > 0) {
    const words = `${membership.length} names stand after ${quoted(members.label)}.`;
    evidence['membership'] = evidenceOf('likely', words, null);
  }
  const invited = parts.find(({ role }) => role === 'byInvitation');
  if (apart.length + inside.length > 0) {
    const where = invited
      ? `stand after ${quoted(invited.label)}`
      : 'are marked so in the list of members';
    const words = `${apart.length + inside.length} names ${where}.`;
    evidence['byInvitation'] = evidenceOf('likely', words, null);
  }
  return { membership, byInvitation: [...apart, ...inside], evidence };
}

function partsOf(lines: readonly TextLine[]): Part[] {
  const parts: Part[] = [];
  let open: Part | null = null;
  for (const [index, line] of lines.entries()) {
    const started = startOf(line, lines[index + 1], parts);
    if (started) {
      open = started;
      parts.push(open);
      continue;
    }
    if (open === null) continue;
    const above = open.rows.at(-1)?.line;
    if (stops.test(line.text) || reserves.test(line.text) || isFar(above, line, open)) open = null;
    else open.rows.push({ text: ownColumn(line), line });
  }
  return parts;
}

function startOf(line: TextLine, after: TextLine | undefined, parts: Part[]): Part | null {
  for (const [pattern, role] of otherLabels) {
    const match = pattern.exec(line.text);
    if (match && parts.length > 0) return newPart(role, line, match[0]);
  }
  if (parts.some(({ role, rows }) => role === 'member' && rows.length > 0)) return null;
  const own = { ...line, text: ownColumn(line) };
  const match = memberLabel.exec(own.text) ?? toMembers.exec(own.text);
  if (!match) return null;
  const rest = own.text.slice(match[0].length);
  // "Councillors" as a heading is a label; "Members" above prose is none
  return isMostlyNames(rest === '' ? (after?.text ?? '') : rest)
    ? newPart('member', own, match[0])
    : null;
}

/** Prose holds a capitalised pair of words here and there; a list of people holds little else. */
function isMostlyNames(text: string): boolean {
  const people = readPeople(text, 'member');
  const words = people.map(({ title, name, post }) => `${title ?? ''} ${name} ${post ?? ''}`);
  return people.length > 0 && words.join(' ').length > text.length * 0.45;
}

function newPart(role: PersonReading['role'], line: TextLine, printed: string): Part {
  const rest = line.text.slice(printed.length).replace(/^\s*:[–-]*\s*/, '');
  const label = printed.replace(/[\s:–-]+$/, '');
  const prefix = /^councillors$/i.test(label) ? 'Councillors ' : '';
  const rows = rest === '' && prefix === '' ? [] : [{ text: prefix + rest, line }];
  return { role, label, rows };
}

/** A step of more than two lines ends a list; below a heading it may be wider. */
function isFar(above: TextLine | undefined, line: TextLine, part: Part): boolean {
  if (above === undefined || above.y < line.y) return false;
  const isOpen = /(?:[,;&(-]|\band|\bfor|\bof)$/.test(part.rows.at(-1)?.text ?? '');
  return !isOpen && above.y - line.y > line.size * (part.rows.length > 1 ? 2.6 : 3.2);
}

/** With members and reserves side by side, the left column is the members. */
function ownColumn(line: TextLine): string {
  const cells = cellsOf(line);
  const [first, second] = cells;
  const twoNames =
    first !== undefined &&
    second !== undefined &&
    /^(?:councillor|cllr)\b/i.test(first.text) &&
    /^(?:councillor|cllr)\b/i.test(second.text);
  const headed = first !== undefined && reserves.test(second?.text ?? '');
  return twoNames || headed ? first.text : line.text;
}

function peopleOf(part: Part): PersonReading[] {
  const rows = part.rows.map(({ text, line }) => ({ text: text.replace(partyLabel, ', '), line }));
  return readPeople(joinNames(rows), part.role);
}
