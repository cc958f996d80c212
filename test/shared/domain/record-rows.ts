import type { Attendance } from '../../../shared/domain/attendance.ts';
import type { Declaration } from '../../../shared/domain/declaration.ts';
import type { PresenceSpan } from '../../../shared/domain/presence-span.ts';
import type { RecordedMinute } from '../../../shared/domain/recorded-minute.ts';
import type { Substitution } from '../../../shared/domain/substitution.ts';
import type { Vote, VoteEntry } from '../../../shared/domain/vote.ts';

const record = 'record';

/** Rows of an invented record, each with what a test says and the values of a new row for the rest. */
export const attendee = (id: string, set: Partial<Attendance> = {}): Attendance => ({
  id,
  record,
  person: `person-${id}`,
  name: id,
  title: 'Councillor',
  post: null,
  class: 'members',
  area: '',
  capacity: 'member',
  state: 'present',
  mode: 'inPerson',
  position: 0,
  ...set,
});

export const span = (attendance: string, set: Partial<PresenceSpan> = {}): PresenceSpan => ({
  id: `span-${attendance}`,
  record,
  attendance,
  from: null,
  to: null,
  endedBy: 'open',
  minute: null,
  ...set,
});

export const pair = (absentee: string, substitute: string): Substitution => ({
  id: `${absentee}-${substitute}`,
  record,
  absentee,
  substitute,
  notifiedAt: null,
});

export const interest = (attendance: string, set: Partial<Declaration> = {}): Declaration => ({
  id: `interest-${attendance}`,
  record,
  attendance,
  minute: 'declarations',
  concerns: null,
  kind: 'other',
  nature: '',
  sensitive: 0,
  action: 'stayed',
  dispensation: '',
  at: null,
  ...set,
});

export const recorded = (id: string, set: Partial<RecordedMinute> = {}): RecordedMinute => ({
  id,
  record,
  item: `item-${id}`,
  position: 0,
  takenOrder: null,
  title: id,
  kind: 'report',
  access: 'public',
  exemptParagraphs: [],
  publicSummary: '',
  educationMatter: 0,
  urgencyReason: '',
  number: null,
  startedAt: null,
  plannedMinutes: null,
  resolutionStem: '',
  requestStem: '',
  words: '',
  removed: 0,
  ...set,
});

export const taking = (set: Partial<Vote> = {}): Vote => ({
  id: 'vote',
  record,
  minute: 'minute',
  subject: null,
  position: 0,
  method: 'count',
  calledFor: '',
  forCount: null,
  againstCount: null,
  abstainCount: null,
  castingDeclined: 0,
  at: null,
  ...set,
});

export const counted = (ayes: number, noes: number, abstained: number): Vote =>
  taking({ forCount: ayes, againstCount: noes, abstainCount: abstained });

export const entry = (
  attendance: string,
  option: VoteEntry['option'],
  role: VoteEntry['role'] = 'ordinary',
): VoteEntry => ({ id: `${attendance}-${role}`, record, vote: 'vote', attendance, option, role });
