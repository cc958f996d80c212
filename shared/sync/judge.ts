import type { Membership } from './membership.ts';
import type { Op } from './op.ts';
import { type SafetyRules, safetyRules } from './safety-rules.ts';
import type { SegmentHeader } from './segment-header.ts';

/**
 * What the group's records say of a segment whose signature is good. `waits`: its device or the record it cites is not
 * known yet. `forged`: its run is not its device's. All of them may change as records come; equal records, equal answer.
 */
export type Judgement =
  | { kind: 'waits' }
  | { kind: 'forged' }
  | { kind: 'judged'; counts(op: Pick<Op, 'seq' | 'noun' | 'field' | 'kind'>): boolean };

export function judgeSegment(
  _membership: Membership,
  _header: Pick<SegmentHeader, 'group' | 'device' | 'run' | 'member'>,
  _rules: SafetyRules = safetyRules,
): Judgement {
  throw new Error('not written yet');
}
