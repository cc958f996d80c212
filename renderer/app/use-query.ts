import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Query, QueryState } from './query-store.ts';

/** Keeps a feature's query fresh for as long as the screen is shown. A new key makes a new query. */
export function useQuery<T>(
  key: string,
  make: () => Query<T>,
): QueryState<T> & { query: Query<T> } {
  const [held, setHeld] = useState(() => ({ key, query: make() }));
  let current = held;
  if (held.key !== key) {
    current = { key, query: make() };
    setHeld(current);
  }
  const { query } = current;
  useEffect(() => query.watch(), [query]);
  return { ...useStore(query.store), query };
}
