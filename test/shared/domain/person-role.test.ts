import { describe, expect, it } from 'vitest';
import { readPeople, roleOf } from '../../../shared/domain/person-role.ts';

describe('the role a bracket gives', () => {
  it.each([
    ['Chair', 'chair'],
    ['Chairman', 'chair'],
    ['in the Chair', 'chair'],
    ['Cadeirydd', 'chair'],
    ['Vice-Chair', 'viceChair'],
    ['Deputy Chairman', 'viceChair'],
    ['Co-opted Member', 'coOpted'],
    ['By Invitation', 'byInvitation'],
    ['Cabinet Member for Roads', null],
    ['Chair of the Ferry Trust', null],
  ])('(%s)', (note, role) => {
    expect(roleOf(note)).toBe(role);
  });

  it('what a bracket says of an office is the post, what it says of times is not', () => {
    expect(
      readPeople(
        'Councillor A Ash (Chair) (from 7.15 pm) and Mr B Birch (Head of Audit)',
        'member',
      ),
    ).toEqual([
      { name: 'A Ash', title: 'Councillor', role: 'chair' },
      { name: 'B Birch', title: 'Mr', role: 'member', post: 'Head of Audit' },
    ]);
  });

  it('V22: a substitute is paired with the one who could not come', () => {
    expect(readPeople('Councillor J Clift (as substitute for Councillor Mint)', 'member')).toEqual([
      { name: 'J Clift', title: 'Councillor', role: 'member', substituteFor: 'Councillor Mint' },
    ]);
  });
});
