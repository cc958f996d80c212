import { CallError } from '../../../../shared/contract/call-error.ts';
import type { LifeParts } from './life-parts.ts';

/**
 * Minutes are approved and signed at a later meeting (R33). Where a day is not known nothing is refused.
 * @throws CallError('notLater')
 */
export function checkLater(
  { council }: Pick<LifeParts, 'council'>,
  { meeting, atMeeting }: { meeting: string; atMeeting: string },
): void {
  const [own, later] = [meeting, atMeeting].map((id) => council.row('meeting', id)?.date ?? null);
  if (own && later && later < own) throw new CallError('notLater');
}
