/** What a hand that has just come down presses. */
export const firstPressure = 0.5;
const heaviest = 0.7;
const lightest = 0.3;
/** CSS pixels a millisecond from which a hand is as light as it gets. */
const fast = 2;
/** How far towards the new speed each point goes: a jerk must not show as a knot. */
const yielding = 0.25;

/** Pressure made up for mice and fingers: a slow hand is heavy, a fast one light. */
export function pressureOfSpeed(before: number, pixels: number, milliseconds: number): number {
  if (milliseconds <= 0) return before;
  const speed = Math.min(fast, pixels / milliseconds);
  const wanted = heaviest - ((heaviest - lightest) * speed) / fast;
  return before + (wanted - before) * yielding;
}
