import type { Profile } from '../../shared/domain/profile.ts';
import type { Client } from '../client/client.ts';
import { createQuery, type Query } from './query-store.ts';

/** Who uses this laptop. `profile` is null until the first-run questions were answered or skipped. */
export interface ProfileAnswer {
  profile: Profile | null;
}

export function createProfileQuery(client: Client): Query<ProfileAnswer> {
  return createQuery(client, ['profile.changed', 'history.changed'], async () => ({
    profile: await client.call('profile.get', {}),
  }));
}
