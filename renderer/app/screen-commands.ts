import type { Command } from './command-store.ts';

/** What the screen in sight can do, for the command box. */
export interface ScreenCommands {
  current(): readonly Command[];
  /** Adds commands until the function it returns is called. */
  offer(commands: readonly Command[]): () => void;
}

export function createScreenCommands(): ScreenCommands {
  const offers = new Set<readonly Command[]>();
  return {
    current: () => [...offers].flat(),
    offer(commands) {
      offers.add(commands);
      return () => {
        offers.delete(commands);
      };
    },
  };
}
