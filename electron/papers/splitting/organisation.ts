import { fold } from '../../../shared/domain/fold.ts';
import type { PageText } from '../../../shared/domain/page-text.ts';
import { notFound, type Said, said } from './said.ts';
import { calmCapitals } from './title-case.ts';

const type =
  '(?:(?:city|county|borough|county borough|metropolitan borough|district|town|parish|community|unitary|metropolitan district|royal borough|islands?)\\s+council|council|(?:mayoral\\s+)?(?:county\\s+)?combined\\s+(?:county\\s+)?authority|fire\\s+(?:and\\s+rescue\\s+)?authority|national\\s+park\\s+authority)';
const named = new RegExp(
  `^(?<name>(?!the\\b)[\\p{L}'’&.-]+(?:\\s+[\\p{L}'’&.-]+){0,6}?\\s+${type})$`,
  'iu',
);
const placed =
  /^(?<name>(?:the\s+)?(?:london borough|royal borough|city|borough|county|town|village|township|corporation|district)(?: council)? of\s+(?:the\s+)?\p{Lu}[\p{L}'’-]+(?:\s+(?:and\s+|upon\s+|on\s+)?\p{Lu}[\p{L}'’-]+){0,3})$/iu;
const welsh =
  /^(?<name>cyngor\s+(?:sir|dinas|bwrdeistref|tref|cymuned|bro|gwynedd)\b[\p{L}\s'’-]{0,40})$/iu;
/** Words that make a title, not a council's name, of what ends in "council". */
const notName =
  /^(?:powers|functions|leader|role|duties|services|constitution|chair|mayor|part|name|offices?|area|part of|all)\b|\b(?:meeting|agenda|minutes|summons|members?|report|committee|motion|question|decision|full|budget|annual|extraordinary|the county|scrutiny|cabinet|schedule|from|with|that)\b/i;

const longestName = 90;
const nameWord = /council|authority|cyngor|\bof\b/i;

/** A council's own name that is the whole of a text: "Coldwick Town Council", "City of Northwood". */
export function organisationIn(text: string): string | null {
  // most lines of a file are sentences: a cheap look first
  if (text.length > longestName || !nameWord.test(text)) return null;
  const plain = text.replace(/\s+/g, ' ').trim();
  const name = (named.exec(plain) ?? placed.exec(plain) ?? welsh.exec(plain))?.groups?.['name'];
  if (
    !name ||
    notName.test(name) ||
    /^(?:city|county|borough|district|town|parish|full) council$/i.test(name)
  )
    return null;
  return calmCapitals(name.replace(/^the\s+/i, ''));
}

interface Mention {
  name: string;
  pages: number[];
  weight: number;
}

/**
 * The body that publishes: a council's name on a line of its own, on the front sheet or at the head of papers;
 * else a name inside the text that the domain of an e-mail address bears out.
 */
export function findOrganisation(pages: PageText[], frontPages: number): Said<string | null> {
  const mentions = wholeLines(pages, frontPages);
  const domains = domainsOf(pages.slice(0, Math.max(frontPages, 3)));
  const [best] = mentions.sort((one, other) => other.weight - one.weight);
  if (best === undefined) return insideText(pages, domains);
  const [page] = best.pages;
  const domain = domains.find((one) => isDomainOf(one, best.name));
  const where = best.pages.length > 1 ? `on ${best.pages.length} pages` : `on PDF page ${page}`;
  const because = `${best.name} stands on a line of its own ${where}`;
  if (domain) return said(best.name, 'sure', `${because}, and an address ends in ${domain}.`, page);
  const isSure = best.pages.length > 1 || (page ?? 0) <= frontPages;
  return said(best.name, isSure ? 'sure' : 'likely', `${because}.`, page);
}

function wholeLines(pages: PageText[], frontPages: number): Mention[] {
  const mentions = new Map<string, Mention>();
  for (const page of pages) {
    for (const line of page.lines) {
      const name = organisationIn(line.text.split(/\s[-–]\s/, 1)[0] ?? '');
      const lowest = page.pdfPage <= Math.max(1, frontPages) ? 0.5 : 0.85;
      if (name === null || line.y < lowest * line.frameHeight) continue;
      const mention = mentions.get(fold(name)) ?? { name, pages: [], weight: 0 };
      mention.pages.push(page.pdfPage);
      mention.weight += page.pdfPage <= frontPages ? 5 : 1;
      mentions.set(fold(name), mention);
    }
  }
  return [...mentions.values()];
}

const inText =
  /\b\p{Lu}[\p{L}'’-]+(?: (?:and|upon|on|\p{Lu}[\p{L}'’-]+)){0,3} (?:(?:City|County|Borough|District|Town|Parish|Community|Metropolitan Borough) Council|Combined Authority|Council)\b/gu;

/** Names inside sentences, the one with the fullest form first: "Coldwick Town Council" before "Coldwick Council". */
function insideText(pages: PageText[], domains: string[]): Said<string | null> {
  const mentions = new Map<string, { pdfPage: number; count: number }>();
  for (const page of pages.slice(0, mostPages)) {
    const text = page.lines.map((line) => line.text).join(' ');
    for (const [words] of text.matchAll(inText)) {
      const name = organisationIn(words);
      if (name === null || !domains.some((one) => isDomainOf(one, name))) continue;
      const mention = mentions.get(name) ?? { pdfPage: page.pdfPage, count: 0 };
      mentions.set(name, { ...mention, count: mention.count + 1 });
    }
  }
  const [best] = [...mentions].sort(
    ([one, first], [other, second]) =>
      Number(fullForm.test(other)) - Number(fullForm.test(one)) || second.count - first.count,
  );
  if (best === undefined || !fullForm.test(best[0]))
    return notFound('No council is named on a line of its own.');
  const [name, { pdfPage }] = best;
  const domain = domains.find((one) => isDomainOf(one, name)) ?? '';
  const sentence = `${name} is named in the text of PDF page ${pdfPage}, and an address ends in ${domain}.`;
  return said(name, 'likely', sentence, pdfPage);
}

/** A council names itself early in its papers. */
const mostPages = 30;
const fullForm =
  /(?:city|county|borough|district|town|parish|community) council$|combined authority$/i;

function domainsOf(pages: PageText[]): string[] {
  const text = pages.flatMap((page) => page.lines.map((line) => line.text)).join(' ');
  const found = text.matchAll(
    /(?:@|www\.|https?:\/\/)[\w.-]*?([\w-]+\.(?:gov\.uk|gov\.wales|llyw\.cymru|ca\.gov|gov|ca|org))/gi,
  );
  return [...new Set([...found].map((match) => (match[1] ?? '').toLowerCase()))];
}

/** "coldwick.gov.uk" belongs to "Coldwick Town Council". */
function isDomainOf(domain: string, name: string): boolean {
  const host = domain.split('.', 1)[0]?.replace(/[^a-z]/g, '') ?? '';
  const words = fold(name).split(' ');
  return words.some(
    (word) =>
      word.length > 3 &&
      !/^(?:city|county|council|borough|district|town|parish|community)$/.test(word) &&
      host.startsWith(word.slice(0, host.length)) &&
      host.length > 3,
  );
}
