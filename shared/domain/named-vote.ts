import type { CountedEntry } from './vote-result.ts';

export interface NamedVoteCheck {
  /** Those who may vote and are not entered yet. */
  missing: string[];
  /** Those entered with a vote though the rules list them not: told, never refused. */
  unexpected: string[];
  /** Entries and voters agree. */
  isComplete: boolean;
}

/** How the entries of a named vote stand against those who may vote (rules R12, R18, R21). */
export function namedVoteCheck(
  vote: string,
  entries: readonly CountedEntry[],
  voters: readonly string[],
): NamedVoteCheck {
  const ordinary = entries.filter((entry) => entry.vote === vote && entry.role === 'ordinary');
  const entered = new Set(ordinary.map(({ attendance }) => attendance));
  const missing = voters.filter((voter) => !entered.has(voter));
  const voted = ordinary.filter(({ option }) => option !== 'absent');
  const unexpected = [...new Set(voted.map(({ attendance }) => attendance))].filter(
    (attendance) => !voters.includes(attendance),
  );
  return { missing, unexpected, isComplete: missing.length === 0 && unexpected.length === 0 };
}
