/**
 * Widths of " " to "~" in thousandths of the type size, as Adobe's font metrics give them for Helvetica, which
 * Arial keeps to. Other faces differ by a fraction of a letter once a run is fitted to its own width.
 */
const widths = [
  ...[278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278],
  ...[556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556],
  ...[1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778],
  ...[667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556],
  ...[333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556],
  ...[556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584],
];
const [firstCode, usual] = [32, 556];

/** What councils print besides: blanks, quotes, dashes, bullets. */
const others = new Map(
  (
    [
      ['\u00a0\u2009\u202f', 278],
      ['\u2018\u2019\u201a', 222],
      ['\u201c\u201d\u201e', 333],
      ['\u2014\u2026', 1000],
      ['\u2022', 350],
      ['\u00ad\u200b\u200c\u200d\u2060\ufeff', 0],
    ] as const
  ).flatMap(([letters, width]) => letters.split('').map((letter) => [letter, width] as const)),
);

/** Of one UTF-16 unit, in thousandths of the type size. Accents that follow their letter take no room. */
function widthOf(letter: string): number {
  const plain = widths[letter.charCodeAt(0) - firstCode];
  if (plain !== undefined) return plain;
  const known = others.get(letter);
  if (known !== undefined) return known;
  const [base = letter] = letter.normalize('NFD');
  if (base !== letter) return widthOf(base);
  return /\p{M}/u.test(letter) ? 0 : usual;
}

/**
 * Where each letter of a run begins that is set `width` wide, and last its end: the letters' usual widths,
 * fitted to the run's. By UTF-16 unit of `printed`.
 */
export function lettersAlong(printed: string, width: number): number[] {
  const edges = [0];
  let sum = 0;
  for (let index = 0; index < printed.length; index += 1) {
    sum += widthOf(printed[index] ?? '');
    edges.push(sum);
  }
  // of nothing but accents, each has its part
  if (sum === 0) return edges.map((_, index) => (width * index) / Math.max(1, printed.length));
  return edges.map((edge) => (edge * width) / sum);
}
