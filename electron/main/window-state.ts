import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

/** Where the window stood, in the screen's own points. */
export const windowState = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(320).max(20_000),
  height: z.int().min(240).max(20_000),
  isMaximized: z.boolean(),
});
export type WindowState = z.infer<typeof windowState>;

export interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** So much of the window must be on a screen that a hand can catch it. */
const catchable = 100;

/** Where the window stood last, or null where that is not known or no screen shows it any more. */
export function rememberedState(file: string, screens: Rectangle[]): WindowState | null {
  try {
    const state = windowState.parse(JSON.parse(readFileSync(file, 'utf8')));
    return screens.some((screen) => overlaps(state, screen)) ? state : null;
  } catch {
    // first start, or a file that was cut off: the window opens where the system puts it
    return null;
  }
}

/** Writes the state whole or not at all. A disk that does not take it is no matter for people. */
export function rememberState(file: string, state: WindowState): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, JSON.stringify(state));
    renameSync(`${file}.new`, file);
  } catch {
    // where the window stood is no work of anybody's: a full disk is told by what matters
  }
}

function overlaps(state: Rectangle, screen: Rectangle): boolean {
  const across =
    Math.min(state.x + state.width, screen.x + screen.width) - Math.max(state.x, screen.x);
  const down =
    Math.min(state.y + state.height, screen.y + screen.height) - Math.max(state.y, screen.y);
  return across >= catchable && down >= catchable;
}
