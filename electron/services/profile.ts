import type { HandlersOf } from '../../shared/contract/contract.ts';
import type { profileCalls } from '../../shared/contract/profile.ts';
import type { personalNouns } from '../../shared/domain/nouns.ts';
import type { Ledger } from '../ledger/ledger.ts';

export interface ProfileParts {
  personal: Ledger<typeof personalNouns>;
  /** What Settings shows under "About". */
  about: { version: string; folder: string; sqlite: string };
}

/** Who uses this laptop and how they like the screen. */
export function createProfile({ personal, about }: ProfileParts): HandlersOf<typeof profileCalls> {
  return {
    'profile.get': () => personal.row('profile', 'me'),
    'profile.save'(profile) {
      const author = { name: profile.name };
      const write = { undoable: false };
      personal.change(author, 'My details', (tx) => tx.set('profile', 'me', profile), write);
      return null;
    },
    'profile.about': () => about,
  };
}
