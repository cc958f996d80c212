import { describe, expect, it } from 'vitest';
import { harvestMembership } from '../../../../electron/papers/harvest/harvest-membership.ts';
import { aPageOfLines, heading, paragraph, type Setting } from '../../../builders/text-lines.ts';

const read = (settings: Setting[]) => harvestMembership(aPageOfLines(settings).lines);
const short = (people: { name: string; title: string | null; role: string }[]) =>
  people.map(({ name, title, role }) => `${title ?? '-'} ${name} ${role}`);

describe('the members on a front sheet', () => {
  it('V17: co-opted members share the list of councillors without becoming one; the invited stand apart', () => {
    const found = read([
      'Membership: Councillors J Birch, B Christow, S Hanmer (Co-opted Member), D',
      'Jay (Co-opted Member), E M Reed, C E Ash (Chair),',
      'A Tanner and G Vale (Co-opted Member)',
      paragraph(
        'By Invitation: Councillors K Sand (Cabinet Member for Roads and Play) and P Shore',
      ),
      '(Cabinet Member for Children and Young People)',
      heading('Public Access'),
      'Any member of the public may come. Ask Tom Robin.',
    ]);
    expect(short(found.membership)).toEqual([
      'Councillor J Birch member',
      'Councillor B Christow member',
      '- S Hanmer coOpted',
      '- D Jay coOpted',
      'Councillor E M Reed member',
      'Councillor C E Ash chair',
      'Councillor A Tanner member',
      '- G Vale coOpted',
    ]);
    expect(found.byInvitation).toEqual([
      {
        name: 'K Sand',
        title: 'Councillor',
        role: 'byInvitation',
        post: 'Cabinet Member for Roads and Play',
      },
      {
        name: 'P Shore',
        title: 'Councillor',
        role: 'byInvitation',
        post: 'Cabinet Member for Children and Young People',
      },
    ]);
    expect(found.evidence['membership']?.sentence).toBe('8 names stand after “Membership”.');
  });

  it('keep a name whole whose initial ends a line that is not full', () => {
    const found = read([
      'Membership: Councillors J Birch, B Christow and E',
      'Merrow (Cabinet Member for Roads and Play and for Young People), S Hanmer and',
      'P Shore',
    ]);
    expect(found.membership.map(({ name }) => name)).toEqual([
      'J Birch',
      'B Christow',
      'E Merrow',
      'S Hanmer',
      'P Shore',
    ]);
  });

  it('V19: those marked "(By Invitation)" in one list are in both lists', () => {
    const found = read([
      'Membership: Councillors S Bay, J Clift (By Invitation), S Hanmer (Co-opted Member),',
      'M Mott (Chair) and P Shore',
      { text: 'Please note: a hearing loop is available', x: 130, gap: 22 },
    ]);
    expect(short(found.membership)).toEqual([
      'Councillor S Bay member',
      'Councillor J Clift byInvitation',
      '- S Hanmer coOpted',
      'Councillor M Mott chair',
      'Councillor P Shore member',
    ]);
    expect(short(found.byInvitation)).toEqual(['Councillor J Clift byInvitation']);
  });

  it('a list with one name a line is read as well as a run-on one', () => {
    const found = read([
      heading('Membership'),
      { text: 'Councillor Ann Ash (Chairman)', gap: 20 },
      'Councillor Bo Birch (Vice-Chair)',
      'Councillor Mrs Cy Clift',
      heading('Quorum: 3'),
    ]);
    expect(short(found.membership)).toEqual([
      'Councillor Ann Ash chair',
      'Councillor Bo Birch viceChair',
      'Councillor Mrs Cy Clift member',
    ]);
  });

  it('"Councillors:" before names is a list; party names and figures between them are nobody', () => {
    const found = read([
      'Councillors: Ed Plough (Chair), Rob Byre and Kaz Self',
      paragraph('Contact: Democratic Services'),
    ]);
    expect(short(found.membership)).toEqual([
      'Councillor Ed Plough chair',
      'Councillor Rob Byre member',
      'Councillor Kaz Self member',
    ]);
    const parties = read([
      heading('Membership (5)'),
      'Green (3): Mr A Ash (Chair), Mrs B Birch and Mr C Clift',
      'Independent (2): Mr D Dale and Ms E Elm',
    ]);
    expect(short(parties.membership)).toEqual([
      'Mr A Ash chair',
      'Mrs B Birch member',
      'Mr C Clift member',
      'Mr D Dale member',
      'Ms E Elm member',
    ]);
  });

  it('members beside their reserves are the left column only', () => {
    const found = read([
      {
        cells: [
          [60, 'Membership'],
          [300, 'Reserves'],
        ],
        font: 'bold',
      },
      {
        cells: [
          [60, 'Councillor Ann Ash (Chair)'],
          [300, 'Councillor Xe Yew'],
        ],
        gap: 20,
      },
      {
        cells: [
          [60, 'Councillor Bo Birch'],
          [300, 'Councillor Zo Zinn'],
        ],
      },
    ]);
    expect(short(found.membership)).toEqual([
      'Councillor Ann Ash chair',
      'Councillor Bo Birch member',
    ]);
  });

  it.each([
    [
      'a summons',
      [
        'To: All Members of the Oakshire Council',
        'A meeting of the Oakshire Council will be held in Oak House',
      ],
    ],
    ['prose', ['Members of the public may attend', 'Members are reminded to declare interests']],
    ['nothing', []],
  ] as [string, Setting[]][])('%s names no members, so none are made up', (_, settings) => {
    expect(read(settings)).toEqual({ membership: [], byInvitation: [], evidence: {} });
  });
});
