import { z } from 'zod';
import { choice, integer, noun, optionalText, type RowOf, text } from './noun.ts';

export const profileRole = z.enum(['councillor', 'clerk', 'chair', 'officer']);
export const theme = z.enum(['system', 'light', 'dark', 'contrast']);

/** Who uses this laptop and how they like the screen. One row, id "me"; never leaves the device. */
export const profile = noun('profile', 'mine', {
  name: text(),
  role: choice(profileRole, 'councillor'),
  committee: optionalText(),
  theme: choice(theme, 'system'),
  /** Size of type in per cent, 100 to 200. */
  typeSize: integer(100),
});
export type Profile = RowOf<typeof profile>;
