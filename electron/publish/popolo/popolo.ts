/**
 * Popolo (popoloproject.com/specs) as the people who publish it keep a whole council in one file: a list for each class.
 * Days are ISO 8601, no finer than they are known. What Popolo has no name for is named with "moothall_" in front.
 */
export interface Popolo {
  organizations: PopoloOrganization[];
  persons: { id: string; name: string; honorific_prefix?: string }[];
  posts: { id: string; label: string; role: string; organization_id: string }[];
  memberships: PopoloMembership[];
  motions: PopoloMotion[];
  vote_events: PopoloVoteEvent[];
}

export interface PopoloOrganization {
  id: string;
  name: string;
  classification: 'council' | 'committee';
  parent_id?: string;
}

export interface PopoloMembership {
  id: string;
  person_id: string;
  organization_id: string;
  role: string;
  post_id?: string;
  /** "Cabinet Member for Education and Skills" */
  label?: string;
  /** First meeting whose front sheet has the person so; the last, where a later meeting has not. */
  start_date?: string;
  end_date?: string;
}

export interface PopoloMotion {
  id: string;
  organization_id: string;
  creator_id?: string;
  /** Popolo knows one creator of a motion and no seconder. */
  moothall_seconder_id?: string;
  text: string;
  classification: 'motion' | 'recommendation' | 'amendment' | 'resolution';
  date?: string;
  requirement: 'simple majority';
  result?: 'pass' | 'fail' | 'withdrawn' | 'fell';
  vote_event_ids: string[];
}

export interface PopoloVoteEvent {
  id: string;
  motion_id: string;
  organization_id: string;
  classification: 'assent' | 'show of hands' | 'named vote' | 'ballot';
  start_date?: string;
  result?: 'pass' | 'fail';
  counts: { option: PopoloOption; value: number }[];
  votes: { voter_id: string; option: PopoloOption; role?: 'casting' }[];
}

export type PopoloOption = 'yes' | 'no' | 'abstain' | 'absent';

/** The file as bytes. */
export const popoloFile = (popolo: Popolo): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify(popolo, null, 2)}\n`);
