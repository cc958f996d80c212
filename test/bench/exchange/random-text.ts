/** Words drawn as language draws them, few common and many rare, the same ones at every run. */
export function randomText(seed: number): { words(count: number): string } {
  const most = 20_000;
  let state = seed;
  const next = () => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647;
  };
  const word = () => Math.floor(most ** next() * 7919).toString(36);
  return { words: (count) => Array.from({ length: count }, word).join(' ') };
}
