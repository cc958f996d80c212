import { useSyncExternalStore } from 'react';
import type { Client, Connection } from '../client/client.ts';

/** How the page stands with its backend, now and whenever that changes. */
export function useConnection(client: Client): Connection {
  return useSyncExternalStore(client.connection.subscribe, client.connection.current);
}
