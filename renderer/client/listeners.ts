import type { EventName, Events } from '../../shared/contract/contract.ts';

type Listener = (event: never) => void;

/** Who hears what. */
export interface Listeners {
  on<N extends EventName>(name: N, listener: (event: Events[N]) => void): () => void;
  tell<N extends EventName>(name: N, event: Events[N]): void;
  clear(): void;
}

export function createListeners(): Listeners {
  const byName = new Map<string, Set<{ hear: Listener }>>();
  return {
    on(name, listener) {
      const own = { hear: listener as Listener };
      const all = byName.get(name) ?? new Set();
      byName.set(name, all.add(own));
      return () => {
        all.delete(own);
      };
    },
    tell(name, event) {
      for (const own of [...(byName.get(name) ?? [])]) own.hear(event as never);
    },
    clear: () => byName.clear(),
  };
}
