import { z } from 'zod';
import { type Profile, profileRole, theme } from '../domain/profile.ts';
import { call } from './call.ts';

export const profileCalls = {
  /** Null until the first-run questions were answered or skipped. */
  'profile.get': call<Profile | null>()(z.strictObject({})),
  'profile.save': call<null>()(
    z.strictObject({
      name: z.string().max(200),
      role: profileRole,
      committee: z.string().nullable(),
      theme,
      typeSize: z.int().min(100).max(200),
    }),
  ),
  'profile.about': call<{ version: string; folder: string; sqlite: string }>()(z.strictObject({})),
};

export interface ProfileEvents {
  'profile.changed': Record<string, never>;
}
