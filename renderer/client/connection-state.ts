import type { Client, Connection } from './client.ts';

export type ConnectionState = Client['connection'] & { set(next: Connection): void };

/** Holds how the page stands with its backend and tells who asked to be told. */
export function createConnectionState(initial: Connection): ConnectionState {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    current: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    set(next) {
      if (next === state) return;
      state = next;
      for (const listener of [...listeners]) listener();
    },
  };
}
