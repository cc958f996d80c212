import { describe, expect, it } from 'vitest';
import {
  exclusionClause,
  exclusionFaults,
  exclusionSentence,
  exemptParagraphs,
  paragraphWords,
} from '../../../shared/domain/exclusion-words.ts';

const exempt = { paragraphs: [3], confidential: 0, publicInterest: '' };
const ferry = { number: '8', title: 'Ferry contract' };

it('has the seven paragraphs of Part 1 of Schedule 12A, in plain words and in those of the Act (R29)', () => {
  expect(exemptParagraphs.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  for (const { plain, law } of exemptParagraphs) {
    expect(plain.split(' ').length).toBeLessThan(13);
    expect(law).toMatch(/^Information .*\.$/);
  }
  expect([paragraphWords([3]), paragraphWords([5, 1, 3, 3])]).toEqual([
    'paragraph 3',
    'paragraphs 1, 3 and 5',
  ]);
});

describe('the resolution names the business and the description (R28)', () => {
  it('for one item and one paragraph', () => {
    expect(exclusionSentence([ferry], exempt)).toBe(
      'RESOLVED that under section 100A(4) of the Local Government Act 1972 the press and public be excluded from the meeting during item 8 (Ferry contract), because it is likely that, if they were present, exempt information would be disclosed to them as described in paragraph 3 of Part 1 of Schedule 12A to the Act, and in all the circumstances the public interest in maintaining the exemption outweighs the public interest in disclosing the information.',
    );
  });

  it('for several, with the reason the clerk gave', () => {
    const items = [ferry, { number: '', title: 'Staff' }];
    const sentence = exclusionSentence(items, {
      paragraphs: [4, 3],
      confidential: 0,
      publicInterest: ' Bids are still open ',
    });
    expect(sentence).toContain('during item 8 (Ferry contract) and “Staff”,');
    expect(sentence).toContain('in paragraphs 3 and 4 of Part 1 of Schedule 12A');
    expect(sentence).toMatch(/the information\. Reason: Bids are still open\.$/);
  });

  it('for confidential business no paragraph and no weighing: the Act itself excludes (R30)', () => {
    const confidential = { paragraphs: [], confidential: 1, publicInterest: '' };
    const clause = exclusionClause([ferry], confidential);
    expect(clause).toContain('under section 100A(2) of');
    expect(clause).not.toMatch(/Schedule 12A|public interest/);
    const both = exclusionClause([ferry], { ...confidential, paragraphs: [1] });
    expect(both).toContain('under sections 100A(2) and 100A(4) of');
    expect(both).toMatch(/Schedule 12A.*public interest/);
  });
});

it('says what a resolution lacks', () => {
  const faults = (set: Partial<typeof exempt & { covers: string[]; paragraphs: number[] }>) =>
    exclusionFaults({ covers: ['eight'], ...exempt, publicInterest: 'Bids.', ...set });
  expect(faults({})).toEqual([]);
  expect(faults({ publicInterest: '  ' })).toEqual([
    'Say why keeping it private outweighs the public interest in telling.',
  ]);
  expect(faults({ paragraphs: [] })).toEqual([
    'Choose the paragraph of Schedule 12A, or mark the business as confidential.',
  ]);
  expect(faults({ paragraphs: [], confidential: 1, publicInterest: '' })).toEqual([]);
  expect(faults({ covers: [] })).toEqual(['Choose the items that are to be private.']);
});
