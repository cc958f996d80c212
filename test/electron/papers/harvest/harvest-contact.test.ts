import { describe, expect, it } from 'vitest';
import { harvestContact } from '../../../../electron/papers/harvest/harvest-contact.ts';
import { aPageOfLines, paragraph, type Setting } from '../../../builders/text-lines.ts';

const found = (settings: Setting[]) => harvestContact(aPageOfLines(settings).lines);
const read = (settings: Setting[]) => found(settings).contact;

describe('the contact on a front sheet', () => {
  it('is the person the note names, with the address beside the name', () => {
    expect(
      read([
        'Note: The person to contact about the agenda and documents for this meeting is Tom',
        'Robin Email: tom.robin@larkford.example',
      ]),
    ).toEqual({
      name: 'Tom Robin',
      post: null,
      email: 'tom.robin@larkford.example',
      telephone: null,
    });
  });

  it('takes the post up to the telephone, and of several addresses the one that bears the name', () => {
    expect(
      read([
        'Notes: 1) The person to contact about the agenda and documents for this meeting is Mia',
        'Rose, Governance Services, Guild House, Larkford, telephone 7000 3111, alternatively',
        'see the web.',
        paragraph('2) Members who cannot come should tell Mia Rose'),
        paragraph('Lara Knott/Mia Rose'),
        'Telephone: (000) 7000 3237/3111',
        'e-mail: lara.knott@larkford.example mia.rose@larkford.example',
      ]),
    ).toEqual({
      name: 'Mia Rose',
      post: 'Governance Services, Guild House, Larkford',
      telephone: '7000 3111',
      email: 'mia.rose@larkford.example',
    });
  });

  it('takes the telephone from the lines that bear nothing but the same name, at the foot of the sheet', () => {
    const { contact, others } = found([
      'Note: The person to contact about the agenda is Tom Robin, Email: tom.robin@larkford.example',
      paragraph('Tell the officer below if you wish to attend.'),
      paragraph('Tom Robin'),
      'Telephone: 01632 960111',
      'Email: tom.robin@larkford.example',
    ]);
    expect(contact).toMatchObject({ name: 'Tom Robin', telephone: '01632 960111' });
    expect(others).toEqual([]);
  });

  it('keeps further officers of the foot, each with their own number and address', () => {
    const { others } = found([
      'The person to contact about the agenda is Mia Rose, telephone 7000 3111',
      paragraph('Lara Knott/Mia Rose'),
      'Telephone: (000) 7000 3237/3111',
      'e-mail: lara.knott@larkford.example mia.rose@larkford.example',
      paragraph('Anna Birch'),
      'will take the chair',
    ]);
    expect(others).toEqual([
      {
        name: 'Lara Knott',
        post: null,
        telephone: '(000) 7000 3237',
        email: 'lara.knott@larkford.example',
      },
    ]);
  });

  it('reads its own column where the date stands beside it, and an address over two lines', () => {
    expect(
      read([
        {
          cells: [
            [60, 'Tuesday, 4th March, 2025, at 10.00 am'],
            [340, 'Ask for:'],
            [410, 'Gina Lytton'],
          ],
        },
        {
          cells: [
            [60, 'Great Chamber, Oak House,'],
            [340, 'Telephone:'],
            [410, 'Tel: 03000 000000'],
          ],
        },
        {
          cells: [
            [60, 'Oakton'],
            [340, 'Email:'],
          ],
        },
        { text: 'gina.lytton@oakshire', x: 410 },
        { text: '.example.uk', x: 410 },
      ]),
    ).toEqual({
      name: 'Gina Lytton',
      post: null,
      telephone: '03000 000000',
      email: 'gina.lytton@oakshire.example.uk',
    });
  });

  it('may be a team, or stand below its own number', () => {
    expect(read(['Contact: Democratic Services, telephone 01000 000000'])?.name).toBe(
      'Democratic Services',
    );
    expect(
      read([
        'Direct Dial/Ext: 03000000043',
        'e-mail: gina.lytton@oakshire.example',
        'Ask for: Gina Lytton',
        'Date: 27 January 2025',
      ]),
    ).toEqual({
      name: 'Gina Lytton',
      post: null,
      email: 'gina.lytton@oakshire.example',
      telephone: '03000000043',
    });
  });

  it.each([
    ['the person to contact about this supplement is the officer named on the agenda.'],
    ['If you need help please contact us.'],
    [''],
  ])('"%s" names nobody', (text) => {
    expect(read([text])).toBeNull();
  });
});
