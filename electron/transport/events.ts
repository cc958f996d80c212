import type { NamedEvent } from '../../shared/contract/bridge.ts';
import type { Emit } from '../../shared/contract/contract.ts';

export type { NamedEvent };

/** Where services tell what has changed and transports listen. */
export interface EventHub {
  emit: Emit;
  /** Hears every event in order until the function it returns is called. */
  listen(listener: (named: NamedEvent) => void): () => void;
}

/**
 * Makes a hub. A listener that throws is reported to `onFailure` and does not keep the others from hearing.
 */
export function createEventHub(onFailure: (error: unknown) => void): EventHub {
  const listeners = new Set<(named: NamedEvent) => void>();
  return {
    emit(name, event) {
      const named = { name, event } as NamedEvent;
      for (const listener of [...listeners]) {
        try {
          listener(named);
        } catch (error) {
          onFailure(error);
        }
      }
    },
    listen(listener) {
      // a wrapper of its own, so that one function may listen twice and stop once
      const own = (named: NamedEvent) => listener(named);
      listeners.add(own);
      return () => {
        listeners.delete(own);
      };
    },
  };
}
