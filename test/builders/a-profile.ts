import { openProfile } from '../../electron/ledger/open-profile.ts';
import type { Profile } from '../../electron/ledger/profile.ts';
import { scratchFolder } from './scratch-folder.ts';

/** A real profile in a folder of its own, with a clock that stands still and bytes that repeat. */
export interface TestProfile {
  profile: Profile;
  clock: () => Date;
  /** Ids "id-1", "id-2", … */
  newId: () => string;
  close: () => void;
}

export const standingClock = (): Date => new Date('2026-02-05T09:30:00Z');

export function aProfile(): TestProfile {
  const folder = scratchFolder();
  let drawn = 0;
  const profile = openProfile(folder.path, {
    clock: standingClock,
    random: (bytes) =>
      Uint8Array.from({ length: bytes }, () => {
        drawn += 1;
        return (drawn * 73) % 256;
      }),
  });
  let ids = 0;
  return {
    profile,
    clock: standingClock,
    newId: () => {
      ids += 1;
      return `id-${ids}`;
    },
    close: () => {
      profile.close();
      folder.remove();
    },
  };
}
