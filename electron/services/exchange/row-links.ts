import { nounsOfMinutes } from '../minuting/minuting-parts.ts';

/** Fields by which rows name the minute, item, ask or other row whose business they are. */
export const rowLinks: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ...Object.fromEntries(nounsOfMinutes.map((noun) => [noun, { minute: 'recordedMinute' }])),
  amendment: { motion: 'motion' },
  voteEntry: { vote: 'vote' },
  ownVote: { vote: 'vote' },
  matterArising: { minute: 'recordedMinute', action: 'action' },
  correction: { minute: 'recordedMinute', atMinute: 'recordedMinute' },
  action: { minute: 'recordedMinute' },
  actionUpdate: { minute: 'recordedMinute', action: 'action' },
  lineage: { from: 'action', to: 'action' },
  sharedQuestion: { item: 'agendaItem' },
  paper: { item: 'agendaItem' },
  paperVersion: { paper: 'paper' },
  briefingNote: { item: 'agendaItem' },
  minutes: { item: 'agendaItem' },
  minute: { minutes: 'minutes' },
  workProgramme: { item: 'agendaItem' },
  workProgrammeItem: { programme: 'workProgramme' },
};

/** Fields by which a row leads to its committee, besides those above and the record that it is of. */
export const committeeLinks: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  meeting: { committee: 'committee' },
  action: { committee: 'committee' },
  plannedItem: { committee: 'committee' },
  meetingRecord: { meeting: 'meeting' },
  agendaItem: { meeting: 'meeting' },
  pack: { meeting: 'meeting' },
  sharedQuestion: { meeting: 'meeting' },
  timePlan: { meeting: 'meeting' },
  fileSeal: { file: 'pack' },
};

/** Nouns of a committee's desk, questions and speakers; other public ones everybody of the group reads. */
export const committeeNouns: ReadonlySet<string> = new Set([
  ...nounsOfMinutes,
  ...['meetingRecord', 'recordedMinute', 'attendance', 'presenceSpan', 'substitution', 'presiding'],
  ...['exclusion', 'adjournment', 'minutesVersion', 'correction', 'approval', 'signature'],
  ...['sharedQuestion', 'timePlan'],
]);

/** Of rows that stay public when their business becomes private: fields that hold no words of it. */
export const plainFields: Readonly<Record<string, ReadonlySet<string>>> = {
  recordedMinute: new Set([
    ...['record', 'item', 'position', 'takenOrder', 'kind', 'access', 'exemptParagraphs'],
    ...['educationMatter', 'number', 'startedAt', 'plannedMinutes', 'removed', 'deleted'],
  ]),
  agendaItem: new Set([
    ...['meeting', 'pack', 'printedNumber', 'position', 'kind', 'access', 'paperState', 'deleted'],
    ...['printedFrom', 'printedTo', 'pdfFrom', 'pdfTo', 'removed'],
  ]),
  pack: new Set([
    ...['meeting', 'kind', 'bytes', 'pageCount', 'frontPages', 'offsetRuns', 'pages', 'deleted'],
    ...['otherPages', 'publishedDate', 'revises', 'importedAt'],
  ]),
  plannedItem: new Set([
    ...['committee', 'slot', 'position', 'origin', 'printed', 'standing', 'changedOn', 'deleted'],
    'action',
  ]),
};
