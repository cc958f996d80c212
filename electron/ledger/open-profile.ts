import type { Profile, ProfileOptions } from './profile.ts';

/**
 * Opens the three files of a profile folder, making them if need be, by the sequence of reliability.md §2.
 * @throws ProfileRefusal, with nothing changed
 */
export function openProfile(folder: string, _options: ProfileOptions): Profile {
  throw new Error(`not there yet: ${folder}`);
}
