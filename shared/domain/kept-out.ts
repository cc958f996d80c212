import type { Declaration } from './declaration.ts';
import type { Span } from './present-now.ts';

export type DeclaredInterest = Pick<
  Declaration,
  'attendance' | 'minute' | 'concerns' | 'kind' | 'action' | 'dispensation'
>;

/** Why a person takes no part in a minute: withdrew, spoke as the public may and left, or may not by law. */
export type KeptOut = 'withdrew' | 'spoke' | 'pecuniary';

/** The minute whose business a declaration concerns; one that names none concerns that under which it was made. */
export const minuteConcerned = ({
  concerns,
  minute,
}: Pick<Declaration, 'concerns' | 'minute'>): string => concerns ?? minute;

/**
 * What keeps a person out of one minute's debate, vote and quorum, or null. Withdrawing is told by the declaration or
 * by the presence span that ended for that minute, and holds for the whole minute whatever the clock says. A
 * disclosable pecuniary interest does so even where the person stayed (Localism Act 2011 s31(4), rule R14); who spoke
 * as the public may has left (R15). A dispensation (s33) lifts both, but not a withdrawal, which is a fact.
 */
export function keptOut(
  attendance: string,
  minute: string,
  declarations: readonly DeclaredInterest[],
  spans: readonly Span[],
): KeptOut | null {
  const own = declarations.filter(
    (one) => one.attendance === attendance && minuteConcerned(one) === minute,
  );
  const hasLeftFor = spans.some(
    (span) =>
      span.attendance === attendance && span.endedBy === 'withdrew' && span.minute === minute,
  );
  if (hasLeftFor || own.some(({ action }) => action === 'withdrew')) return 'withdrew';
  const undispensed = own.filter(({ dispensation }) => dispensation.trim() === '');
  if (undispensed.some(({ kind }) => kind === 'disclosablePecuniary')) return 'pecuniary';
  return undispensed.some(({ action }) => action === 'spoke') ? 'spoke' : null;
}
