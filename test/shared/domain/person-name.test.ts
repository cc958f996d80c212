import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameParts, parsePeople } from '../../../shared/domain/person-name.ts';

const named = (text: string) =>
  parsePeople(text).map(({ title, name }) => (title === null ? name : `${title} ${name}`));

describe('a list of people', () => {
  it('V18: "and" before a co-opted member parts two people, and the bracket is the second one’s', () => {
    expect(parsePeople('A Tanner and G Vale (Co-opted Member)')).toEqual([
      {
        name: 'A Tanner',
        title: null,
        titleCarried: false,
        postNominals: [],
        notes: [],
        post: null,
      },
      {
        name: 'G Vale',
        title: null,
        titleCarried: false,
        postNominals: [],
        notes: ['Co-opted Member'],
        post: null,
      },
    ]);
  });

  it('V18: initials are read whether they are printed apart or together', () => {
    expect(nameParts('CE Thorn')).toEqual({ initials: ['C', 'E'], family: 'Thorn' });
    expect(nameParts('E M Reed')).toEqual({ initials: ['E', 'M'], family: 'Reed' });
    expect(nameParts('David Jay')).toEqual({ initials: ['D'], family: 'Jay' });
  });

  it('a title printed once in the plural holds for the names after it', () => {
    expect(named('Councillors J Birch, B Christow and C E Ash (Chair)')).toEqual([
      'Councillor J Birch',
      'Councillor B Christow',
      'Councillor C E Ash',
    ]);
    expect(named('Cllrs Lindsay Cob and Alan Hill')).toEqual([
      'Cllr Lindsay Cob',
      'Cllr Alan Hill',
    ]);
  });

  it('a title printed in the singular holds for its own name only', () => {
    expect(named('Mrs S Hanmer, David Jay and Ghulam Vale')).toEqual([
      'Mrs S Hanmer',
      'David Jay',
      'Ghulam Vale',
    ]);
  });

  it('V37: letters after a name are no person, with or without a comma', () => {
    expect(named('Mr Hall, OBE, Mrs Holt')).toEqual(['Mr Hall', 'Mrs Holt']);
    expect(named('Mr Kemp MBE')).toEqual(['Mr Kemp']);
    expect(
      parsePeople('Sir Paul Cotter, CBE, JP, Mrs Chant').map((one) => one.postNominals),
    ).toEqual([['CBE', 'JP'], []]);
  });

  it('V22: the words of a substitution stay whole in their bracket', () => {
    expect(parsePeople('Councillor J Clift (substitute for Councillor Mint)')).toMatchObject([
      { name: 'J Clift', title: 'Councillor', notes: ['substitute for Councillor Mint'] },
    ]);
  });

  it('brackets may hold "and" and commas', () => {
    expect(
      parsePeople(
        'Councillors K Sand (Cabinet Member for Education, Skills and Play) and P Shore (Cabinet Member)',
      ).map((one) => [one.name, one.notes]),
    ).toEqual([
      ['K Sand', ['Cabinet Member for Education, Skills and Play']],
      ['P Shore', ['Cabinet Member']],
    ]);
  });

  it('words after a comma that are no name are the post of the person before them', () => {
    expect(parsePeople('D Benn, Independent Chair of the Adults Board')).toMatchObject([
      { name: 'D Benn', post: 'Independent Chair of the Adults Board' },
    ]);
    expect(parsePeople('A Lark, Director of Children and Young People, B Wren')).toMatchObject([
      { name: 'A Lark', post: 'Director of Children and Young People' },
      { name: 'B Wren', post: null },
    ]);
  });

  it('the chair of another body has that as a post, and no office here', () => {
    const [person] = parsePeople('I Rook, Chair of the Friends of the Quay');
    expect(person).toMatchObject({
      name: 'I Rook',
      post: 'Chair of the Friends of the Quay',
      notes: [],
    });
  });

  it('a run-on list is parted at its titles and brackets', () => {
    expect(named('Councillor M Mott (Chair) Councillor S Bay Councillor Mrs J Clay')).toEqual([
      'Councillor M Mott',
      'Councillor S Bay',
      'Councillor Mrs J Clay',
    ]);
    expect(named('Chair Cllr Steph Shaw, Cllrs Steve Evers, Tony Hay')).toEqual([
      'Cllr Steph Shaw',
      'Cllr Steve Evers',
      'Cllr Tony Hay',
    ]);
  });

  it('surnames alone are names after a title, and a family name may be the word of an office', () => {
    expect(named('Councillors Byre, Self, Coombe and Moor')).toEqual([
      'Councillor Byre',
      'Councillor Self',
      'Councillor Coombe',
      'Councillor Moor',
    ]);
    expect(named('Mrs C Head (Head of Finance) and McKay (Accountant)')).toEqual([
      'Mrs C Head',
      'McKay',
    ]);
  });

  it.each(['12 members of the public', 'None', 'Members of the Committee', '', 'the press'])(
    '"%s" is nobody, because no name is invented',
    (text) => {
      expect(parsePeople(text)).toEqual([]);
    },
  );

  it('no list loses or adds a person, however it is parted', () => {
    const person = fc.tuple(
      fc.constantFrom('A', 'B C', 'Jo'),
      fc.constantFrom('Ash', 'Birch', 'Elm'),
    );
    fc.assert(
      fc.property(
        fc.array(person, { minLength: 1, maxLength: 9 }),
        fc.boolean(),
        (people, titled) => {
          const names = people.map(([first, family]) => `${first} ${family}`);
          const list = names.map((name) => (titled ? `Mr ${name}` : name));
          const last = list.length > 1 ? ` and ${list.at(-1)}` : (list[0] ?? '');
          const text = list.slice(0, -1).join(', ') + last;
          expect(parsePeople(text).map((one) => one.name)).toEqual(names);
        },
      ),
    );
  });
});
