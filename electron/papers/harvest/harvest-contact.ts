import type { EvidenceByField } from '../../../shared/domain/evidence.ts';
import type { ContactReading } from '../../../shared/domain/pack-reading.ts';
import type { TextLine } from '../../../shared/domain/page-text.ts';
import { parsePeople } from '../../../shared/domain/person-name.ts';
import { joinLines } from './block.ts';
import { cellsOf } from './cells.ts';
import { contactBlocks } from './contact-blocks.ts';
import { evidenceOf, quoted } from './evidence-of.ts';

export interface FoundContact {
  contact: ContactReading | null;
  /** Further officers with telephone or e-mail on lines of their own. */
  others: ContactReading[];
  evidence: EvidenceByField;
}

/** Words that lead to a contact, the surest first. */
const leads = [
  /\bperson to contact\b[^.:]{0,80}?\bis:?\s+/i,
  /\b(?:for (?:further|more) (?:information|details)[^.:]{0,60}?|please|agenda|report|queries[^.:]{0,40}) contact(?: officer)?\s*:?\s+(?!details)/i,
  /\b(?:contact(?: officer| person| name)?|ask for|enquiries to|issued by|democratic services(?: officer)?|committee (?:officer|manager|administrator)|clerk(?: to the (?:council|committee|board))?)\s*:\s+/i,
];
const email = /[\w.+'-]+@[\w-]+(?:\.[\w-]+)+/g;
const telephone =
  /\b(?:tel(?:ephone)?|phone|direct (?:line|dial)[\w/]*|ffôn)\b[\s.:no]*(?<number>\+?[\d(][\d\s()/-]{5,18}\d)/i;
/** A name is over where a label, an address or a second sentence begins. */
const nameEnd =
  /\s*(?:[.;|]\s|\b(?:e-?mail|tel(?:ephone)?|phone|direct (?:line|dial)|on (?=[\d(])|at (?=\S+@)|website|alternatively|https?:|www\.)\b|\b[A-Z][a-z]+\s*:|\S+@|[\d(]{2}).*$/s;
const team =
  /^(?:\p{Lu}[\w&’'-]*\s+(?:(?:and|of|for|&)\s+)?)*(?:Services|Team|Officer|Clerk|Unit|Office)$/u;
const linesAfter = 7;
const linesBefore = 4;

/**
 * Whom the front sheet names for questions about the agenda: name, post, e-mail and telephone as printed, all from
 * the same place; what is missing there comes from the lines that bear nothing but the same name. Null where no
 * person or team is named.
 */
export function harvestContact(lines: readonly TextLine[]): FoundContact {
  const found = contactAfterLead(lines);
  const blocks = contactBlocks(lines);
  const { contact } = found;
  const own = blocks.find(({ name }) => name === contact?.name);
  const others = blocks.filter((one) => one !== own);
  if (contact === null || own === undefined) return { ...found, others };
  const email = contact.email ?? own.email;
  const telephone = contact.telephone ?? own.telephone;
  return { ...found, contact: { ...contact, email, telephone }, others };
}

function contactAfterLead(lines: readonly TextLine[]): Omit<FoundContact, 'others'> {
  const sheet = joinLines(lines.map((line) => line.text));
  for (const lead of leads) {
    for (const [index, line] of lines.entries()) {
      const after = afterLead(lines, index, lead);
      if (after === null) continue;
      const before = lines.slice(Math.max(0, index - linesBefore), index);
      const contact = contactFrom(after.text, joinLines(before.map(({ text }) => text)), sheet);
      if (contact === null) continue;
      const words = `${quoted(after.lead)} leads to ${quoted(contact.name)} in ${quoted(line.text)}.`;
      return { contact, evidence: { contact: evidenceOf('likely', words, null) } };
    }
  }
  return { contact: null, evidence: {} };
}

/** The words after a lead that begins in this line; beside another column, those of its own column. */
function afterLead(lines: readonly TextLine[], index: number, lead: RegExp) {
  const line = lines[index];
  if (line === undefined) return null;
  const cell = cellsOf(line).find(({ text }, at) => at > 0 && lead.test(`${text} `));
  const near = lines.slice(index, index + linesAfter).map((one) => {
    if (cell === undefined) return one.text;
    const own = cellsOf(one).filter(({ x }) => x > cell.x - 12);
    return own.map(({ text }) => text).join(' ');
  });
  const text = joinLines(near.filter((one) => one !== '')).replace(/(@\S+) (\.\w)/g, '$1$2');
  const match = lead.exec(text);
  if (!match || match.index > (near[0] ?? '').length) return null;
  return { lead: match[0].trim(), text: text.slice(match.index + match[0].length) };
}

function contactFrom(after: string, before: string, sheet: string): ContactReading | null {
  const said = after.replace(nameEnd, '').replace(/[,\s:–-]+$/, '');
  const [first = '', ...rest] = said.split(/,\s*|\s+[–-]\s+/);
  const [person] = parsePeople(first);
  if (person === undefined && !team.test(first)) return null;
  const name = person === undefined ? first.trim() : person.name;
  const post = [...(person?.notes ?? []), ...rest].join(', ').trim();
  const number = telephone.exec(after) ?? telephone.exec(before);
  return {
    name,
    post: post === '' ? null : post,
    email: emailOf(name, after, sheet),
    telephone: number?.groups?.['number']?.trim() ?? null,
  };
}

/** The address that bears the name; another one only where it stands right beside the name. */
function emailOf(name: string, own: string, sheet: string): string | null {
  const family = name.split(/\s+/).at(-1)?.toLowerCase() ?? name;
  const addresses = [...own.matchAll(email), ...sheet.matchAll(email)].map(([found]) => found);
  const bearing = addresses.find((found) => found.toLowerCase().includes(family));
  return bearing ?? own.slice(0, 160).match(email)?.[0] ?? null;
}
