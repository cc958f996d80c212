import type {
  Block,
  Content,
  MinuteBlock,
  MinutesTree,
} from '../../shared/minutes/minutes-tree.ts';
import { council } from './pack/council.ts';

const committee = 'Planning Committee';
export const minutesTreeLabels: MinutesTree['labels'] = {
  draft: 'DRAFT',
  notForPublication: 'NOT FOR PUBLICATION',
  page: 'Page {page} of {pages}',
  leaf: 'Leaf {leaf}',
  initials: 'Initials',
  signed: 'Signed',
  dated: 'Date',
  before: 'Before',
  after: 'Now reading as below',
  vote: 'Vote',
  names: 'Members',
};

function aMinute(number: string, title: string, content: Content[]): MinuteBlock {
  return {
    kind: 'minute',
    id: `minute-${number}`,
    number,
    label: `${number}.`,
    itemNumber: String(Number(number) - 63),
    reference: '',
    title,
    access: 'public',
    content,
  };
}

const paragraph = (text: string): Content => ({ kind: 'paragraph', text });
const group = (label: string, lines: string[]) => ({
  label,
  areas: [{ label: '', lines, people: lines }],
});

const present: Block = {
  kind: 'attendance',
  title: 'Present:',
  groups: [
    group('Members:', [
      'Councillor A Pemberley (Chair)',
      'Councillor D Abara',
      'Councillor M Fairhurst',
      'Councillor T Hollis-Vane',
      'Councillor P Marchbanks',
      'Councillor K Ostrander (substitute for Councillor Odell)',
      'Councillor S Quillfeather',
      'Councillor R Tansley-Okoro',
    ]),
    {
      label: 'Co-Opted Members:',
      areas: [
        {
          label: '',
          lines: ['Mrs L Winterbourne and Graham Ferreday'],
          people: ['Mrs L Winterbourne', 'Graham Ferreday'],
        },
      ],
    },
    {
      label: 'Employees (by Service Area):',
      areas: [
        {
          label: 'Planning',
          lines: ['P Otterbourne, K Ramsbury'],
          people: ['P Otterbourne', 'K Ramsbury'],
        },
        { label: 'Law and Governance', lines: ['O Castellane'], people: ['O Castellane'] },
      ],
    },
    group('Apologies:', ['Councillor J Odell']),
  ],
};

const harbourMill = aMinute('66', 'Application 26/0114: Harbour Mill', [
  {
    kind: 'procedure',
    text: 'Councillor S Quillfeather withdrew from the meeting at 2.12 pm for this item.',
  },
  paragraph(
    'The Committee considered a report of the Head of Planning on an application to turn the former mill into 24 dwellings, three of them affordable.',
  ),
  paragraph('Members questioned officers and discussed the following:'),
  {
    kind: 'bullets',
    items: [
      'Access for fire engines from Quay Lane, which is 3.1 m wide at its narrowest.',
      'Whether the lime render on the river front would be kept.',
    ],
  },
  {
    kind: 'motion',
    text: 'That permission be granted subject to the conditions in the report.',
    movers: 'Moved by Councillor D Abara, seconded by Councillor M Fairhurst:',
  },
  {
    kind: 'amendment',
    text: 'That permission be granted subject to the conditions in the report and to a further condition that the render of the river front be kept.',
    movers:
      'Amendment moved by Councillor T Hollis-Vane, seconded by Councillor K Ostrander, so that it would read:',
    result: 'The amendment was carried and became part of the substantive motion.',
  },
  {
    kind: 'vote',
    text: 'For 3, against 3, abstention 1. Carried on the casting vote of the Chair.',
    names: [
      {
        option: 'For (3)',
        names: ['Councillor D Abara', 'Councillor M Fairhurst', 'Councillor A Pemberley'],
      },
      {
        option: 'Against (3)',
        names: ['Councillor P Marchbanks', 'Councillor K Ostrander', 'Councillor R Tansley-Okoro'],
      },
      { option: 'Abstained (1)', names: ['Councillor T Hollis-Vane'] },
    ],
    own: [],
  },
  {
    kind: 'resolution',
    stem: 'RESOLVED that:',
    clauses: [
      {
        number: '1.',
        text: 'Permission be granted subject to the conditions in the report and to a further condition that the render of the river front be kept.',
      },
      { number: '2.', text: 'The wording of that condition be left to the Head of Planning' },
    ],
  },
  { kind: 'procedure', text: 'Councillor S Quillfeather returned to the meeting at 2.51 pm.' },
]);

const exclusion = aMinute('68', 'Exclusion of Press and Public', [
  {
    kind: 'resolution',
    stem: 'RESOLVED that',
    clauses: [
      {
        number: '',
        text: 'under Section 100A(4) of the Local Government Act 1972 the public be excluded from the meeting for the item "Enforcement at a site in Castle ward" as it involves the likely disclosure of exempt information as defined in paragraphs 2 and 6 of Part 1 of Schedule 12A to that Act.',
      },
    ],
  },
]);

const publicBlocks: Block[] = [
  present,
  { kind: 'section', title: 'Public Business', access: 'public' },
  aMinute('64', 'Declarations of Interests', [
    {
      kind: 'declaration',
      text: 'Councillor S Quillfeather declared a disclosable pecuniary interest in "Application 26/0114: Harbour Mill", being a tenant of the applicant, and withdrew from the meeting for that item.',
    },
    {
      kind: 'declaration',
      text: 'Councillor P Marchbanks declared a sensitive interest in "Enforcement at a site in Castle ward", the nature of which is withheld.',
    },
  ]),
  aMinute('65', 'Minutes', [
    {
      kind: 'correction',
      text: 'The minutes of the meeting held on the 15th of January, 2026 were approved, subject to Minute 61 ‘Tree Strategy’, now reading as below:',
      before: 'The Committee noted the planting of 4,000 trees.',
      after: 'The Committee noted the planting of 400 trees.',
    },
  ]),
  harbourMill,
  aMinute('67', 'Validation Requirements', [
    { kind: 'subheading', text: 'Drawings' },
    paragraph('The Committee considered which drawings each application must bring.'),
    { kind: 'numbers', items: ['A plan of the site at 1:1250.', 'Elevations at 1:100.'] },
    {
      kind: 'requests',
      stem: 'The Committee requested:',
      items: [
        'A list of drawings by kind of application be circulated to Members.',
        'Date of the next training to be confirmed.',
      ],
    },
    {
      kind: 'vote',
      text: '',
      names: [],
      own: ['Councillor R Tansley-Okoro asked that a vote against be recorded.'],
    },
    {
      kind: 'resolution',
      stem: 'RESOLVED that the Planning Committee',
      clauses: [{ number: '', text: 'agreed to note the report' }],
    },
  ]),
  exclusion,
  { kind: 'section', title: 'Private Business', access: 'public' },
];

const heading = aMinute('69', 'Enforcement at a site in Castle ward', []);
const closing: Block = { kind: 'closing', text: '(Meeting closed at 3.40 pm)' };

const tree: MinutesTree = {
  form: 1,
  language: 'en-GB',
  authority: council.name,
  committee,
  date: '2026-03-12',
  place: council.place,
  title: `Minutes of the Meeting of ${committee} held at 2.00 pm on Thursday, 12 March 2026`,
  standing: 'draft',
  version: null,
  access: 'public',
  labels: minutesTreeLabels,
  blocks: [],
  signature: null,
};

/**
 * The public minutes of an invented planning meeting: every kind of block and content stands in it. `changes`
 * replace top-level fields.
 */
export function aMinutesTree(changes: Partial<MinutesTree> = {}): MinutesTree {
  const summary: Content[] = [
    paragraph('The Committee considered a report on enforcement and agreed what is to be done.'),
  ];
  const blocks = [...publicBlocks, { ...heading, content: summary }, closing];
  return { ...tree, blocks, ...changes };
}

/** Words of the private minute alone, which no public document may hold. */
export const privateWords = ['Tamsin Yard', 'a stop notice', '£48,250'] as const;

/** The same minutes with the words of the private business, for those entitled. */
export function aPrivateMinutesTree(changes: Partial<MinutesTree> = {}): MinutesTree {
  const [site, notice, sum] = privateWords;
  const content: Content[] = [
    paragraph(`The Committee considered the works at ${site}, begun without permission.`),
    {
      kind: 'resolution',
      stem: 'RESOLVED that:',
      clauses: [
        { number: '1.', text: `${notice} be served` },
        { number: '2.', text: `${sum} be set aside for costs` },
      ],
    },
  ];
  const blocks: Block[] = [...publicBlocks, { ...heading, access: 'private', content }, closing];
  return { ...tree, access: 'private', blocks, ...changes };
}

/** The minutes once approved by the next meeting and signed by whoever presided there. */
export function aSignedMinutesTree(): MinutesTree {
  return aMinutesTree({
    standing: 'signed',
    version: 2,
    signature: {
      text: 'Signed by Councillor D Abara, who presided at the meeting of 16 April 2026.',
      presider: 'Councillor D Abara',
      signedOn: '2026-04-16',
      firstLeaf: 212,
      leaves: 4,
    },
  });
}
