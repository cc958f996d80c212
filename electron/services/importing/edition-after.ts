import type { Pack } from '../../../shared/domain/pack.ts';
import type { PackReading } from '../../../shared/domain/pack-reading.ts';
import { findMeeting } from './find-meeting.ts';
import type { CouncilLedger } from './keep-mended.ts';

/**
 * The edition here that was published next after the one that comes in, by the days that both print; null where there
 * is none or one of them prints no day. What comes last by name need not be the newest.
 */
export function editionAfter(
  council: CouncilLedger,
  { meeting, reading }: { meeting: string | null; reading: PackReading },
): Pack | null {
  const { kind, publishedDate } = reading;
  if ((kind !== 'agendaPack' && kind !== 'agenda') || publishedDate === null) return null;
  const known = meeting ?? findMeeting(council, reading)?.id ?? null;
  if (known === null) return null;
  const newer = council
    .rows('pack', { meeting: known })
    .filter((row) => row.kind === kind && (row.publishedDate ?? '') > publishedDate);
  const [next] = newer.sort((one, other) =>
    (one.publishedDate ?? '').localeCompare(other.publishedDate ?? '', 'en'),
  );
  return next ?? null;
}
