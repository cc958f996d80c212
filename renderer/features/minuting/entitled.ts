import type { DeskRecord } from '../../../shared/contract/record.ts';
import { type Quorum, quorumNow } from '../../../shared/domain/quorum.ts';
import { type Voters, whoMayVote } from '../../../shared/domain/voting-right.ts';
import { everyRow } from '../../app/record-changes.ts';

type Facts = Pick<
  DeskRecord,
  'attendances' | 'presenceSpans' | 'substitutions' | 'public' | 'private' | 'rule'
>;

/** Who may vote on a minute now, and why the others of the committee may not. */
export function votersOn(desk: Facts, minute: string): Voters {
  const row = desk.public.minutes.find(({ id }) => id === minute);
  return whoMayVote({
    attendances: desk.attendances,
    spans: desk.presenceSpans,
    substitutions: desk.substitutions,
    declarations: everyRow(desk, 'declarations'),
    minute: { id: minute, educationMatter: row?.educationMatter ?? 0 },
    at: null,
  });
}

/** Members here for a minute, and whether they are enough. */
export function quorumOn(desk: Facts, minute: string | null): Quorum {
  return quorumNow({
    attendances: desk.attendances,
    spans: desk.presenceSpans,
    substitutions: desk.substitutions,
    declarations: everyRow(desk, 'declarations'),
    minute,
    rule: desk.rule,
    at: null,
  });
}
