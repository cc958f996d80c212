/**
 * Who can read what travels: everybody of the group, the members of one committee, those entitled to one committee's
 * private business. The part behind the colon is the committee's id; "-" where a row belongs to no committee.
 */
export type CircleName = 'everyone' | `committee:${string}` | `private:${string}`;

export const privateCircle = (committee: string | null): CircleName =>
  `private:${committee ?? '-'}`;
export const committeeCircle = (committee: string | null): CircleName =>
  committee === null ? 'everyone' : `committee:${committee}`;

/** The ledgers that travel. personal.db is none of them. */
export type LedgerName = 'council' | 'private';
