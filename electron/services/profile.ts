import { CallError } from '../../shared/contract/call-error.ts';
import type { HandlersOf } from '../../shared/contract/contract.ts';
import type { profileCalls } from '../../shared/contract/profile.ts';
import type { personalNouns } from '../../shared/domain/nouns.ts';
import { stepTypeSize } from '../../shared/domain/type-size.ts';
import type { Ledger, SomeFieldsOf } from '../ledger/ledger.ts';
import { authorOf } from './author-of.ts';

export interface ProfileParts {
  personal: Ledger<typeof personalNouns>;
  /** What Settings shows under "About". */
  about: { version: string; folder: string; sqlite: string };
}

/** Who uses this laptop and how they like the screen. */
export function createProfile({ personal, about }: ProfileParts): HandlersOf<typeof profileCalls> {
  const kept = () => personal.row('profile', 'me');
  const save = (fields: SomeFieldsOf<typeof personalNouns.profile>): null => {
    const author = fields.name === undefined ? authorOf(personal) : { name: fields.name };
    const write = { undoable: false };
    personal.change(author, 'My details', (tx) => tx.set('profile', 'me', fields), write);
    return null;
  };
  return {
    'profile.get': kept,
    'profile.save': save,
    'profile.stepTypeSize'({ step }) {
      const profile = kept();
      // the questions of the first start give way to the first thing that is kept of a profile
      if (profile === null) throw new CallError('notFound', 'no profile yet');
      return save({ typeSize: stepTypeSize(profile.typeSize, step) });
    },
    'profile.about': () => about,
  };
}
