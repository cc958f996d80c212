/** Something a person should know about what came from elsewhere, in the order in which it was noticed. */
export interface ExchangeNotice {
  kind:
    | 'forged'
    | 'twoOfOne'
    | 'newerApp'
    | 'rolledBack'
    /** Two clocks that differ; which of them is wrong is not known. */
    | 'clockOff'
    /** This laptop's clock is behind those of several others. */
    | 'myClockOff'
    | 'silent'
    | 'notAllowed'
    | 'removedMe'
    | 'papersComing'
    /** Changes of mine that wait for a clerk's laptop to make room for a committee's private business. */
    | 'waitsForClerk'
    /** Changes of mine that are too large to go out. */
    | 'tooLarge';
  /** Whose, where that is known; of what waits, the committee. */
  name: string | null;
  /** Of clocks the minutes by which they differ. */
  count: number;
}
