import { adjournment } from '../../shared/domain/adjournment.ts';
import { amendment } from '../../shared/domain/amendment.ts';
import { ask } from '../../shared/domain/ask.ts';
import { type Attendance, attendance } from '../../shared/domain/attendance.ts';
import { clause } from '../../shared/domain/clause.ts';
import { declaration } from '../../shared/domain/declaration.ts';
import { exclusion } from '../../shared/domain/exclusion.ts';
import { motion } from '../../shared/domain/motion.ts';
import { presenceSpan } from '../../shared/domain/presence-span.ts';
import { presiding } from '../../shared/domain/presiding.ts';
import { substitution } from '../../shared/domain/substitution.ts';
import { ownVote, vote, voteEntry } from '../../shared/domain/vote.ts';
import type {
  PrivateSource,
  ProseLine,
  PublicSource,
} from '../../shared/minutes/minutes-source.ts';
import { aMinutesSource, aRecordedMinute, aRow, printedRows } from './a-minutes-source.ts';

const at = (time: string) => `2026-03-12T${time}`;

const councillors = ['Pemberley', 'Abara', 'Fairhurst', 'Hollis', 'Marchbanks', 'Quillfeather'];

function people(): Attendance[] {
  const rows: [string, Partial<Attendance>][] = [
    ...councillors.map((name): [string, Partial<Attendance>] => [
      name,
      { name, title: 'Councillor', capacity: name === 'Pemberley' ? 'chair' : 'member' },
    ]),
    [
      'Ostrander',
      { name: 'Ostrander', title: 'Councillor', class: 'otherMembers', capacity: 'none' },
    ],
    ['Odell', { name: 'Odell', title: 'Councillor', capacity: 'member', state: 'apologies' }],
    ['Ferreday', { name: 'Ferreday', title: 'Mr', class: 'coOpted', capacity: 'coOpted' }],
    ['Ramsbury', { name: 'K Ramsbury', class: 'employees', area: 'Planning' }],
    ['Castellane', { name: 'O Castellane', class: 'employees', area: 'Law and Governance' }],
  ];
  return rows.map(([id, fields], position) =>
    aRow(attendance, id, { state: 'present', ...fields, position }),
  );
}

const lines = (...texts: string[]): ProseLine[] =>
  texts.map((text) =>
    text.startsWith('• ') ? { kind: 'bullet', text: text.slice(2) } : { kind: 'paragraph', text },
  );

const minutes = [
  aRecordedMinute('declarations', {
    title: 'Declarations of Interests',
    kind: 'declarations',
    takenOrder: 1,
    startedAt: at('14:01'),
  }),
  aRecordedMinute('mill', {
    title: 'Harbour Mill',
    kind: 'report',
    item: 'item-5',
    // taken before item 4
    position: 5,
    takenOrder: 2,
    startedAt: at('14:12'),
  }),
  aRecordedMinute('drawings', {
    title: 'Validation Requirements',
    kind: 'report',
    item: 'item-4',
    position: 4,
    takenOrder: 3,
    startedAt: at('14:50'),
    requestStem: 'Members requested:',
  }),
  aRecordedMinute('exclusion', {
    title: 'Exclusion of Press and Public',
    kind: 'exclusion',
    position: 6,
    takenOrder: 4,
    startedAt: at('15:10'),
  }),
  aRecordedMinute('site', {
    title: 'Enforcement at a site in Castle ward',
    kind: 'report',
    item: 'item-7',
    access: 'exempt',
    exemptParagraphs: [2, 6],
    publicSummary: 'The Committee agreed what is to be done.',
    position: 7,
    takenOrder: 5,
    startedAt: at('15:12'),
  }),
  aRecordedMinute('urgent', {
    title: 'Quay Wall',
    kind: 'aob',
    position: 8,
    takenOrder: 6,
    startedAt: at('15:30'),
    urgencyReason: 'the wall gave way on the day before the meeting.',
  }),
];

const granted = 'That permission be granted.';
const withRender = 'That permission be granted and the render be kept.';
const withTrees = 'That permission be granted, the render be kept and ten trees be planted.';

const named = (id: string, options: Record<string, 'for' | 'against' | 'abstain'>) =>
  Object.entries(options).map(([person, option]) =>
    aRow(voteEntry, `${id}-${person}`, { vote: id, attendance: person, option }),
  );

/** An invented planning meeting at which nearly everything happens that minutes have words for. */
export function aContestedMeeting(changes: Partial<PublicSource> = {}): PublicSource {
  const mill = { minute: 'mill' };
  return aMinutesSource({
    record: { id: 'record', state: 'draft', openedAt: at('14:00'), closedAt: at('15:40') },
    attendances: people(),
    substitutions: [aRow(substitution, 's', { absentee: 'Odell', substitute: 'Ostrander' })],
    presidings: [
      aRow(presiding, 'p1', { attendance: 'Pemberley', from: at('14:00') }),
      aRow(presiding, 'p2', { attendance: 'Abara', from: at('15:30'), by: 'chosen' }),
    ],
    presenceSpans: [
      aRow(presenceSpan, 'q1', {
        attendance: 'Quillfeather',
        to: at('14:12'),
        endedBy: 'withdrew',
        minute: 'mill',
      }),
      aRow(presenceSpan, 'q2', { attendance: 'Quillfeather', from: at('14:50') }),
      aRow(presenceSpan, 'h', { attendance: 'Hollis', from: at('14:05') }),
      aRow(presenceSpan, 'p', { attendance: 'Pemberley', to: at('15:30'), endedBy: 'left' }),
    ],
    adjournments: [
      aRow(adjournment, 'a', { from: at('14:55'), to: at('15:05'), reason: 'fire alarm' }),
    ],
    exclusions: [
      aRow(exclusion, 'x', {
        minute: 'exclusion',
        covers: ['site'],
        paragraphs: [2, 6],
        publicInterest: 'a person could be known by it',
        endedAt: at('15:30'),
      }),
    ],
    itemNumbers: new Map([
      ['item-4', '4'],
      ['item-5', '5'],
      ['item-7', '7'],
    ]),
    prose: new Map([
      [
        'mill',
        lines('The Committee considered a report.', 'Members discussed:', '• Access', '• Render'),
      ],
      ['drawings', lines('The Committee agreed to look at this again in June.')],
      ['urgent', lines('The Committee noted the position.')],
    ]),
    rows: printedRows({
      minutes,
      declarations: [
        aRow(declaration, 'd1', {
          attendance: 'Quillfeather',
          minute: 'declarations',
          concerns: 'mill',
          kind: 'disclosablePecuniary',
          nature: 'tenant of the applicant',
          action: 'withdrew',
        }),
        aRow(declaration, 'd2', {
          attendance: 'Marchbanks',
          minute: 'declarations',
          concerns: 'site',
          kind: 'otherRegistrable',
          // would never be stored; is not printed even so
          nature: 'secret nature',
          sensitive: 1,
        }),
      ],
      motions: [
        aRow(motion, 'm', { ...mill, text: granted, mover: 'Abara', seconder: 'Fairhurst' }),
      ],
      amendments: [
        aRow(amendment, 'a1', {
          motion: 'm',
          position: 1,
          after: withRender,
          mover: 'Hollis',
          seconder: 'Ostrander',
        }),
        aRow(amendment, 'a2', { motion: 'm', position: 2, after: withTrees, mover: 'Marchbanks' }),
      ],
      votes: [
        aRow(vote, 'v1', {
          ...mill,
          subject: 'a1',
          position: 1,
          method: 'count',
          forCount: 4,
          againstCount: 2,
          abstainCount: 0,
        }),
        aRow(vote, 'v2', {
          ...mill,
          subject: 'a2',
          position: 2,
          method: 'count',
          forCount: 1,
          againstCount: 5,
          abstainCount: 0,
        }),
        aRow(vote, 'v3', {
          ...mill,
          subject: 'm',
          position: 3,
          method: 'named',
          calledFor: 'Councillor Hollis',
        }),
        aRow(vote, 'v4', { minute: 'drawings', method: 'assent' }),
      ],
      voteEntries: [
        ...named('v3', {
          Abara: 'for',
          Fairhurst: 'for',
          Pemberley: 'against',
          Hollis: 'against',
          Marchbanks: 'abstain',
        }),
        aRow(voteEntry, 'casting', {
          vote: 'v3',
          attendance: 'Pemberley',
          option: 'for',
          role: 'casting',
        }),
      ],
      ownVotes: [aRow(ownVote, 'o', { vote: 'v4', attendance: 'Marchbanks', option: 'against' })],
      clauses: [
        aRow(clause, 'c1', {
          ...mill,
          position: 1,
          text: 'Permission be granted and the render be kept',
        }),
        aRow(clause, 'c2', {
          ...mill,
          position: 2,
          text: 'That the Head of Planning words the condition.',
        }),
        aRow(clause, 'c3', { minute: 'drawings', text: 'agreed to note the report' }),
      ],
      asks: [
        aRow(ask, 'r1', { minute: 'drawings', position: 1, text: 'Date of training' }),
        aRow(ask, 'r2', {
          minute: 'drawings',
          position: 2,
          kind: 'agreed',
          text: 'The Committee agreed to look at this again in June.',
        }),
        aRow(ask, 'r3', {
          minute: 'urgent',
          kind: 'offer',
          text: 'Officers offered a site visit.',
        }),
      ],
    }),
    ...changes,
  });
}

/** Words of the private minute and no other: none may come into what the public reads. */
export const secrets = ['Tamsin Yard', 'a stop notice', '£48,250', 'Rookhope', 'trespass'] as const;

/** What the private store has of the same meeting. */
export function itsPrivateBusiness(): PrivateSource {
  const [site, notice, sum, name, ground] = secrets;
  const minute = { minute: 'site' };
  return {
    corrections: [],
    asks: new Map(),
    prose: new Map([['site', lines(`The Committee considered the works at ${site} of ${name}.`)]]),
    rows: printedRows({
      minutes: minutes
        .filter(({ id }) => id === 'site')
        .map((one) => ({ ...one, resolutionStem: 'RESOLVED, in private, that:' })),
      clauses: [
        aRow(clause, 'k1', { ...minute, position: 1, text: `${notice} be served for ${ground}` }),
        aRow(clause, 'k2', { ...minute, position: 2, text: `${sum} be set aside` }),
      ],
    }),
  };
}
