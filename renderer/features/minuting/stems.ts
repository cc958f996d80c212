import type { DeskRecord } from '../../../shared/contract/record.ts';
import type { RecordedMinute } from '../../../shared/domain/recorded-minute.ts';
import { deskStyle } from './desk-style.ts';

const filled = (words: string, desk: DeskRecord): string =>
  words.replaceAll('{committee}', desk.meeting.committeeName);

/** The words before the resolution where the clerk says none: those of the house style. */
export function resolutionStem(
  desk: DeskRecord,
  { kind }: Pick<RecordedMinute, 'kind'>,
  clauses: number,
): string {
  const { words } = deskStyle(desk);
  const key =
    kind === 'exclusion' ? 'resolvedExclusion' : clauses > 1 ? 'resolvedSeveral' : 'resolvedOne';
  return filled(words[key] ?? 'RESOLVED that', desk);
}

/** The words before the requests where the clerk says none. */
export const requestStem = (desk: DeskRecord): string =>
  filled(deskStyle(desk).words['requested'] ?? 'Requested:', desk);
