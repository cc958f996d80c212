import { attendeeName } from './attendee-name.ts';
import { type DeclaredInterest, type KeptOut, keptOut } from './kept-out.ts';
import { isPresent, type Span } from './present-now.ts';
import type { RecordedMinute } from './recorded-minute.ts';
import {
  isMemberSeat,
  isStatutoryCoOptee,
  type Pair,
  type Seated,
  seatOf,
  substituteOf,
} from './substitution-rules.ts';
import type { LocalMoment } from './when.ts';

export interface VotingFacts {
  attendance: Seated;
  /** Everybody of the record, for names and seats of substitutes. */
  attendances: readonly Seated[];
  minute: Pick<RecordedMinute, 'id' | 'educationMatter'>;
  spans: readonly Span[];
  declarations: readonly DeclaredInterest[];
  substitutions: readonly Pair[];
  /** Null: now. */
  at: LocalMoment | null;
}

export type VotingReason =
  | 'member'
  | 'substitute'
  | 'educationMatter'
  | 'noSeat'
  | 'notEducation'
  | 'notPresent'
  | 'remote'
  | 'substituted'
  | KeptOut;

export interface VotingRight {
  may: boolean;
  reason: VotingReason;
  /** The reason in words, for the list of voters or of those missing from it. */
  why: string;
}

/**
 * Whether a person may vote on a minute, and why (R11 to R17). Seats of members vote on everything, statutory
 * co-optees on education matters alone (LGA 2000 s9FA and Sch A1; Coventry constitution Part 2D para 6), other
 * co-optees, guests and officers never. A substitute votes in the seat of the absentee, who then does not. Voting
 * needs presence in the room (LGA 1972 Sch 12 para 39; Hertfordshire v Secretary of State [2021] EWHC 1093 (Admin)
 * for joining remotely, R27) and no interest that keeps the member out. It advises; the record never refuses a row.
 */
export function votingRight(facts: VotingFacts): VotingRight {
  const { attendance, attendances, minute, substitutions, spans, at } = facts;
  const seat = seatOf(attendance, attendances, substitutions);
  const pair = substitutions.find(({ substitute }) => substitute === attendance.id);
  if (!sitsInClass(facts, pair !== undefined)) return no('noSeat', 'Has no seat: does not vote.');
  const isMember = isMemberSeat(seat);
  if (!isMember && !isStatutoryCoOptee(seat))
    return no('noSeat', 'Has no seat with a vote: may speak, not vote.');
  if (!isMember && minute.educationMatter !== 1)
    return no('notEducation', 'May speak, not vote: this is no education matter.');
  if (!isPresent(attendance, spans, at)) return no('notPresent', 'Not in the room.');
  const substitute = substituteOf(attendance.id, attendances, substitutions);
  if (substitute !== null)
    return no('substituted', `${attendeeName(substitute)} has this seat: one of the two may vote.`);
  const reason = keptOut(attendance.id, minute.id, facts.declarations, spans);
  if (reason !== null) return no(reason, keptOutWords[reason]);
  if (attendance.mode === 'remote')
    return no('remote', 'Joined from elsewhere: may speak, not vote.');

  if (pair !== undefined) {
    const absentee = attendances.find(({ id }) => id === pair.absentee);
    const name = absentee === undefined ? 'a member' : attendeeName(absentee);
    return { may: true, reason: 'substitute', why: `Substitute for ${name}.` };
  }
  return isMember
    ? { may: true, reason: 'member', why: 'Member.' }
    : { may: true, reason: 'educationMatter', why: 'Votes here: an education matter.' };
}

export interface Voters {
  /** Whom the vote panel lists, in the order given. */
  may: { attendance: string; why: string }[];
  /** Those with a seat or a co-opted place who are not listed, with the reason. */
  missing: { attendance: string; reason: VotingReason; why: string }[];
}

/** Who votes on a minute at a moment, and why the others of the committee do not (R12). Officers are in neither list. */
export function whoMayVote(facts: Omit<VotingFacts, 'attendance'>): Voters {
  const voters: Voters = { may: [], missing: [] };
  for (const attendance of facts.attendances) {
    const { may, reason, why } = votingRight({ ...facts, attendance });
    const isOfCommittee = attendance.class === 'members' || attendance.class === 'coOpted';
    if (may) voters.may.push({ attendance: attendance.id, why });
    else if (isOfCommittee) voters.missing.push({ attendance: attendance.id, reason, why });
  }
  return voters;
}

/** Members and co-opted members alone have seats (R13); a pair seats the member of another committee, too (V22). */
function sitsInClass({ attendance }: VotingFacts, isSubstitute: boolean): boolean {
  if (attendance.class === 'members' || attendance.class === 'coOpted') return true;
  return isSubstitute && attendance.class === 'otherMembers';
}

const keptOutWords: Record<KeptOut, string> = {
  withdrew: 'Withdrew for this item.',
  spoke: 'Spoke as the public may and left for this item.',
  pecuniary: 'Disclosable pecuniary interest: takes no part without a dispensation.',
};

const no = (reason: VotingReason, why: string): VotingRight => ({ may: false, reason, why });
