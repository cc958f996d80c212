/**
 * Characters that a person reads in a minute. English non-fiction is read silently at 238 words a minute on
 * average (Brysbaert 2019, a review of 190 studies); reports with tables and figures go slower, so 200 words of
 * 6 characters, blank included, are taken.
 */
const charactersPerMinute = 1_200;

/** Minutes that so many characters take, rounded up; 0 for none. A picture of a page counts for nothing. */
export const readingMinutes = (characters: number): number =>
  Math.ceil(characters / charactersPerMinute);

/** "about 3 min", "about 1 h 20 min": to five minutes from half an hour on, since it is a guess. */
export function readingTimeWords(minutes: number): string {
  if (minutes < 30) return `about ${minutes} min`;
  const rounded = Math.round(minutes / 5) * 5;
  const hours = Math.floor(rounded / 60);
  const rest = rounded % 60;
  const words = [hours > 0 ? `${hours} h` : '', rest > 0 ? `${rest} min` : ''];
  return `about ${words.filter((part) => part !== '').join(' ')}`;
}
