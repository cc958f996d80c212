import { describe, expect, it } from 'vitest';
import { itemKind } from '../../../../electron/papers/splitting/item-kind.ts';

const plain = { access: 'public', reportOf: null, hasPapers: false } as const;

describe('what an item is', () => {
  it.each([
    ['Apologies and Substitutions', 'apologies'],
    ['Ymddiheuriadau', 'apologies'],
    ['Declarations of Disclosable Pecuniary Interests', 'declarations'],
    ['To approve the minutes of the last meeting', 'minutes'],
    ['Cofnodion', 'minutes'],
    ['Matters Arising', 'mattersArising'],
    ['Work Programme 2030-31', 'workProgramme'],
    ['Outstanding Issues', 'outstandingIssues'],
    ['Any other items of public business which the Chair decides are urgent', 'aob'],
    ['Exclusion of the Press and Public', 'exclusion'],
    ['Public Forum', 'questions'],
    ['Motions on Notice', 'motion'],
    ['Chair’s Announcements', 'procedural'],
    ['Planning in the Old Town', 'other'],
  ])('"%s" is %s', (title, kind) => {
    expect(itemKind({ ...plain, title })).toBe(kind);
  });

  it('calls a paper a report, and below a closed heading exempt', () => {
    const title = 'Sale of the Old Depot';
    expect(itemKind({ ...plain, title, hasPapers: true })).toBe('report');
    expect(itemKind({ ...plain, title, hasPapers: true, access: 'exempt' })).toBe('exempt');
  });
});
