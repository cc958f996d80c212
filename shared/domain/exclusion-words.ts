import type { Exclusion } from './exclusion.ts';
import { privateItem } from './public-title.ts';

/** A paragraph of Part 1 of Schedule 12A to the Local Government Act 1972. */
export interface ExemptParagraphWords {
  number: number;
  /** For the list that a clerk chooses from. */
  plain: string;
  /** As the Act has it. */
  law: string;
}

/**
 * The seven descriptions of exempt information in England (LGA 1972 Sch 12A Part 1, put in by SI 2006/88; rule R29).
 * Wales has its own, in Parts 4 to 6.
 */
export const exemptParagraphs: readonly ExemptParagraphWords[] = [
  { number: 1, plain: 'About a person', law: 'Information relating to any individual.' },
  {
    number: 2,
    plain: 'Likely to show who a person is',
    law: 'Information which is likely to reveal the identity of an individual.',
  },
  {
    number: 3,
    plain: 'Money or business of a person, a firm or the council',
    law: 'Information relating to the financial or business affairs of any particular person (including the authority holding that information).',
  },
  {
    number: 4,
    plain: 'Talks with staff or unions about employment',
    law: 'Information relating to any consultations or negotiations, or contemplated consultations or negotiations, in connection with any labour relations matter arising between the authority or a Minister of the Crown and employees of, or office holders under, the authority.',
  },
  {
    number: 5,
    plain: 'Confidential legal advice',
    law: 'Information in respect of which a claim to legal professional privilege could be maintained in legal proceedings.',
  },
  {
    number: 6,
    plain: 'A notice, order or direction that the council means to give',
    law: 'Information which reveals that the authority proposes (a) to give under any enactment a notice under or by virtue of which requirements are imposed on a person; or (b) to make an order or direction under any enactment.',
  },
  {
    number: 7,
    plain: 'Preventing, investigating or prosecuting crime',
    law: 'Information relating to any action taken or to be taken in connection with the prevention, investigation or prosecution of crime.',
  },
];

/** An item of the private business as the public resolution names it. */
export interface ExcludedItem {
  /** Printed number of the agenda; "" for none. */
  number: string;
  title: string;
}

export type ExclusionFacts = Pick<Exclusion, 'paragraphs' | 'confidential' | 'publicInterest'>;

/** "paragraph 3", "paragraphs 1, 3 and 5": in order, each once. */
export function paragraphWords(paragraphs: readonly number[]): string {
  const numbers = [...new Set(paragraphs)].sort((one, other) => one - other).map(String);
  return `${numbers.length === 1 ? 'paragraph' : 'paragraphs'} ${listWords(numbers)}`;
}

/**
 * What is resolved, behind "RESOLVED that": it names the business and the description of exempt information (LGA 1972
 * s100A(4) and (5), rule R28). Confidential business is excluded by the Act itself (s100A(2), R30), with or without
 * exempt business beside it.
 */
export function exclusionClause(items: readonly ExcludedItem[], facts: ExclusionFacts): string {
  const sections: string[] = [];
  const grounds: string[] = [];
  if (facts.confidential === 1) {
    sections.push('100A(2)');
    grounds.push('confidential information would be disclosed to them in breach of confidence');
  }
  if (facts.paragraphs.length > 0) {
    sections.push('100A(4)');
    grounds.push(
      `exempt information would be disclosed to them as described in ${paragraphWords(facts.paragraphs)} of Part 1 of Schedule 12A to the Act`,
    );
  }
  const under = `under ${sections.length === 1 ? 'section' : 'sections'} ${listWords(sections)} of the Local Government Act 1972`;
  const business = items.length === 0 ? 'the private business' : itemWords(items);
  const clause = `${under} the press and public be excluded from the meeting during ${business}, because it is likely that, if they were present, ${listWords(grounds)}`;
  return facts.paragraphs.length === 0
    ? `${clause}.`
    : `${clause}, and in all the circumstances the public interest in maintaining the exemption outweighs the public interest in disclosing the information.`;
}

/** The whole resolution, with the reason the clerk gave behind it. */
export function exclusionSentence(items: readonly ExcludedItem[], facts: ExclusionFacts): string {
  const reason = facts.publicInterest.trim();
  const sentence = `RESOLVED that ${exclusionClause(items, facts)}`;
  return reason === '' ? sentence : `${sentence} Reason: ${reason.replace(/\.?$/, '.')}`;
}

/** What a resolution still lacks, as sentences (R28 to R30). Confidential business needs no paragraph and no reason. */
export function exclusionFaults(facts: ExclusionFacts & Pick<Exclusion, 'covers'>): string[] {
  const faults: string[] = [];
  if (facts.covers.length === 0) faults.push('Choose the items that are to be private.');
  if (facts.paragraphs.length === 0 && facts.confidential !== 1)
    faults.push('Choose the paragraph of Schedule 12A, or mark the business as confidential.');
  if (facts.paragraphs.length > 0 && facts.publicInterest.trim() === '')
    faults.push('Say why keeping it private outweighs the public interest in telling.');
  return faults;
}

const itemWords = (items: readonly ExcludedItem[]): string => {
  const named = items.map(({ number, title }) => {
    if (number === '') return `“${title}”`;
    // its number names it; the rest of its title is private
    return title === privateItem(number) ? `item ${number}` : `item ${number} (${title})`;
  });
  return listWords(named);
};

const listWords = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
