/**
 * Orders paths as people count: folder by folder, "2 March" before "10 March", capitals as small letters. The same on
 * every machine, whatever its language: nothing but the letters themselves decides. "pack.pdf" comes before
 * "pack-revised.pdf".
 */
export function naturalOrder(one: string, other: string): number {
  const [first, second] = [one.split('/'), other.split('/')];
  for (const [index, part] of first.entries()) {
    const against = second[index];
    if (against === undefined) return 1;
    const order = ofParts(part, against);
    if (order !== 0) return order;
  }
  return first.length - second.length;
}

function ofParts(one: string, other: string): number {
  const [first, second] = [piecesOf(one), piecesOf(other)];
  for (const [index, piece] of first.entries()) {
    const against = second[index];
    if (against === undefined) return 1;
    const order = ofPieces(piece, against);
    if (order !== 0) return order;
  }
  // "pack 02" and "Pack 2" count alike: their letters decide, so that no two names are ever equal
  return first.length - second.length || byLetters(one, other);
}

const piecesOf = (name: string): string[] =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/\.pdf$/, '')
    .match(/\d+|\D+/g) ?? [];

function ofPieces(one: string, other: string): number {
  const [number, against] = [digitsOf(one), digitsOf(other)];
  if (number === null || against === null) return byLetters(one, other);
  return number.length - against.length || byLetters(number, against);
}

const digitsOf = (piece: string): string | null =>
  /^\d/.test(piece) ? piece.replace(/^0+(?=\d)/, '') : null;

function byLetters(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
