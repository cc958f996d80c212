import type { CommitteeRule } from './committee-rule.ts';
import type { DeclaredInterest } from './kept-out.ts';
import type { Span } from './present-now.ts';
import type { Pair, Seated } from './substitution-rules.ts';
import { votingRight } from './voting-right.ts';
import type { IsoDate, LocalMoment } from './when.ts';

export interface QuorumFacts {
  attendances: readonly Seated[];
  spans: readonly Span[];
  substitutions: readonly Pair[];
  declarations: readonly DeclaredInterest[];
  /** The minute in hand; null counts without regard to interests. */
  minute: string | null;
  rule: Pick<CommitteeRule, 'quorum'> | null;
  /** Null: now. */
  at: LocalMoment | null;
}

export interface Quorum {
  /** Null where nobody has said what this committee's quorum is. */
  needed: number | null;
  present: number;
  isQuorate: boolean | null;
  /** Attendances counted, in the order given. */
  counted: string[];
  sentence: string;
}

/**
 * The quorum at a moment. A committee's is what its standing orders say (LGA 1972 Sch 12 paras 6, 12, 44; rule R9).
 * Seats of members count, each once, filled by the member or by the substitute, in the room and not kept out of the
 * minute in hand by an interest (V39). Co-optees are not counted: where standing orders count them, a warning too
 * many is the lesser harm.
 */
export function quorumNow(facts: QuorumFacts): Quorum {
  const { attendances, rule } = facts;
  // as on a matter that is not education's: co-optees do not count
  const minute = { id: facts.minute ?? '', educationMatter: 0 };
  const declarations = facts.minute === null ? [] : facts.declarations;
  const counted = attendances
    .filter((attendance) => votingRight({ ...facts, attendance, minute, declarations }).may)
    .map(({ id }) => id);
  const needed = rule?.quorum ?? null;
  const present = counted.length;
  if (needed === null)
    return {
      needed,
      present,
      isQuorate: null,
      counted,
      sentence: `${present === 1 ? '1 member' : `${present} members`} here.`,
    };
  const isQuorate = present >= needed;
  const sentence = isQuorate
    ? `Quorum: ${present} here, ${needed} needed.`
    : `No quorum: ${present} here, ${needed} needed.`;
  return { needed, present, isQuorate, counted, sentence };
}

/**
 * The smallest quorum the law allows of a whole council: one quarter (LGA 1972 Sch 12 para 6), of a parish or
 * community council one third and at least three (para 12). Of committees it says nothing.
 */
export function councilQuorum(seats: number, kind: 'council' | 'parish'): number {
  return kind === 'council' ? Math.ceil(seats / 4) : Math.max(3, Math.ceil(seats / 3));
}

/**
 * The rule in force on a day (null: not known, then the latest): the one that began last. A rule without a day has
 * held from the beginning.
 */
export function ruleInForce<R extends Pick<CommitteeRule, 'from'>>(
  rules: readonly R[],
  date: IsoDate | null,
): R | null {
  const begun = rules.filter(({ from }) => from === null || date === null || from <= date);
  return begun.reduce<R | null>(
    (latest, rule) => (latest === null || (rule.from ?? '') >= (latest.from ?? '') ? rule : latest),
    null,
  );
}
