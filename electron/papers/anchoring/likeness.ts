/**
 * How much of `words` stands somewhere in `text`: 1 less the fewest letters to change, put in or take out,
 * by its length. 1 for no words. English of the same make reaches some 0.4 by chance.
 */
export function likeness(words: string, text: string): number {
  if (words.length === 0) return 1;
  if (text.includes(words)) return 1;
  // a row by letters of the words: the fewest changes to end at each letter of the text (Sellers 1980)
  let above = new Uint16Array(text.length + 1);
  let row = new Uint16Array(text.length + 1);
  for (let index = 0; index < words.length; index += 1) {
    const letter = words.charCodeAt(index);
    row[0] = index + 1;
    for (let at = 0; at < text.length; at += 1) {
      const changed = (above[at] ?? 0) + Number(text.charCodeAt(at) !== letter);
      row[at + 1] = Math.min(changed, (above[at + 1] ?? 0) + 1, (row[at] ?? 0) + 1);
    }
    [above, row] = [row, above];
  }
  return 1 - above.reduce((least, errors) => Math.min(least, errors), words.length) / words.length;
}

/** Every place of some words, at most so many. */
export function everyPlace(text: string, words: string, most: number): number[] {
  const places: number[] = [];
  if (words === '') return places;
  for (
    let at = text.indexOf(words);
    at >= 0 && places.length < most;
    at = text.indexOf(words, at + 1)
  )
    places.push(at);
  return places;
}
