/**
 * Who can read what travels: everybody of the group, the members of one committee, those entitled to one committee's
 * private business. The part behind the colon is the committee's id; "-" where a row belongs to no committee.
 */
export type CircleName = 'everyone' | `committee:${string}` | `private:${string}`;

/** Letters of a committee's id: one that is longer, which no app makes, gets no circles of its own. */
export const longestCommitteeId = 100;
const hasCircles = (committee: string | null): committee is string =>
  committee !== null && committee.length <= longestCommitteeId;

export const privateCircle = (committee: string | null): CircleName =>
  `private:${hasCircles(committee) ? committee : '-'}`;
export const committeeCircle = (committee: string | null): CircleName =>
  hasCircles(committee) ? `committee:${committee}` : 'everyone';

/** The ledgers that travel. personal.db is none of them. */
export type LedgerName = 'council' | 'private';

/** What stands over a change whose own label those of a circle may not know. */
export const plainLabel = 'A change';

/**
 * The label that a change travels under in a circle. One of which a part is private may name it ("Import of …" names a
 * file), so that the others get none of its words.
 * @param circles of all ops of the change that travel together
 */
export function labelIn(circle: CircleName, label: string, circles: Iterable<CircleName>): string {
  const isShut = (name: CircleName) => name.startsWith('private:');
  return !isShut(circle) && [...circles].some(isShut) ? plainLabel : label;
}
