import type { CarryingSummary } from '../../shared/domain/carrying-summary.ts';
import { useApp } from './app-context.ts';
import { createQuery } from './query-store.ts';
import { useQuery } from './use-query.ts';

/** How my notes of earlier editions fared in a file; null where none came from any, or not yet. */
export function useCarrying(hash: string): CarryingSummary | null {
  const { client } = useApp();
  const { value } = useQuery<CarryingSummary | null>(`carrying ${hash}`, () =>
    createQuery(client, ['annotations.changed'], () =>
      client.call('annotations.carried', { hash }),
    ),
  );
  return value;
}
