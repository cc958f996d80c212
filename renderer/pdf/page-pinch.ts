/** Two fingers so much farther apart, or so much nearer, are one step of the zoom. */
const stepRatio = 1.2;

/**
 * Follows two fingers that are spread or drawn together over the pages: 1 larger, -1 smaller, for each step.
 * Where the browser would enlarge everything, the app enlarges the paper and keeps its tools in sight. Until
 * `signal` aborts.
 */
export function watchPinch(
  scroller: HTMLElement,
  onStep: (direction: 1 | -1) => void,
  signal: AbortSignal,
): void {
  let spread: number | null = null;
  const restart = ({ touches }: TouchEvent) => {
    spread = spreadOf(touches);
  };
  const moved = ({ touches }: TouchEvent) => {
    const now = spreadOf(touches);
    if (now === null || spread === null || spread === 0) return;
    const ratio = now / spread;
    if (ratio < stepRatio && ratio > 1 / stepRatio) return;
    spread = now;
    onStep(ratio > 1 ? 1 : -1);
  };
  scroller.addEventListener('touchstart', restart, { passive: true, signal });
  scroller.addEventListener('touchend', restart, { passive: true, signal });
  scroller.addEventListener('touchcancel', restart, { passive: true, signal });
  scroller.addEventListener('touchmove', moved, { passive: true, signal });
}

/** How far apart two fingers are, CSS pixels; null for any other number of fingers. */
function spreadOf(touches: TouchList): number | null {
  const [one, other] = [touches[0], touches[1]];
  if (!one || !other || touches.length !== 2) return null;
  return Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
}
