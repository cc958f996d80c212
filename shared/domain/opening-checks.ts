import type { Quorum } from './quorum.ts';

export interface OpeningFacts {
  /** Attendances of members still marked as expected. */
  expected: number;
  hasPresider: boolean;
  quorum: Pick<Quorum, 'needed' | 'present' | 'isQuorate'>;
}

/**
 * What the clerk may want to see to before the chair calls the meeting to order, as sentences (R8, R9, R10). Nothing
 * here keeps a meeting from opening.
 */
export function openingChecks({ expected, hasPresider, quorum }: OpeningFacts): string[] {
  const checks: string[] = [];
  if (!hasPresider) checks.push('Choose who presides.');
  if (quorum.isQuorate === false)
    checks.push(`No quorum yet: ${quorum.present} here, ${quorum.needed} needed.`);
  if (quorum.needed === null) checks.push('The quorum of this committee is not set.');
  if (expected > 0)
    checks.push(
      expected === 1
        ? '1 member is not ticked off yet.'
        : `${expected} members are not ticked off yet.`,
    );
  return checks;
}
