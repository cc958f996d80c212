/** A minute named elsewhere: number and the year in which its municipal year began, "31/17". */
export interface MinuteReference {
  number: string;
  /** Two figures: "17" for the municipal year 2017/18. */
  yearKey: string;
  /** The words as printed, "Further to minute 8/17" from its word "minute" on. */
  text: string;
  index: number;
}

const reference = /\bminutes?\s+(?:no\.?\s*)?(?<number>\d{1,4})\/(?<year>\d{2}|\d{4})(?!\d|\/)/gi;

/**
 * Minutes that a text names by number and year: "Minute 31/17", "minute 8/17", "Minute No. 107/2020". A page or a date
 * in figures is none. Whether the minute is known here is another question.
 */
export function findMinuteReferences(text: string): MinuteReference[] {
  return [...text.matchAll(reference)].map((match) => ({
    number: match.groups?.['number'] ?? '',
    yearKey: (match.groups?.['year'] ?? '').slice(-2),
    text: match[0],
    index: match.index,
  }));
}
