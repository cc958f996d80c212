import { CallError } from '../../../../shared/contract/call-error.ts';
import type { InputOf } from '../../../../shared/contract/contract.ts';
import { timesInMinute } from '../../../../shared/minutes/corrected-tree.ts';
import { authorOf } from '../../author-of.ts';
import { recordIn } from '../minuting-parts.ts';
import type { LifeParts } from './life-parts.ts';
import { standingVersion, versionTree } from './versions.ts';

/** Whether a minute's record is private: a correction with its words belongs to the store of its minute. */
const isPrivate = ({ council }: LifeParts, minute: string): boolean =>
  (council.row('recordedMinute', minute)?.access ?? 'public') !== 'public';

/**
 * Somebody points out an error: kept with both texts, decided by the meeting (R37). Of an issued text the words
 * must stand in the minute once; of a draft the clerk looks for them. Proposed twice it is one correction, since the
 * second of two alike would find its words gone when both are agreed.
 * @throws CallError('wordsNotOnce'), CallError('invalidInput') where the minutes are approved already
 */
export function proposeCorrection(parts: LifeParts, input: InputOf<'minutes.correct'>): string {
  const { meeting, minute, before, after, reason, proposedBy } = input;
  const record = recordIn(parts, meeting, 'draft', 'issued');
  if (parts.council.row('recordedMinute', minute)?.record !== record.id)
    throw new CallError('invalidInput', 'a minute of another meeting');
  if (before === after) throw new CallError('invalidInput', 'no change');
  const closed = isPrivate(parts, minute);
  const version = record.state === 'issued' ? standingVersion(parts, record.id) : null;
  if (
    version !== null &&
    timesInMinute(versionTree(parts, version.id, closed), minute, before) !== 1
  )
    throw new CallError('wordsNotOnce');
  const store = closed ? parts.privateBusiness : parts.council;
  const proposed = store.rows('correction', { record: record.id, minute, state: 'proposed' });
  const alike = proposed.find((one) => one.before === before && one.after === after);
  if (alike !== undefined) return alike.id;
  const id = parts.newId();
  const position = store.rows('correction', { record: record.id }).length + 1;
  store.change(authorOf(parts.personal), 'Correction proposed', (tx) => {
    tx.set('correction', id, {
      record: record.id,
      minute,
      before,
      after,
      reason,
      proposedBy,
      position,
    });
  });
  return id;
}
