import { useCallback, useSyncExternalStore } from 'react';
import type { Client, Connection } from '../client/client.ts';

/** How the page stands with its backend, now and whenever that changes. */
export function useConnection(client: Client): Connection {
  const { connection } = client;
  const subscribe = useCallback(
    (listener: () => void) => connection.subscribe(listener),
    [connection],
  );
  return useSyncExternalStore(subscribe, () => connection.current());
}
