import type { ItemReading } from '../../../shared/domain/pack-reading.ts';

const many =
  '(?:(?:joint|verbal|oral|written|covering|annual|information|progress|exempt|draft|attached|late)\\s+)*';
const author = new RegExp(
  `^${many}(?:briefing (?:note|paper)|report|presentation|update|letter|memorandum|statement|paper)s?\\s+(?:of|by|from)\\s+\\S`,
  'i',
);
const welshAuthor = /^adroddiad (?:gan|y|yr)\s+\S/i;

/** "Briefing Note of the Director of ...", "Report by ...", alone on its line. */
export function isReportOf(text: string): boolean {
  return author.test(text) || welshAuthor.test(text);
}

const what =
  '(?:the )?(?:report|minutes|papers?|presentation|appendix|appendices|details|document)s?';
const states: [RegExp, ItemReading['paperState']][] = [
  [new RegExp(`^(?:${what} )?(?:is |are |will )?(?:to follow|i ddilyn)$`, 'i'), 'toFollow'],
  [
    /^see (?:the )?supplement|^(?:published|circulated) (?:in|as) (?:a |the )?supplement/i,
    'inSupplement',
  ],
  [/^(?:verbal|oral)(?: (?:report|update|item|presentation))?$/i, 'verbal'],
  [/^withdrawn$/i, 'none'],
];

/** What a line says of the papers of an item ("To follow", "(Verbal report)"), or null. */
export function paperStateOf(text: string): ItemReading['paperState'] | null {
  const plain = text.replace(/^[\s\-–—(*[]+|[\s.)*\]]+$/g, '');
  return states.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}

const tail = /\s*(?:[-–—]\s*|[([]\s*)(?<state>[^()[\]–—]{3,60}?)\s*[)\]]?\.?$/;

/** A title parted from the state printed behind it: "Budget - To follow". */
export function splitState(title: string): {
  title: string;
  state: ItemReading['paperState'] | null;
} {
  const match = tail.exec(title);
  const state = match?.groups?.['state'] ? paperStateOf(match.groups['state']) : null;
  if (match === null || state === null || match.index === 0) return { title, state: null };
  return { title: title.slice(0, match.index).trim(), state };
}

const exemptHeading =
  /^(?:private (?:business|items?|session)|exempt (?:items?|business|information|reports?)|confidential (?:items?|business)|confidential(?: and exempt.*)?|closed (?:business|session|items?)|part (?:b|ii|2|two)\b.*|section (?:b|2)\b.*(?:private|exempt|closed).*|restricted (?:items?|business)|non[- ]public business|items? (?:to be )?(?:considered|taken) in private|eitemau (?:eithriedig|preifat)|rhan (?:b|2|ii)\b.*)[:.]?$/i;
const publicHeading =
  /^(?:public (?:business|items?)|part (?:a|i|1|one)\b.*|open (?:business|items?|session)|unrestricted items?|section (?:a|1)\b.*(?:public|open).*|items? (?:to be )?(?:considered|taken) in public|rhan (?:a|1|i)\b.*|eitemau cyhoeddus|regular (?:session|meeting|agenda).*|open session.*|call to order|reconvene.*)[:.]?$/i;

/** Whether a heading opens the part of the agenda that is closed to the public, or the open part. */
export function headingAccess(text: string): 'exempt' | 'confidential' | 'public' | null {
  const plain = text.replace(/^[\s*]+|[\s*]+$/g, '');
  if (plain.length > 90) return null;
  if (exemptHeading.test(plain)) return /^confidential/i.test(plain) ? 'confidential' : 'exempt';
  return publicHeading.test(plain) ? 'public' : null;
}

/** Marks of an exempt paper inside a title: "(Exempt)", "- NOT FOR PUBLICATION". */
export function isExemptTitle(title: string): boolean {
  return /(?:^|[([\s–-])(?:exempt|not for publication|confidential|restricted)(?:[)\]\s–-]*$|\s*[:(–-])/i.test(
    title,
  );
}

const agendaHeading =
  /^(?:a\s?g\s?e\s?n\s?d\s?a|agenda (?:items?|a chofnodion)|order of business|business|items? of business|public business|unrestricted items|part (?:a|i|1)\b.*|eitemau|yr agenda|agenda item no\.?|item no\.?|rhif eitem)[:.]?$/i;

/** "AGENDA", "A G E N D A", "Public Business", the table head "Agenda Item No". */
export function isAgendaHeading(text: string): boolean {
  return agendaHeading.test(text.trim());
}

/** What follows the items of a front sheet: signatures, notes, membership, contact. */
export function isAfterItems(text: string): boolean {
  return /^(?:membership|members of the|by invitation|notes?\b\s*:|please note|published|date of (?:publication|issue)|issued|for further information|contact|enquir|yours (?:sincerely|faithfully)|public access|fire|mobile|filming|webcast|recording|e-?mail|tel(?:ephone)?\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+\d|to:|distribution|quorum|this (?:meeting|agenda))/i.test(
    text,
  );
}
