import type { InputOf } from '../../shared/contract/contract.ts';
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

/** A profile as it is sent to be kept. */
export function profileInput(profile: Profile): InputOf<'profile.save'> {
  const { name, role, committee, theme, typeSize } = profile;
  return { name, role, committee, theme, typeSize };
}

/** Sizes that A− and A+ step through, in per cent. */
const typeSizes = [100, 115, 130, 150, 175, 200] as const;

/** The next size in a direction; the same one at the end of the row. */
export function stepTypeSize(size: number, direction: 1 | -1): number {
  if (direction === 1) return typeSizes.find((known) => known > size) ?? size;
  return typeSizes.findLast((known) => known < size) ?? size;
}
