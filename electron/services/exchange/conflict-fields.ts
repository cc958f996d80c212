import { actionStateWords, ownerWords } from '../../../shared/domain/action-words.ts';
import { attendeeName } from '../../../shared/domain/attendee-name.ts';
import { formatDate, formatTime } from '../../../shared/domain/format-date.ts';
import type { sharedNouns } from '../../../shared/domain/nouns.ts';
import type { Reader } from '../../ledger/ledger.ts';

type Council = Reader<typeof sharedNouns>;

/** A field in which two values are put before people, and how it is told. */
export interface ConflictField {
  /** "Mover", "Due date". */
  what: string;
  /** A value as text for people. */
  words: (value: unknown, council: Council) => string;
}

const nothing = 'Nothing';

/** A value may be anything that somebody's app wrote: what is no text or number is none that is told. */
const plain = (value: unknown): string =>
  (typeof value === 'string' && value !== '') || typeof value === 'number'
    ? String(value)
    : nothing;
const who = (value: unknown): string => (typeof value === 'string' ? ownerWords(value) : nothing);
const day = (value: unknown): string => (typeof value === 'string' ? formatDate(value) : nothing);
const time = (value: unknown): string => (typeof value === 'string' ? formatTime(value) : nothing);
const attendee = (value: unknown, council: Council): string => {
  const row = typeof value === 'string' ? council.row('attendance', value) : null;
  return row === null ? 'Nobody' : attendeeName(row);
};
const slot = (value: unknown, council: Council): string => {
  const row = typeof value === 'string' ? council.row('programmeSlot', value) : null;
  if (row === null) return nothing;
  return row.date === null ? plain(row.label) : formatDate(row.date);
};
const oneOf =
  (words: Readonly<Record<string, string>>) =>
  (value: unknown): string =>
    (typeof value === 'string' && Object.hasOwn(words, value) ? words[value] : undefined) ??
    plain(value);

const option = oneOf({ for: 'For', against: 'Against', abstain: 'Abstained', absent: 'Not there' });
const accesses = oneOf({ public: 'Public', exempt: 'Exempt', confidential: 'Confidential' });
const put = oneOf({
  open: 'Put to the meeting',
  withdrawn: 'Withdrawn',
  fell: 'Fell',
  accepted: 'Accepted by the mover',
});

const field = (what: string, words: ConflictField['words'] = plain): ConflictField => ({
  what,
  words,
});

/**
 * Fields in which two values that did not know of each other matter to the record: a person has to say which holds.
 * In all others (places in a list, evidence, looks) the one shown everywhere is good enough.
 */
const fields: Readonly<Record<string, Readonly<Record<string, ConflictField>>>> = {
  meeting: {
    date: field('Date of the meeting', day),
    time: field('Time of the meeting', time),
    place: field('Place of the meeting'),
  },
  agendaItem: { title: field('Title of the item'), access: field('Public or private', accesses) },
  recordedMinute: {
    title: field('Title of the minute'),
    number: field('Number of the minute'),
    access: field('Public or private', accesses),
    publicSummary: field('What the public may read'),
    urgencyReason: field('Why it could not wait'),
  },
  attendance: {
    state: field(
      'Attendance',
      oneOf({
        expected: 'Expected',
        present: 'Present',
        apologies: 'Apologies',
        absent: 'Absent',
      }),
    ),
  },
  declaration: {
    nature: field('Interest declared'),
    action: field(
      'What the member did',
      oneOf({ stayed: 'Stayed', spoke: 'Spoke, then withdrew', withdrew: 'Withdrew' }),
    ),
  },
  motion: {
    text: field('Motion'),
    mover: field('Mover', attendee),
    seconder: field('Seconder', attendee),
    state: field('What became of the motion', put),
  },
  amendment: {
    after: field('Amendment'),
    mover: field('Mover', attendee),
    seconder: field('Seconder', attendee),
    state: field('What became of the amendment', put),
  },
  vote: {
    method: field(
      'How it was voted',
      oneOf({ assent: 'By assent', count: 'Counted', named: 'Named vote', ballot: 'Ballot' }),
    ),
    forCount: field('Votes for'),
    againstCount: field('Votes against'),
    abstainCount: field('Abstentions'),
  },
  voteEntry: { option: field('Vote of a member', option) },
  ownVote: { option: field('Vote of a member', option) },
  clause: {
    text: field('Resolution'),
    toWhom: field('Who is to act', who),
    due: field('By when'),
  },
  ask: { text: field('Request'), toWhom: field('Who is to act', who), due: field('By when') },
  action: {
    text: field('What was asked'),
    owner: field('Owner', who),
    dueWords: field('Due date'),
    state: field('Where it stands', oneOf(actionStateWords)),
    response: field('Response'),
    sentOn: field('Sent on', day),
    respondedOn: field('Answered on', day),
  },
  plannedItem: { title: field('Planned item'), slot: field('Planned for', slot) },
  programmeSlot: { date: field('Date of the meeting', day) },
  sharedQuestion: { text: field('Shared question') },
};

/** Null where nobody is asked about that field. */
export function conflictField(noun: string, name: string): ConflictField | null {
  const ofNoun = Object.hasOwn(fields, noun) ? fields[noun] : undefined;
  return ofNoun !== undefined && Object.hasOwn(ofNoun, name) ? (ofNoun[name] ?? null) : null;
}
