import type { WritableNoun } from '../../shared/contract/record.ts';
import type { Amendment } from '../../shared/domain/amendment.ts';
import type { Approval } from '../../shared/domain/approval.ts';
import type { Ask } from '../../shared/domain/ask.ts';
import type { Attendance } from '../../shared/domain/attendance.ts';
import type { Clause } from '../../shared/domain/clause.ts';
import type { CommitteeRule } from '../../shared/domain/committee-rule.ts';
import type { Correction } from '../../shared/domain/correction.ts';
import type { Declaration } from '../../shared/domain/declaration.ts';
import type { HouseStyle } from '../../shared/domain/house-style.ts';
import type { MatterArising } from '../../shared/domain/matter-arising.ts';
import type { Motion } from '../../shared/domain/motion.ts';
import type { PresenceSpan } from '../../shared/domain/presence-span.ts';
import type { Presiding } from '../../shared/domain/presiding.ts';
import type { RecordedMinute } from '../../shared/domain/recorded-minute.ts';
import type { StockPhrase } from '../../shared/domain/stock-phrase.ts';
import type { Substitution } from '../../shared/domain/substitution.ts';
import type { OwnVote, Vote, VoteEntry } from '../../shared/domain/vote.ts';

/** The row of each noun that the desk writes. */
export interface RowByNoun {
  /** What the public knows a private minute by is written beside its own title. */
  recordedMinute: RecordedMinute & { publicTitle?: string };
  attendance: Attendance;
  presenceSpan: PresenceSpan;
  substitution: Substitution;
  presiding: Presiding;
  declaration: Declaration;
  motion: Motion;
  amendment: Amendment;
  vote: Vote;
  voteEntry: VoteEntry;
  ownVote: OwnVote;
  clause: Clause;
  ask: Ask;
  matterArising: MatterArising;
  approval: Approval;
  correction: Correction;
  houseStyle: HouseStyle;
  stockPhrase: StockPhrase;
  committeeRule: CommitteeRule;
}

/** Rows that the desk makes new; the rest are made by calls of their own and only altered here. */
export type MadeNoun = Exclude<
  WritableNoun,
  'approval' | 'correction' | 'houseStyle' | 'stockPhrase' | 'committeeRule'
>;

/** A new row before anything is said of it: the initial values of the nouns, which the page cannot ask for. */
export const blankRows: { [N in MadeNoun]: Omit<RowByNoun[N], 'id'> } = {
  recordedMinute: {
    ...{ record: '', item: null, position: 0, takenOrder: null, title: '', kind: 'other' },
    ...{ access: 'public', exemptParagraphs: [], publicSummary: '', educationMatter: 0 },
    ...{ urgencyReason: '', number: null, startedAt: null, plannedMinutes: null },
    ...{ resolutionStem: '', requestStem: '', words: '', removed: 0 },
  },
  attendance: {
    ...{ record: '', person: null, name: '', title: null, post: null, class: 'members' },
    ...{ area: '', capacity: 'none', state: 'expected', mode: 'inPerson', position: 0 },
  },
  presenceSpan: { record: '', attendance: '', from: null, to: null, endedBy: 'open', minute: null },
  substitution: { record: '', absentee: '', substitute: '', notifiedAt: null },
  presiding: { record: '', attendance: '', from: null, to: null, by: 'chair' },
  declaration: {
    ...{ record: '', attendance: '', minute: '', concerns: null, kind: 'other', nature: '' },
    ...{ sensitive: 0, action: 'stayed', dispensation: '', at: null },
  },
  motion: {
    ...{ record: '', minute: '', position: 0, text: '', mover: null, seconder: null },
    ...{ source: 'member', state: 'open' },
  },
  amendment: {
    ...{ record: '', motion: '', position: 0, operation: 'leaveOutAndInsert', after: '' },
    ...{ mover: null, seconder: null, state: 'open' },
  },
  vote: {
    ...{ record: '', minute: '', subject: null, position: 0, method: 'assent', calledFor: '' },
    ...{ forCount: null, againstCount: null, abstainCount: null, castingDeclined: 0, at: null },
  },
  voteEntry: { record: '', vote: '', attendance: '', option: 'absent', role: 'ordinary' },
  ownVote: { record: '', vote: '', attendance: '', option: 'against' },
  clause: {
    ...{ record: '', minute: '', position: 0, text: '', kind: 'agree', toWhom: '', due: '' },
    ...{ motion: null },
  },
  ask: { record: '', minute: '', position: 0, kind: 'request', text: '', toWhom: '', due: '' },
  matterArising: {
    ...{ record: '', minute: '', action: '', position: 0, answer: '', outcome: 'none' },
    before: null,
  },
};
