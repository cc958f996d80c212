import type { SinceLooked } from '../../shared/contract/reading.ts';
import type { personalNouns, sharedNouns } from '../../shared/domain/nouns.ts';
import type { Reader } from '../ledger/ledger.ts';

const packsOf = (council: Reader<typeof sharedNouns>, meeting: string): string[] =>
  council.rows('pack', { meeting }).map(({ id }) => id);

/** What came into a meeting since I last looked at it; null where I never did. */
export function sinceLooked(
  council: Reader<typeof sharedNouns>,
  personal: Reader<typeof personalNouns>,
  meeting: string,
): SinceLooked | null {
  const look = personal.row('meetingLook', meeting);
  if (look === null) return null;
  const seen = new Set(look.packs);
  return { at: look.at, packs: packsOf(council, meeting).filter((hash) => !seen.has(hash)) };
}

/** What there is to see now, for the next look. */
export const lookOf = (
  council: Reader<typeof sharedNouns>,
  meeting: string,
  now: Date,
): { packs: string[]; at: string } => ({
  packs: packsOf(council, meeting),
  at: now.toISOString(),
});
