import type { MinutesTree } from '../../../shared/minutes/minutes-tree.ts';
import { type XmlElement, xml } from './xml.ts';

export const namespace = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

/** Three letters of ISO 639-2, which the naming convention asks for. */
const languages: Record<string, string> = { en: 'eng', cy: 'cym' };

/** Which work, expression and manifestation this is (FRBR), and who is named in it. */
export function metaOf(tree: MinutesTree, people: readonly string[]): XmlElement {
  const source = '#authority';
  return xml(
    'meta',
    {},
    xml('identification', { source }, workOf(tree), expressionOf(tree), manifestationOf(tree)),
    xml('references', { source }, organisation('authority', tree.authority), ...tlcOf(people)),
  );
}

/** `minutes` of the body, by the day of its meeting: /akn/gb/debate/minutes/council/2025-01-16/committee. */
function work({ authority, committee, date }: MinutesTree): string {
  return `/akn/gb/debate/minutes/${slug(authority)}/${date ?? 'undated'}/${slug(committee)}`;
}

const expression = (tree: MinutesTree): string =>
  `${work(tree)}/${languageOf(tree)}@${tree.version === null ? 'draft' : `version-${tree.version}`}`;

function languageOf({ language }: MinutesTree): string {
  const [main = ''] = language.split('-');
  return languages[main] ?? main;
}

function names(uri: string, suffix: string, { date }: MinutesTree): XmlElement[] {
  return [
    xml('FRBRthis', { value: `${uri}/!main${suffix}` }),
    xml('FRBRuri', { value: `${uri}${suffix}` }),
    // the schema wants a day even of what has none
    xml('FRBRdate', { date: date ?? '0001-01-01', name: date === null ? 'unknown' : 'meeting' }),
    xml('FRBRauthor', { href: '#authority' }),
  ];
}

function workOf(tree: MinutesTree): XmlElement {
  return xml(
    'FRBRWork',
    {},
    ...names(work(tree), '', tree),
    xml('FRBRcountry', { value: 'gb' }),
    xml('FRBRsubtype', { value: 'minutes' }),
    xml('FRBRauthoritative', { value: String(tree.standing === 'signed') }),
  );
}

function expressionOf(tree: MinutesTree): XmlElement {
  const version = tree.version === null ? 'draft' : String(tree.version);
  return xml(
    'FRBRExpression',
    {},
    ...names(expression(tree), '', tree),
    xml('FRBRversionNumber', { value: version }),
    xml('FRBRlanguage', { language: languageOf(tree) }),
  );
}

const manifestationOf = (tree: MinutesTree): XmlElement =>
  xml('FRBRManifestation', {}, ...names(expression(tree), '.xml', tree));

const organisation = (eId: string, name: string): XmlElement =>
  xml('TLCOrganization', {
    eId,
    href: `/akn/ontology/organization/gb/${slug(name)}`,
    showAs: name,
  });

const tlcOf = (people: readonly string[]): XmlElement[] =>
  people.map((name, index) =>
    xml('TLCPerson', {
      eId: personId(index),
      href: `/akn/ontology/person/gb/${slug(name)}`,
      showAs: name,
    }),
  );

/** The person of the attendance with this place in it, counted from 0. */
export const personId = (index: number): string => `person_${index + 1}`;

/** Letters and figures alone, as addresses want them. */
function slug(text: string): string {
  const plain = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}|['’]/gu, '');
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'unnamed';
}
