import type { Programme, ProgrammeCommittee } from '../../../shared/contract/programme.ts';
import { createQuery, type Query } from '../../app/query-store.ts';
import type { Client } from '../../client/client.ts';

/** The committees, and the years each has a plan of work for. */
export function createProgrammesQuery(client: Client): Query<ProgrammeCommittee[]> {
  return createQuery(client, ['programme.changed', 'meetings.changed'], () =>
    client.call('programme.committees', {}),
  );
}

/** One plan of work whole; year null: the one of today. */
export function createProgrammeQuery(
  client: Client,
  committee: string,
  yearKey: string | null,
): Query<Programme> {
  return createQuery(client, ['programme.changed'], () =>
    client.call('programme.get', { committee, yearKey }),
  );
}

/**
 * Asks again and waits until the answer is here: the next step must begin from where the last one ended. An
 * answer that was overtaken by a later question is waited for as well.
 */
export async function askedAgain(query: Query<Programme>): Promise<void> {
  const before = query.store.getState();
  await query.refetch();
  if (query.store.getState() !== before) return;
  await new Promise<void>((resolve) => {
    const stop = query.store.subscribe(() => {
      stop();
      resolve();
    });
  });
}
