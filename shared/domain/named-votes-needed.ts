/**
 * Why a vote must be taken by name, or null: at a budget decision meeting of a council the names for, against and
 * abstaining are recorded, by the government's reading on amendments, too (SI 2014/165; rule R21). `kind` is that of
 * the meeting.
 */
export const namedVotesNeeded = (kind: string): string | null =>
  kind === 'budget' ? 'A budget meeting records votes by name, on amendments, too.' : null;
