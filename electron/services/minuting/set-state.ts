import { CallError } from '../../../shared/contract/call-error.ts';
import type { MeetingRecord, RecordState } from '../../../shared/domain/meeting-record.ts';
import type { sharedNouns } from '../../../shared/domain/nouns.ts';
import { mayFollow } from '../../../shared/domain/record-states.ts';
import type { Transaction } from '../../ledger/ledger.ts';

/**
 * Takes minutes one step on in their life: the one place that writes their state, so that no act can take a step which
 * the law does not have, whatever else it checks.
 * @throws CallError('invalidInput')
 */
export function setState(
  tx: Pick<Transaction<typeof sharedNouns>, 'set'>,
  record: MeetingRecord,
  state: RecordState,
  moments: Partial<Pick<MeetingRecord, 'openedAt' | 'closedAt'>> = {},
): void {
  if (!mayFollow(record.state, state))
    throw new CallError('invalidInput', `from ${record.state} to ${state}`);
  tx.set('meetingRecord', record.id, { ...moments, state });
}
