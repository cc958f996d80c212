/** Tells at once, then at most once in so many milliseconds; what came meanwhile is told once, at the end of them. */
export function atMostEvery(ms: number, told: () => void): { tell(): void; stop(): void } {
  let timer: NodeJS.Timeout | null = null;
  let isOwed = false;
  const rest = () => {
    timer = null;
    if (!isOwed) return;
    isOwed = false;
    tell();
  };
  const tell = () => {
    if (timer !== null) {
      isOwed = true;
      return;
    }
    told();
    timer = setTimeout(rest, ms);
  };
  return {
    tell,
    stop: () => {
      if (timer !== null) clearTimeout(timer);
    },
  };
}
