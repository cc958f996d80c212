import { z } from 'zod';
import { type Profile, profileRole, theme } from '../domain/profile.ts';
import { call } from './call.ts';

const profileFields = z
  .strictObject({
    name: z.string().max(200),
    role: profileRole,
    committee: z.string().nullable(),
    theme,
    typeSize: z.int().min(100).max(200),
  })
  .partial()
  .refine(
    (fields) => Object.values(fields).some((value) => value !== undefined),
    'nothing to keep',
  );

export const profileCalls = {
  /** Null until the first-run questions were answered or skipped. */
  'profile.get': call<Profile | null>()(z.strictObject({})),
  /** What was chosen, and nothing else: a page or a second window may know the rest as it was a moment ago. */
  'profile.save': call<null>()(profileFields),
  /** The next size of type, from the one that is kept: two quick presses are two steps. */
  'profile.stepTypeSize': call<null>()(z.strictObject({ step: z.enum(['smaller', 'larger']) })),
  'profile.about': call<{ version: string; folder: string; sqlite: string }>()(z.strictObject({})),
};

export interface ProfileEvents {
  'profile.changed': Record<string, never>;
}
