/** "4.2.67" before "4.10.0": numbers, not letters. What follows a hyphen (a release to come) counts less. */
export function isBelow(version: string, other: string): boolean {
  const [mine = '', myPreview] = version.split('-');
  const [theirs = ''] = other.split('-');
  const one = mine.split('.').map(Number);
  const two = theirs.split('.').map(Number);
  for (let place = 0; place < 3; place++) {
    const difference = (one[place] ?? 0) - (two[place] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return myPreview !== undefined;
}
