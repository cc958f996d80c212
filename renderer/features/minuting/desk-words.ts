import type { Ask } from '../../../shared/domain/ask.ts';
import type { Attendance, AttendanceClass, Capacity } from '../../../shared/domain/attendance.ts';
import type { ClauseKind } from '../../../shared/domain/clause.ts';
import type { Declaration, InterestKind } from '../../../shared/domain/declaration.ts';
import type { VoteMethod, VoteOption } from '../../../shared/domain/vote.ts';

/** One out of a few, with its words on the screen. */
interface Worded<T extends string> {
  value: T;
  label: string;
}

export const clauseKinds: readonly Worded<ClauseKind>[] = [
  { value: 'agree', label: 'Agrees' },
  { value: 'note', label: 'Notes: nothing more to do' },
  { value: 'approve', label: 'Approves' },
  { value: 'request', label: 'Requests' },
  { value: 'recommend', label: 'Recommends' },
  { value: 'refer', label: 'Refers' },
  { value: 'programme', label: 'Work programme' },
  { value: 'appoint', label: 'Appoints' },
  { value: 'exclude', label: 'Excludes the public' },
];

export const askKinds: readonly Worded<Ask['kind']>[] = [
  { value: 'request', label: 'Request' },
  { value: 'agreed', label: 'Agreed' },
  { value: 'recommendation', label: 'Recommendation' },
  { value: 'referral', label: 'Referral' },
  { value: 'offer', label: 'Offer' },
];

export const interestKinds: readonly Worded<InterestKind>[] = [
  { value: 'disclosablePecuniary', label: 'Disclosable pecuniary interest' },
  { value: 'otherRegistrable', label: 'Other registrable interest' },
  { value: 'nonRegistrable', label: 'Non-registrable interest' },
  { value: 'other', label: 'Another interest' },
];

export const declarationActions: readonly Worded<Declaration['action']>[] = [
  { value: 'stayed', label: 'Stayed' },
  { value: 'spoke', label: 'Spoke as the public may, then left' },
  { value: 'withdrew', label: 'Withdrew' },
];

export const voteMethods: readonly Worded<VoteMethod>[] = [
  { value: 'assent', label: 'Agreed without a vote' },
  { value: 'count', label: 'By numbers' },
  { value: 'named', label: 'By names' },
  { value: 'ballot', label: 'By ballot' },
];

export const voteOptions: readonly (Worded<VoteOption> & { key: string })[] = [
  { value: 'for', label: 'For', key: 'f' },
  { value: 'against', label: 'Against', key: 'a' },
  { value: 'abstain', label: 'Abstained', key: 'b' },
  { value: 'absent', label: 'Did not vote', key: 'x' },
];

export const attendanceStates: readonly (Worded<Attendance['state']> & { key: string })[] = [
  { value: 'present', label: 'Here', key: 'h' },
  { value: 'apologies', label: 'Apologies', key: 'a' },
  { value: 'absent', label: 'Absent', key: 'x' },
];

export const capacities: readonly Worded<Capacity>[] = [
  { value: 'chair', label: 'Chair' },
  { value: 'viceChair', label: 'Vice-Chair' },
  { value: 'member', label: 'Member' },
  { value: 'churchRepresentative', label: 'Church representative' },
  { value: 'parentGovernor', label: 'Parent governor' },
  { value: 'otherFaiths', label: 'Other faiths' },
  { value: 'coOpted', label: 'Co-opted, no vote' },
  { value: 'none', label: 'No seat' },
];

export const classKinds: readonly AttendanceClass[] = [
  'members',
  'coOpted',
  'otherMembers',
  'employees',
  'others',
];
