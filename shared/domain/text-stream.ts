/**
 * The whitespace-free text that marks are held by. Blanks never count: their number differs between versions
 * of the PDF engine, and between the words laid over a page and those read by a worker. Case is kept.
 */
export function streamText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2010-\u2014]/g, '-')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff\u2022\u25cf\u25aa\uf0b7\0]/g, '')
    .replace(/\s+/gu, '');
}

/** A letter with the accents that follow it: NFKC may make one sign of them. */
const letters = /\P{M}\p{M}*|\p{M}+/gu;

/**
 * For each character of streamText(printed) the place in `printed` that it came from, and last of all the
 * printed length: two signs of one printed letter ("ﬁ") share its place.
 */
export function printedPlaces(printed: string): number[] {
  const places = plain.test(printed) ? placesOfPlain(printed) : placesOfAny(printed);
  places.push(printed.length);
  return places;
}

/** Most runs are of plain letters and blanks, where only the blanks go: some 30 times as fast. */
const plain = /^[ -~]*$/;

function placesOfPlain(printed: string): number[] {
  const places: number[] = [];
  for (let index = 0; index < printed.length; index += 1)
    if (printed[index] !== ' ') places.push(index);
  return places;
}

function placesOfAny(printed: string): number[] {
  const places: number[] = [];
  for (const { 0: letter, index } of printed.matchAll(letters))
    for (let left = streamText(letter).length; left > 0; left -= 1) places.push(index);
  return places;
}
