import { useCallback, useSyncExternalStore } from 'react';
import { useApp } from '../app/app-context.ts';
import type { ProseSession } from './prose-session.ts';
import { shelfOf } from './prose-shelf.ts';

/** The prose of a minute for as long as it is shown; null at the first drawing. */
export function useProseSession(minute: string): ProseSession | null {
  const { client } = useApp();
  const shelf = shelfOf(client);
  const hold = useCallback(() => shelf.open(minute).release, [shelf, minute]);
  return useSyncExternalStore(hold, () => shelf.session(minute));
}
