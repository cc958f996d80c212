import type { DeskRecord } from '../../../shared/contract/record.ts';
import type { Vote } from '../../../shared/domain/vote.ts';
import { everyRow } from '../../app/record-changes.ts';
import { chainOf } from './outcomes.ts';

/** "the resolution", "the motion", "the substantive motion", "amendment 2": behind "Vote on". */
export function subjectWords(desk: DeskRecord, { minute, subject }: Vote): string {
  if (subject === null) return 'the resolution';
  const amendment = everyRow(desk, 'amendments').find(({ id }) => id === subject);
  if (amendment) return `amendment ${amendment.position + 1}`;
  return chainOf(desk, minute, subject).standing === 'substantive'
    ? 'the substantive motion'
    : 'the motion';
}
